package dev.maison.core.reservation;

import dev.maison.core.proof.Digest;

/** A key was used for a second, different request. One of the two callers has a fault: nothing was done for the second. */
public final class ReservationKeyReusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** Kept as texts, since the values are not serializable and an exception is. */
    private final String key;

    private final String storedHash;
    private final String offeredHash;

    /** Tells of {@code offered}, whose key is known with the hash {@code storedHash}. */
    public ReservationKeyReusedException(ReservationRequest offered, Digest storedHash) {
        super("request hash under ReservationKey " + offered.key() + " must be " + storedHash + " but was "
                + offered.requestHash() + "\nMaybe a key was made for a client or a day instead of for one request.");
        this.key = offered.key().text();
        this.storedHash = storedHash.toHex();
        this.offeredHash = offered.requestHash().toHex();
    }

    /** The key that was used twice. */
    public ReservationKey key() {
        return ReservationKey.of(key);
    }

    /** The hash of the request that was stored first. */
    public Digest storedHash() {
        return Digest.parse(storedHash);
    }

    /** The hash of the request that came later. */
    public Digest offeredHash() {
        return Digest.parse(offeredHash);
    }
}
