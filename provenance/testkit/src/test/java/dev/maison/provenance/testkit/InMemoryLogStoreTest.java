package dev.maison.provenance.testkit;

import dev.maison.provenance.log.LogStore;

/** The store in memory keeps the contract of stores. */
class InMemoryLogStoreTest implements LogStoreContract {
    @Override
    public LogStore emptyStore() {
        return LogStore.inMemory();
    }
}
