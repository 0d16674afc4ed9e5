package dev.maison.allocation.rerun;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.LaunchRows;
import dev.maison.allocation.internal.gain.RuleLimits;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A change to a launch, collected and then {@linkplain #apply applied}: supplies, holdbacks, limits, late, changed and removed demand. What
 * is said later overrules what was said before. The doors of a launch, their tiers and ties cannot change: that is another launch.
 *
 * <p>A change holds what was said until it is applied; it is not safe for several threads.
 */
public final class LaunchChange {
    private static final long MOST_UNITS = Integer.MAX_VALUE;

    private final LaunchRevision revision;
    private final List<Edit> edits = new ArrayList<>();

    LaunchChange(LaunchRevision revision) {
        this.revision = revision;
    }

    private sealed interface Edit {}

    private record Supply(int sku, int units) implements Edit {}

    private record Holdback(int sku, int units) implements Edit {}

    private record CellLimits(int sku, int door, int minimum, int maximum) implements Edit {}

    private record DoorLimits(int door, int minimum, int maximum) implements Edit {}

    private record Demand(int sku, int door, LaunchData one) implements Edit {}

    private record Removal(int sku, int door) implements Edit {}

    /**
     * Units there are of a SKU from now on, held back ones included; within [0, 2147483647]. Where a share of the supply is held back, it is that
     * share of the new supply.
     */
    public LaunchChange supply(SkuId sku, long units) {
        checkUnits("supplyUnits of SKU " + sku, units);
        edits.add(new Supply(revision.indexOf(sku), (int) units));
        return this;
    }

    /** Units of a SKU that are kept back from now on, in the place of a share too; within [0, 2147483647]. */
    public LaunchChange holdback(SkuId sku, long units) {
        checkUnits("holdbackUnits of SKU " + sku, units);
        edits.add(new Holdback(revision.indexOf(sku), (int) units));
        return this;
    }

    /**
     * The limits of a SKU at a door; {@link Integer#MAX_VALUE} is no maximum. Its other rules stay: weeks of supply, a threshold, a multiple
     * and a presentation minimum are worked out with the new limits.
     *
     * @throws IllegalArgumentException here if the limits cross, at {@link #apply} if the door is not eligible, its gain table is shorter
     *     than the minimum, or the minimum leaves no multiple from its presentation minimum up to its maximum
     */
    public LaunchChange limits(SkuId sku, DoorId door, long minimumUnits, long maximumUnits) {
        checkLimits(sku + " at door " + door, minimumUnits, maximumUnits);
        edits.add(
                new CellLimits(revision.indexOf(sku), revision.indexOf(door), (int) minimumUnits, (int) maximumUnits));
        return this;
    }

    /**
     * The limits of a door for every SKU that it may have. Touches all these SKUs; most keep their answer, see {@link LaunchRevision}, unless
     * some SKU has weeks of supply, thresholds, multiples or presentation minima: then each is solved.
     */
    public LaunchChange limits(DoorId door, long minimumUnits, long maximumUnits) {
        checkLimits("every SKU at door " + door, minimumUnits, maximumUnits);
        edits.add(new DoorLimits(revision.indexOf(door), (int) minimumUnits, (int) maximumUnits));
        return this;
    }

    /**
     * A late demand, or one in the place of what was said of the SKU and door before: its estimate or table, its limits and all its rules. Its
     * value is in the door's currency and is converted at the launch's rate; its position counts where the launch's need is net.
     *
     * @throws IllegalArgumentException if the value is in another currency or too large
     */
    public LaunchChange demand(LaunchDemand demand) {
        int sku = revision.indexOf(demand.sku());
        int door = revision.indexOf(demand.door());
        LaunchProblem launch = revision.base().problem();
        String currency = LaunchAccess.doorCurrency(launch, door);
        LaunchDoor stated = LaunchDoor.of(demand.door());
        LaunchProblem.Builder one = LaunchProblem.builder()
                .currency(launch.currency())
                .quantumMicros(launch.quantum().micros())
                .need(launch.need())
                .addDoors(currency.equals(launch.currency()) ? stated : stated.withCurrency(currency))
                .addSkus(LaunchSku.of(demand.sku(), 0))
                .addDemands(demand);
        launch.rates().forEach(one::putRate);
        edits.add(new Demand(sku, door, LaunchAccess.data(one.build())));
        return this;
    }

    /** The door may not have the SKU any more. */
    public LaunchChange remove(SkuId sku, DoorId door) {
        edits.add(new Removal(revision.indexOf(sku), revision.indexOf(door)));
        return this;
    }

    /**
     * Solves what the change touches and returns the next revision; this change can be used again.
     *
     * @throws IllegalArgumentException if limits are said of a door that is not eligible, whose gain table is too short, or whose multiple and
     *     presentation minimum leave it no number of units
     */
    public LaunchRevision apply() {
        LaunchRevision current = revision;
        List<Edit> rows = new ArrayList<>();
        BitSet touched = new BitSet();
        BitSet solved = new BitSet();
        for (Edit edit : edits) {
            if (edit instanceof DoorLimits limits) {
                current = withRows(current, rows, touched, solved);
                rows.clear();
                checkTables(current, limits);
                if (current.isRuled()) { // weeks and thresholds follow the limits, so each row is stated anew
                    for (int sku : current.limitedOtherwise(limits.door(), limits.minimum(), limits.maximum())) {
                        rows.add(new CellLimits(sku, limits.door(), limits.minimum(), limits.maximum()));
                    }
                    continue;
                }
                current = current.withLimits(limits.door(), limits.minimum(), limits.maximum());
                touched.or(current.touchedSkus());
                solved.or(current.solvedSkus());
            } else {
                rows.add(edit);
            }
        }
        current = withRows(current, rows, touched, solved);
        return current.telling(touched, solved);
    }

    private static LaunchRevision withRows(LaunchRevision from, List<Edit> edits, BitSet touched, BitSet solved) {
        if (edits.isEmpty()) {
            return from;
        }
        int[] skus =
                edits.stream().mapToInt(LaunchChange::skuOf).distinct().sorted().toArray();
        LaunchData.Columns columns = from.rows(skus);
        int doors = from.base().problem().doors().size();
        for (Edit edit : edits) {
            int row = Arrays.binarySearch(skus, skuOf(edit));
            put(from, columns, skus.length, doors, row, edit);
        }
        int[] cells = edits.stream()
                .filter(edit -> doorOf(edit) >= 0)
                .mapToInt(edit -> Arrays.binarySearch(skus, skuOf(edit)) * doors + doorOf(edit))
                .distinct()
                .toArray();
        LaunchProblem problem = from.base().problem();
        RuleLimits.put(
                columns,
                cells,
                cell -> problem.skus().get(skus[cell / doors]) + " at door "
                        + problem.doors().get(cell % doors));
        LaunchRevision next = from.withRows(skus, columns.toData());
        touched.or(next.touchedSkus());
        solved.or(next.solvedSkus());
        return next;
    }

    private static int skuOf(Edit edit) {
        if (edit instanceof Supply supply) {
            return supply.sku();
        } else if (edit instanceof Holdback holdback) {
            return holdback.sku();
        } else if (edit instanceof CellLimits limits) {
            return limits.sku();
        } else if (edit instanceof Demand demand) {
            return demand.sku();
        } else if (edit instanceof Removal removal) {
            return removal.sku();
        }
        throw new IllegalStateException("edit of LaunchChange must be of one SKU but was " + edit);
    }

    /** The door that an edit of one SKU is of, or -1 when it is of none. */
    private static int doorOf(Edit edit) {
        if (edit instanceof CellLimits limits) {
            return limits.door();
        } else if (edit instanceof Demand demand) {
            return demand.door();
        } else if (edit instanceof Removal removal) {
            return removal.door();
        }
        return -1;
    }

    private static void put(LaunchRevision from, LaunchData.Columns columns, int skus, int doors, int row, Edit edit) {
        int cells = skus * doors;
        if (edit instanceof Supply supply) {
            columns.supply[row] = supply.units();
            Ratio share = columns.holdbackShare == null ? null : columns.holdbackShare[row];
            if (share != null && columns.holdback != null) {
                columns.holdback[row] = LaunchData.unitsOf(share, supply.units());
            }
        } else if (edit instanceof Holdback holdback) {
            columns.holdback = columns.holdback == null ? new int[skus] : columns.holdback;
            columns.holdback[row] = holdback.units();
            if (columns.holdbackShare != null) {
                columns.holdbackShare[row] = null;
            }
        } else if (edit instanceof CellLimits limits) {
            int cell = row * doors + limits.door();
            String subject = from.base().problem().skus().get(limits.sku()) + " at door "
                    + from.base().problem().doors().get(limits.door());
            checkArgument(
                    columns.ineligible == null || !columns.ineligible[cell],
                    "door of limits of %s must be eligible but was not%s",
                    subject,
                    "\nMaybe the demand comes first.");
            boolean table = columns.tableStart != null && columns.tableStart[cell] >= 0;
            int length = table && columns.tableLength != null ? columns.tableLength[cell] : Integer.MAX_VALUE;
            checkArgument(
                    limits.minimum() <= length,
                    "minimumUnits of %s must be at most the %s units of its gain table but was %s",
                    subject,
                    length,
                    limits.minimum());
            LaunchRows.putLimits(columns, cells, cell, limits.minimum(), limits.maximum());
        } else if (edit instanceof Demand demand) {
            LaunchRows.put(columns, cells, row * doors + demand.door(), demand.one());
        } else if (edit instanceof Removal removal) {
            LaunchRows.clear(columns, cells, row * doors + removal.door());
        }
    }

    private static void checkTables(LaunchRevision revision, DoorLimits limits) {
        LaunchProblem problem = revision.base().problem();
        for (int sku = 0; sku < problem.skus().size() && limits.minimum() > 0; sku++) {
            int length = revision.mostOf(sku, limits.door());
            checkArgument(
                    limits.minimum() <= length,
                    "minimumUnits of %s at door %s must be at most the %s units of its gain table but was %s",
                    problem.skus().get(sku),
                    problem.doors().get(limits.door()),
                    length,
                    limits.minimum());
        }
    }

    private static void checkUnits(String subject, long units) {
        checkArgument(
                units >= 0 && units <= MOST_UNITS,
                "%s must lie within [0, %s] but was %s",
                requireNonNull(subject),
                MOST_UNITS,
                units);
    }

    private static void checkLimits(String subject, long minimumUnits, long maximumUnits) {
        checkUnits("minimumUnits of " + subject, minimumUnits);
        checkUnits("maximumUnits of " + subject, maximumUnits);
        checkArgument(
                minimumUnits <= maximumUnits,
                "minimumUnits of %s must be at most its maximumUnits %s but was %s",
                subject,
                maximumUnits,
                minimumUnits);
    }
}
