package dev.maison.allocation.cycle;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.door.LaunchDemand;
import dev.maison.core.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A demand within what has left for its door and what the door asked for. */
final class CycleLimits {
    private static final long MOST_UNITS = Integer.MAX_VALUE;

    private CycleLimits() {}

    /**
     * The demand with its limits moved, and those of its rules let go that would leave it no number of units.
     *
     * @param released the units that have left
     * @param requested the most that the door asked for; {@link Long#MAX_VALUE} when it did not answer
     * @param others all demands, to learn the currency of one that has no amount
     */
    static LaunchDemand of(LaunchDemand demand, long released, long requested, List<LaunchDemand> others) {
        long gone = Math.min(released, MOST_UNITS);
        long most = Math.max(Math.min(demand.maximumUnits().orElse(MOST_UNITS), requested), gone);
        LaunchDemand.Builder builder = LaunchDemand.builder().from(demand);
        Optional<List<Amount>> table = demand.marginalGains();
        if (table.isPresent()) {
            builder.marginalGains(lengthened(demand, table.get(), gone, others));
            most = Math.min(most, Math.max(table.get().size(), gone));
        }
        long top = most - most % demand.multipleUnits(); // the most that multiples allow
        if (top < gone) {
            return builder.minimumUnits(gone)
                    .maximumUnits(gone)
                    .multipleUnits(1)
                    .presentationMinimumUnits(0)
                    .build();
        }
        long least = Math.max(Math.min(demand.minimumUnits(), top), gone);
        if (least > 0 && shown(demand) > top) {
            if (gone > 0) {
                builder.presentationMinimumUnits(0);
            } else {
                least = 0;
            }
        }
        builder.minimumUnits(least);
        return most == MOST_UNITS && demand.maximumUnits().isEmpty()
                ? builder.build()
                : builder.maximumUnits(most).build();
    }

    /** New units that show the SKU at most, whether the need is gross or net; a door that owes more than it has needs those too. */
    private static long shown(LaunchDemand demand) {
        long owed = demand.position().map(has -> Math.max(-has.netUnits(), 0)).orElse(0L);
        return demand.presentationMinimumUnits() + owed;
    }

    private static List<Amount> lengthened(
            LaunchDemand demand, List<Amount> gains, long units, List<LaunchDemand> others) {
        if (gains.size() >= units) {
            return gains;
        }
        List<Amount> longer = new ArrayList<>(gains);
        Amount last = gains.isEmpty() ? nothing(demand, others) : gains.get(gains.size() - 1);
        Amount further = last.isNegative() ? last : Amount.zero(last.currency());
        while (longer.size() < units) {
            longer.add(further);
        }
        return longer;
    }

    /** Nothing, in the currency of the door as another of its demands states it, or of any. */
    private static Amount nothing(LaunchDemand demand, List<LaunchDemand> others) {
        Optional<String> currency = Stream.concat(
                        others.stream().filter(other -> other.door().equals(demand.door())), others.stream())
                .flatMap(other -> Stream.concat(
                        other.unitValue().stream(),
                        other.marginalGains().stream().flatMap(List::stream)))
                .map(Amount::currency)
                .findFirst();
        checkArgument(
                currency.isPresent(),
                "marginalGains of %s at door %s must state a currency as units have left but was []",
                demand.sku(),
                demand.door());
        return Amount.zero(currency.get());
    }
}
