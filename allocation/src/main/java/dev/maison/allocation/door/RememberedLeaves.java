package dev.maison.allocation.door;

import dev.maison.allocation.internal.access.LaunchLeaves;
import dev.maison.allocation.internal.access.RowAnswer;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The leaves of a run SKU by SKU, in the order of the problem's columns, and the tree over them. */
final class RememberedLeaves extends LaunchLeaves {
    private final LaunchPlan like; // of these SKUs and doors
    private final byte[][] leaves;
    private final int[] sorted; // SKUs by id
    private final int[] leafOf; // where a SKU stands in the tree
    private final DigestTree tree;

    private RememberedLeaves(LaunchPlan like, byte[][] leaves, int[] sorted, int[] leafOf, DigestTree tree) {
        this.like = like;
        this.leaves = leaves;
        this.sorted = sorted;
        this.leafOf = leafOf;
        this.tree = tree;
    }

    static RememberedLeaves of(LaunchPlan plan) {
        LaunchDigests digests = new LaunchDigests(plan.problem(), plan);
        List<SkuId> skus = plan.problem().skus();
        int[] sorted = LaunchDigests.sorted(skus);
        int[] leafOf = new int[sorted.length];
        byte[][] leaves = new byte[sorted.length][];
        List<Digest> hashes = new ArrayList<>(sorted.length + 1);
        hashes.add(digests.header());
        for (int rank = 0; rank < sorted.length; rank++) {
            int sku = sorted[rank];
            leafOf[sku] = rank + 1;
            hashes.add(digests.leaf(sku));
            leaves[sku] = digests.leafBytes();
        }
        return new RememberedLeaves(plan, leaves, sorted, leafOf, DigestTree.of(hashes));
    }

    @Override
    public DigestTree tree() {
        return tree;
    }

    @Override
    public LaunchLeaves withRows(int[] at, LaunchPlan rows) {
        if (at.length == 0) {
            return this;
        }
        Edit edit = new Edit(0, 0, Integer.MAX_VALUE);
        edit.rows(at, rows);
        return edit.done();
    }

    @Override
    public Editor withLimits(int door, int minimum, int maximum) {
        return new Edit(door, minimum, maximum);
    }

    private final class Edit implements Editor {
        private final LaunchDigests digests = new LaunchDigests(like.problem(), like);
        private final byte[][] changed = leaves.clone();
        private final @Nullable Digest[] hashes = new Digest[leaves.length];
        private final int rank;
        private final int minimum;
        private final int maximum;
        private final int[] rankOf;
        private int count;
        private byte[] looked = new byte[0];
        private int minima;
        private int maxima;

        Edit(int door, int minimum, int maximum) {
            int[] order = digests.doorOrder();
            this.rankOf = new int[order.length];
            for (int at = 0; at < order.length; at++) {
                rankOf[order[at]] = at;
            }
            this.rank = rankOf[door];
            this.minimum = minimum;
            this.maximum = maximum;
        }

        @Override
        public void limits(int sku, @Nullable RowAnswer answer) {
            put(sku, digests.leaf(leaves[sku], rank, minimum, maximum, answer), digests);
        }

        @Override
        public void rows(int[] at, LaunchPlan rows) {
            LaunchDigests own = new LaunchDigests(rows.problem(), rows);
            for (int r = 0; r < at.length; r++) {
                put(at[r], own.leaf(r), own);
            }
        }

        @Override
        public void look(int sku) {
            looked = leaves[sku];
            minima = LaunchDigests.minimaOf(looked);
            maxima = LimitBytes.end(looked, minima);
        }

        @Override
        public boolean hasMinimum(int door) {
            return LimitBytes.isStated(looked, minima, rankOf[door]);
        }

        @Override
        public boolean hasMaximum(int door) {
            return LimitBytes.isStated(looked, maxima, rankOf[door]);
        }

        private void put(int sku, Digest hash, LaunchDigests writer) {
            hashes[sku] = hash;
            changed[sku] = writer.leafBytes();
            count++;
        }

        @Override
        public LaunchLeaves done() {
            return count == 0 ? RememberedLeaves.this : with(changed, hashes, count);
        }
    }

    /** The leaves with others at some SKUs. */
    private RememberedLeaves with(byte[][] changed, @Nullable Digest[] hashes, int count) {
        DigestTree next;
        if (count > sorted.length / 4) {
            List<Digest> all = new ArrayList<>(sorted.length + 1);
            all.add(tree.leaf(0));
            for (int rank = 0; rank < sorted.length; rank++) {
                Digest hash = hashes[sorted[rank]];
                all.add(hash == null ? tree.leaf(rank + 1) : hash);
            }
            next = DigestTree.of(all);
        } else {
            NavigableMap<Integer, Digest> some = new TreeMap<>();
            for (int sku = 0; sku < hashes.length; sku++) {
                Digest hash = hashes[sku];
                if (hash != null) {
                    some.put(leafOf[sku], hash);
                }
            }
            next = tree.withLeaves(some);
        }
        return new RememberedLeaves(like, changed, sorted, leafOf, next);
    }

    @Override
    public String toString() {
        return "RememberedLeaves of " + tree;
    }
}
