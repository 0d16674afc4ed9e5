package dev.maison.allocation.quota;

import dev.maison.allocation.internal.gain.QuotaData;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The canonical bytes of a launch with quotas: a header leaf with the digest of the launch and the tree, then a leaf per SKU in id
 * order; within a leaf nodes and doors stand in id order.
 *
 * <p>Only doors of the launch count: what the tree says of others has no part in the run.
 */
final class QuotaDigests {
    private static final int VERSION = 1;

    private final QuotaProblem problem;
    private final QuotaData quota;
    private final @Nullable QuotaPlan plan;
    private final int[] doorOrder;
    private final int[] row;
    private final CanonicalWriter writer = new CanonicalWriter();

    private QuotaDigests(QuotaProblem problem, @Nullable QuotaPlan plan) {
        this.problem = problem;
        this.quota = problem.data();
        this.plan = plan;
        List<DoorId> doors = problem.launch().doors();
        this.doorOrder = IntStream.range(0, doors.size())
                .boxed()
                .sorted((x, y) -> doors.get(x).compareTo(doors.get(y)))
                .mapToInt(Integer::intValue)
                .toArray();
        this.row = new int[Math.max(doors.size(), quota.nodes)];
    }

    static Digest problem(QuotaProblem problem) {
        return new QuotaDigests(problem, null).tree().root();
    }

    static DigestTree run(QuotaPlan plan) {
        return new QuotaDigests(plan.problem(), plan).tree();
    }

    private DigestTree tree() {
        List<SkuId> skus = problem.launch().skus();
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
        writer.clear().record(plan == null ? "maison.quota.problem" : "maison.quota.run", VERSION);
        writer.digest(problem.launch().digest());
        writer.list(quota.nodes);
        for (int node = 0; node < quota.nodes; node++) {
            writer.text(problem.tree().nodes().get(node).text());
            nodeOrAbsent(quota.parent[node]);
        }
        writer.list(doorOrder.length);
        for (int d : doorOrder) {
            nodeOrAbsent(quota.nodeOfDoor[d]);
        }
    }

    private void nodeOrAbsent(int node) {
        if (node == quota.nodes) {
            writer.absent();
        } else {
            writer.text(problem.tree().nodes().get(node).text());
        }
    }

    private Digest leaf(int sku) {
        writer.clear().record("maison.quota.sku", VERSION);
        writer.text(problem.launch().skus().get(sku).text());
        limits(sku, true, 0);
        limits(sku, false, Integer.MAX_VALUE);
        if (plan != null) {
            plan.certificate().write(writer, sku);
            writer.integer(plan.leftOverOf(sku));
            for (int i = 0; i < doorOrder.length; i++) {
                row[i] = plan.units(sku, doorOrder[i]);
            }
            writer.intColumn(row, 0, doorOrder.length);
        }
        return writer.toLeafHash();
    }

    private void limits(int sku, boolean minimum, int usual) {
        boolean any = false;
        for (int node = 0; node < quota.nodes; node++) {
            row[node] = minimum ? quota.minimum(sku, node) : quota.maximum(sku, node);
            any |= row[node] != usual;
        }
        if (any) {
            writer.intColumn(row, 0, quota.nodes);
        } else {
            writer.absent();
        }
    }
}
