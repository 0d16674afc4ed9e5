package dev.maison.allocation.door;

import dev.maison.allocation.internal.access.RowAnswer;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The canonical bytes of a launch: a header leaf, then a leaf per SKU in id order; doors stand in id order everywhere. So the bytes do
 * not depend on the order in which the problem was stated, and a re-plan of one SKU hashes one leaf anew.
 *
 * <p>The leaf of a SKU is short and names two longer parts by their own leaf hashes. It is, item by item,
 *
 * <ol>
 *   <li>the record {@code maison.launch.sku}, the id, the supply and the holdback;
 *   <li>the hash of the part {@code maison.launch.demand}: which doors may have the SKU, their estimates, values and gain tables, and
 *       rules beyond minima and maxima;
 *   <li>the stated minima, then the stated maxima, each as {@link LimitBytes} writes them;
 *   <li>in a run, the hash of the part {@code maison.launch.answer}: the cut-off or the conflict, the units left over, and those of
 *       every door, a byte each when all are at most 255.
 * </ol>
 *
 * <p>So a door's limits for all SKUs change short leaves only, and whoever shows that a SKU's row is part of a run shows the bytes of its leaf
 * and of the parts he wants to disclose, and the path from the leaf to the root. A column whose entries are all the default is written as
 * absent, however it was handed over.
 */
final class LaunchDigests {
    private static final int VERSION = 2;
    private static final int PART_VERSION = 1;
    private static final String SKU_RECORD = "maison.launch.sku";

    // Where things stand in a leaf, and how long they are with their tags; see CanonicalWriter.
    private static final int ID_LENGTH = 1 + Integer.BYTES + SKU_RECORD.length() + Integer.BYTES + 1;
    private static final int INTEGER = 1 + Long.BYTES;
    private static final int DIGEST = 1 + Integer.BYTES + Digest.LENGTH;

    private final LaunchProblem problem;
    private final LaunchData data;
    private final @Nullable LaunchPlan plan;
    private final int[] doorOrder;
    private final boolean inOrder;
    private final CanonicalWriter writer = new CanonicalWriter();
    private final int[] ints;
    private final long[] longs;
    private final double[] doubles;
    private final byte[] bytes;
    private final LimitBytes limits;

    LaunchDigests(LaunchProblem problem, @Nullable LaunchPlan plan) {
        this.problem = problem;
        this.data = problem.data();
        this.plan = plan;
        List<DoorId> doors = problem.doors();
        this.doorOrder = sorted(doors);
        boolean same = true;
        for (int i = 0; i < doorOrder.length; i++) {
            same &= doorOrder[i] == i;
        }
        this.inOrder = same;
        this.ints = new int[doors.size()];
        this.longs = new long[doors.size()];
        this.doubles = new double[doors.size()];
        this.bytes = new byte[doors.size()];
        this.limits = new LimitBytes(doors.size());
    }

    static Digest problem(LaunchProblem problem) {
        return new LaunchDigests(problem, null).tree().root();
    }

    static DigestTree run(LaunchPlan plan) {
        return new LaunchDigests(plan.problem(), plan).tree();
    }

    /** Indexes of ids in their order. */
    static <T extends Comparable<? super T>> int[] sorted(List<T> ids) {
        return IntStream.range(0, ids.size())
                .boxed()
                .sorted((x, y) -> ids.get(x).compareTo(ids.get(y)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private DigestTree tree() {
        List<SkuId> skus = problem.skus();
        List<Digest> leaves = new ArrayList<>(skus.size() + 1);
        leaves.add(header());
        for (int sku : sorted(skus)) {
            leaves.add(leaf(sku));
        }
        return DigestTree.of(leaves);
    }

    int[] doorOrder() {
        return doorOrder;
    }

    Digest header() {
        writer.clear().record(plan == null ? "maison.launch.problem" : "maison.launch.run", VERSION);
        writer.text(problem.currency()).integer(data.quantum).integer(data.skus);
        writer.list(doorOrder.length);
        for (int d : doorOrder) {
            writer.text(problem.doors().get(d).text());
            writer.integer(data.tier[d]);
            writer.text(problem.doorCurrencies().get(d));
        }
        writer.list(data.order.length);
        for (int d : data.order) {
            writer.text(problem.doors().get(d).text());
        }
        writer.list(problem.rates().size());
        for (Map.Entry<String, Ratio> rate : problem.rates().entrySet()) {
            writer.text(rate.getKey());
            writer.bigInteger(rate.getValue().numerator());
            writer.bigInteger(rate.getValue().denominator());
        }
        return writer.toLeafHash();
    }

    /** Writes the leaf of a SKU, by index, and answers its hash. */
    Digest leaf(int sku) {
        Digest demand = demand(sku);
        Digest answer = plan == null ? null : answer(plan, sku);
        writer.clear().record(SKU_RECORD, VERSION);
        writer.text(problem.skus().get(sku).text());
        writer.integer(data.supply[sku]).integer(data.holdback(sku)).digest(demand);
        limits(sku * data.doors, data.minimum, 0);
        limits(sku * data.doors, data.maximum, Integer.MAX_VALUE);
        if (answer != null) {
            writer.digest(answer);
        }
        return writer.toLeafHash();
    }

    /** Writes a leaf of a run with other limits of the door that is {@code rank}-th by id, and another answer if one is given. */
    Digest leaf(byte[] before, int rank, int minimum, int maximum, @Nullable RowAnswer changed) {
        Digest answer = changed == null ? null : answer(changed);
        int minima = minimaOf(before);
        writer.clear().items(before, 0, minima);
        int maxima = limits.rewrite(writer, before, minima, rank, minimum, 0);
        int end = limits.rewrite(writer, before, maxima, rank, maximum, Integer.MAX_VALUE);
        if (answer == null) {
            writer.items(before, end, before.length);
        } else {
            writer.digest(answer);
        }
        return writer.toLeafHash();
    }

    /** Where the minima begin in the bytes of a leaf. */
    static int minimaOf(byte[] leaf) {
        return ID_LENGTH + Integer.BYTES + LimitBytes.number(leaf, ID_LENGTH) + 2 * INTEGER + DIGEST;
    }

    /** The bytes of the leaf that was written last. */
    byte[] leafBytes() {
        return writer.toBytes();
    }

    private Digest answer(LaunchPlan of, int sku) {
        writer.clear().record("maison.launch.answer", PART_VERSION);
        of.certificate().write(writer, sku);
        writer.integer(of.leftOverOf(sku));
        return units(of.trustedUnits(), sku * data.doors);
    }

    /** The hash of the answer to a SKU that can be allocated. */
    Digest answer(RowAnswer row) {
        writer.clear().record("maison.launch.answer", PART_VERSION);
        LaunchCertificate.write(writer, row.cutTier(), row.cutPrice());
        writer.integer(row.leftOver());
        if (!row.isNarrow()) {
            return units(row.wide(), 0);
        }
        byte[] narrow = row.narrow();
        if (inOrder) {
            writer.byteColumn(narrow, 0, narrow.length);
        } else {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = narrow[doorOrder[i]];
            }
            writer.byteColumn(bytes, 0, bytes.length);
        }
        return writer.toLeafHash();
    }

    private Digest units(int[] units, int base) {
        int seen = 0;
        if (inOrder) {
            for (int i = 0; i < bytes.length; i++) {
                int given = units[base + i];
                seen |= given;
                bytes[i] = (byte) given;
            }
        } else {
            for (int i = 0; i < bytes.length; i++) {
                int given = units[base + doorOrder[i]];
                seen |= given;
                bytes[i] = (byte) given;
            }
        }
        if ((seen & ~0xFF) == 0) {
            writer.byteColumn(bytes, 0, bytes.length);
        } else {
            for (int i = 0; i < ints.length; i++) {
                ints[i] = units[base + doorOrder[i]];
            }
            writer.intColumn(ints, 0, ints.length);
        }
        return writer.toLeafHash();
    }

    private Digest demand(int sku) {
        writer.clear().record("maison.launch.demand", PART_VERSION);
        int base = sku * data.doors;
        int n = data.doors;
        if (inOrder && data.ineligible == null && data.tableStart == null && data.mean != null && data.value != null) {
            // Every column stands as it is to be written.
            Arrays.fill(bytes, (byte) 1);
            writer.absent().numberColumn(data.mean, base, base + n).longColumn(data.value, base, base + n);
            if (data.size == null) {
                writer.absent();
            } else {
                sizes(base);
            }
        } else {
            statedDemand(base);
        }
        rules(sku);
        return writer.toLeafHash();
    }

    private void statedDemand(int base) {
        int n = doorOrder.length;
        boolean tables = false;
        boolean special = false;
        for (int i = 0; i < n; i++) {
            int cell = base + doorOrder[i];
            boolean table = data.hasTable(cell);
            tables |= table;
            boolean stated = data.eligible(cell) && !table;
            bytes[i] = (byte) (!data.eligible(cell) ? 0 : table ? 2 : 1);
            special |= bytes[i] != 1;
            doubles[i] = stated ? data.mean(cell) : 0;
            longs[i] = stated ? data.value(cell) : 0;
        }
        if (special) {
            writer.byteColumn(bytes, 0, n);
        } else {
            writer.absent();
        }
        writer.numberColumn(doubles, 0, n).longColumn(longs, 0, n);
        sizes(base);
        for (int i = 0; tables && i < n; i++) {
            int cell = base + doorOrder[i];
            int[] starts = data.tableStart;
            if (bytes[i] == 2 && starts != null) {
                writer.longColumn(data.tableGains, starts[cell], starts[cell] + data.tableLength(cell));
            }
        }
    }

    private void sizes(int base) {
        boolean any = false;
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = bytes[i] == 1 ? data.size(base + doorOrder[i]) : 0;
            any |= doubles[i] != 0;
        }
        if (any) {
            writer.numberColumn(doubles, 0, doubles.length);
        } else {
            writer.absent();
        }
    }

    /** Rules beyond minima and maxima, as what they come to; nothing for a SKU without any, so that it keeps its bytes. */
    private void rules(int sku) {
        int base = sku * data.doors;
        boolean any = data.isPushedAll(sku);
        for (int d = 0; data.hasRules() && d < data.doors; d++) {
            int cell = base + d;
            any |= data.eligible(cell)
                    && ((data.presentation != null && data.presentation[cell] > 1)
                            || data.multiple(cell) > 1
                            || data.position(cell) != 0
                            || entry(data.weeksMinimum, cell, 0) != 0
                            || entry(data.weeksMaximum, cell, Integer.MAX_VALUE) != Integer.MAX_VALUE
                            || (data.threshold != null && data.threshold[cell] > 0));
        }
        if (!any) {
            return;
        }
        writer.record("maison.launch.rules", 1).flag(data.isPushedAll(sku));
        rule(data.presentation, base, 0, 1);
        rule(data.multiple, base, 1, 1);
        rule(data.position, base, 0, 0);
        rule(data.weeksMinimum, base, 0, 0);
        rule(data.weeksMaximum, base, Integer.MAX_VALUE, Integer.MAX_VALUE);
        boolean stated = false;
        for (int i = 0; i < longs.length; i++) {
            int cell = base + doorOrder[i];
            longs[i] = data.threshold != null && data.eligible(cell) ? data.threshold[cell] : 0;
            stated |= longs[i] != 0;
        }
        if (stated) {
            writer.longColumn(longs, 0, longs.length);
        } else {
            writer.absent();
        }
    }

    private static int entry(int @Nullable [] column, int cell, int usual) {
        return column == null ? usual : column[cell];
    }

    private void rule(int @Nullable [] column, int base, int usual, int alike) {
        boolean any = false;
        for (int i = 0; i < ints.length; i++) {
            int cell = base + doorOrder[i];
            int stated = data.eligible(cell) ? entry(column, cell, usual) : usual;
            ints[i] = stated == alike ? usual : stated;
            any |= ints[i] != usual;
        }
        if (any) {
            writer.intColumn(ints, 0, ints.length);
        } else {
            writer.absent();
        }
    }

    private void limits(int base, int @Nullable [] column, int usual) {
        if (column == null) {
            writer.absent();
            return;
        }
        int[] row = limits.limits();
        if (inOrder && data.ineligible == null) {
            System.arraycopy(column, base, row, 0, row.length);
        } else {
            for (int i = 0; i < row.length; i++) {
                int cell = base + doorOrder[i];
                row[i] = data.eligible(cell) ? column[cell] : usual;
            }
        }
        limits.write(writer, usual);
    }
}
