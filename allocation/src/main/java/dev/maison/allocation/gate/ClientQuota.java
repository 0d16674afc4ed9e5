package dev.maison.allocation.gate;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.maison.core.ClientId;
import dev.maison.core.SkuId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether a client may have so many more pieces of a SKU, by limits per client. Whoever hands a piece to a client asks it; a launch to doors
 * knows no clients.
 *
 * <p>Every limit in force on the day that names the SKU must hold: the pieces that the client's record shows in the limit's period, of all
 * its SKUs together and on any day of it, and those asked for, come to no more than it allows. The answer is unknown, never allowed, where no
 * record of the client was stated (a new client has an empty one), and where no limit in force names the SKU unless it was {@linkplain
 * Builder#unlimited stated} to have none. A refusal outweighs what is unknown.
 *
 * <pre>{@code
 * ClientQuota quota = ClientQuota.builder()
 *         .addLimits(new ClientLimit("leather", skus, 2, year, "house policy 12"))
 *         .record(client, List.of(new ClientQuota.Purchase(bag, 1, LocalDate.of(2026, 3, 1))))
 *         .build();
 * quota.answer(client, bag, 2, LocalDate.of(2026, 9, 15)); // refused: 1 and 2 come to more than 2
 * }</pre>
 *
 * <p>Costs a pass over the client's record for each limit.
 */
public final class ClientQuota {
    private final ImmutableSortedSet<ClientLimit> limits;
    private final ImmutableSortedSet<SkuId> unlimited;
    private final ImmutableSortedMap<ClientId, List<Purchase>> records;

    private ClientQuota(Builder builder) {
        this.limits = ImmutableSortedSet.copyOfSorted(builder.limits);
        this.unlimited = ImmutableSortedSet.copyOfSorted(builder.unlimited);
        this.records = ImmutableSortedMap.copyOfSorted(builder.records);
    }

    /**
     * Pieces of one SKU that a client has had on a day. A piece that came back counts as long as the caller's record shows it.
     *
     * @param sku the SKU
     * @param units the pieces, at least 1
     * @param day the day
     */
    public record Purchase(SkuId sku, long units, LocalDate day) {
        /** Checks the units. */
        public Purchase {
            requireNonNull(sku, "sku");
            requireNonNull(day, "day");
            checkArgument(units >= 1, "units of a purchase of %s must be at least 1 but was %s", sku, units);
        }
    }

    /** Starts a quota without limits. */
    public static Builder builder() {
        return new Builder();
    }

    /** The limits, by name. */
    public SortedSet<ClientLimit> limits() {
        return limits;
    }

    /**
     * Whether a client may have so many more pieces on a day, with a reason for every limit that was asked.
     *
     * @throws IllegalArgumentException if {@code units} is less than 1
     */
    public GateAnswer answer(ClientId client, SkuId sku, long units, LocalDate day) {
        checkArgument(units >= 1, "units asked for of %s must be at least 1 but was %s", sku, units);
        List<ClientLimit> asked = inForce(sku, day);
        if (asked.isEmpty()) {
            return unlimited.contains(sku)
                    ? GateAnswer.allowed(new GateReason.NoClientLimit(sku))
                    : GateAnswer.unknown(new GateReason.NoClientLimitStated(sku, day));
        }
        List<Purchase> record = records.get(client);
        List<GateReason> fits = new ArrayList<>();
        List<GateReason> breaks = new ArrayList<>();
        for (ClientLimit limit : asked) {
            if (units > limit.atMostUnits()) {
                // Too many whatever the client had before, so this is known also where no record is.
                breaks.add(new GateReason.BeyondClientLimit(limit, record == null ? 0 : used(record, limit), units));
            } else if (record != null) {
                long used = used(record, limit);
                if (used > limit.atMostUnits() - units) {
                    breaks.add(new GateReason.BeyondClientLimit(limit, used, units));
                } else {
                    fits.add(new GateReason.WithinClientLimit(limit, used, units));
                }
            }
        }
        if (!breaks.isEmpty()) {
            return new GateAnswer(Standing.REFUSED, breaks);
        }
        return record == null
                ? GateAnswer.unknown(new GateReason.NoClientRecord(client))
                : new GateAnswer(Standing.ALLOWED, fits);
    }

    /**
     * The most pieces of a SKU that {@link #answer} would allow a client on a day: 0 where it would allow none, also where that is
     * because something is unknown; absent where the SKU was stated to have no limit.
     */
    public OptionalLong findRemainingUnits(ClientId client, SkuId sku, LocalDate day) {
        List<ClientLimit> asked = inForce(sku, day);
        if (asked.isEmpty() && unlimited.contains(sku)) {
            return OptionalLong.empty();
        }
        List<Purchase> record = records.get(client);
        if (asked.isEmpty() || record == null) {
            return OptionalLong.of(0);
        }
        long remaining = Long.MAX_VALUE;
        for (ClientLimit limit : asked) {
            long used = used(record, limit);
            remaining = Math.min(remaining, used >= limit.atMostUnits() ? 0 : limit.atMostUnits() - used);
        }
        return OptionalLong.of(remaining);
    }

    private List<ClientLimit> inForce(SkuId sku, LocalDate day) {
        return limits.stream()
                .filter(limit -> limit.during().contains(day) && limit.skus().contains(sku))
                .toList();
    }

    /** What a record shows against a limit; a sum beyond 64 bits counts as the largest number there is. */
    private static long used(List<Purchase> record, ClientLimit limit) {
        long used = 0;
        for (Purchase purchase : record) {
            if (limit.during().contains(purchase.day()) && limit.skus().contains(purchase.sku())) {
                used = used > Long.MAX_VALUE - purchase.units() ? Long.MAX_VALUE : used + purchase.units();
            }
        }
        return used;
    }

    /** How many limits and records there are; no client is named. */
    @Override
    public String toString() {
        return "ClientQuota of " + limits.size() + " limits and " + records.size() + " records";
    }

    /** Collects limits and records. */
    public static final class Builder {
        private final SortedSet<ClientLimit> limits = new TreeSet<>();
        private final SortedSet<SkuId> unlimited = new TreeSet<>();
        private final SortedMap<ClientId, List<Purchase>> records = new TreeMap<>();

        private Builder() {}

        /**
         * Adds limits; their order has no meaning.
         *
         * @throws IllegalArgumentException if two have the same name
         */
        public Builder addLimits(ClientLimit... added) {
            return addAllLimits(Arrays.asList(added));
        }

        /** As {@link #addLimits}. */
        public Builder addAllLimits(Iterable<ClientLimit> added) {
            for (ClientLimit limit : added) {
                checkArgument(
                        limits.add(limit),
                        "name of every limit of ClientQuota must be its own but '%s' stood twice",
                        limit.name());
            }
            return this;
        }

        /** States that clients may have any number of a SKU on days on which no limit names it. */
        public Builder unlimited(SkuId sku) {
            unlimited.add(requireNonNull(sku, "sku"));
            return this;
        }

        /**
         * States all that a client has had, in any order; nothing, for a new client.
         *
         * @throws IllegalArgumentException if a record of the client was stated
         */
        public Builder record(ClientId client, List<Purchase> purchases) {
            checkArgument(
                    records.putIfAbsent(requireNonNull(client, "client"), List.copyOf(purchases)) == null,
                    "record of client %s must be stated once but was stated twice",
                    client);
            return this;
        }

        /** Returns the quota. */
        public ClientQuota build() {
            return new ClientQuota(this);
        }
    }
}
