package dev.maison.allocation.door;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The canonical bytes of a launch: a header leaf, then a leaf per SKU in id order; within a leaf doors stand in id order. So the
 * bytes do not depend on the order in which the problem was stated, and a re-plan of one SKU hashes one leaf anew.
 *
 * <p>A column whose entries are all the default is written as absent, however it was handed over.
 */
final class LaunchDigests {
    private static final int VERSION = 1;

    private final LaunchProblem problem;
    private final LaunchData data;
    private final @Nullable LaunchPlan plan;
    private final int[] doorOrder;
    private final CanonicalWriter writer = new CanonicalWriter();
    private final int[] ints;
    private final long[] longs;
    private final double[] doubles;
    private final byte[] bytes;

    private LaunchDigests(LaunchProblem problem, @Nullable LaunchPlan plan) {
        this.problem = problem;
        this.data = problem.data();
        this.plan = plan;
        List<DoorId> doors = problem.doors();
        this.doorOrder = IntStream.range(0, doors.size())
                .boxed()
                .sorted((x, y) -> doors.get(x).compareTo(doors.get(y)))
                .mapToInt(Integer::intValue)
                .toArray();
        this.ints = new int[doors.size()];
        this.longs = new long[doors.size()];
        this.doubles = new double[doors.size()];
        this.bytes = new byte[doors.size()];
    }

    static Digest problem(LaunchProblem problem) {
        return new LaunchDigests(problem, null).tree().root();
    }

    static DigestTree run(LaunchPlan plan) {
        return new LaunchDigests(plan.problem(), plan).tree();
    }

    private DigestTree tree() {
        List<SkuId> skus = problem.skus();
        List<Digest> leaves = new ArrayList<>(skus.size() + 1);
        header();
        leaves.add(writer.toLeafHash());
        IntStream.range(0, skus.size())
                .boxed()
                .sorted((x, y) -> skus.get(x).compareTo(skus.get(y)))
                .forEachOrdered(sku -> leaves.add(leaf(sku)));
        return DigestTree.of(leaves);
    }

    private void header() {
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
    }

    private Digest leaf(int sku) {
        writer.clear().record("maison.launch.sku", VERSION);
        writer.text(problem.skus().get(sku).text());
        writer.integer(data.supply[sku]).integer(data.holdback(sku));
        problemRow(sku * data.doors);
        rules(sku);
        if (plan != null) {
            plan.certificate().write(writer, sku);
            writer.integer(plan.leftOverOf(sku));
            for (int i = 0; i < doorOrder.length; i++) {
                ints[i] = plan.units(sku, doorOrder[i]);
            }
            writer.intColumn(ints, 0, ints.length);
        }
        return writer.toLeafHash();
    }

    private void problemRow(int base) {
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
        boolean any = false;
        for (int i = 0; i < n; i++) {
            int cell = base + doorOrder[i];
            doubles[i] = bytes[i] == 1 ? data.size(cell) : 0;
            any |= doubles[i] != 0;
        }
        if (any) {
            writer.numberColumn(doubles, 0, n);
        } else {
            writer.absent();
        }
        limits(base, true, 0);
        limits(base, false, Integer.MAX_VALUE);
        for (int i = 0; tables && i < n; i++) {
            int cell = base + doorOrder[i];
            int[] starts = data.tableStart;
            if (bytes[i] == 2 && starts != null) {
                writer.longColumn(data.tableGains, starts[cell], starts[cell] + data.tableLength(cell));
            }
        }
    }

    /** Rules beyond minima and maxima, as what they come to; nothing for a SKU without any, so that it keeps its bytes. */
    private void rules(int sku) {
        int base = sku * data.doors;
        boolean any = data.isPushedAll(sku);
        for (int d = 0; d < data.doors; d++) {
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
        writer.record("maison.launch.rules", VERSION).flag(data.isPushedAll(sku));
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

    private void limits(int base, boolean minimum, int usual) {
        boolean any = false;
        for (int i = 0; i < ints.length; i++) {
            int cell = base + doorOrder[i];
            ints[i] = bytes[i] == 0 ? usual : minimum ? data.statedMinimum(cell) : data.statedMaximum(cell);
            any |= ints[i] != usual;
        }
        if (any) {
            writer.intColumn(ints, 0, ints.length);
        } else {
            writer.absent();
        }
    }
}
