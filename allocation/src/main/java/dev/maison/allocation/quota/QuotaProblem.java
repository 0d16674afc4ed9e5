package dev.maison.allocation.quota;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.access.QuotaAccess;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.QuotaData;
import dev.maison.allocation.internal.gain.TierKeys;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@linkplain LaunchProblem launch} whose doors lie in a {@linkplain QuotaTree tree}, with fewest and most units for its nodes.
 *
 * <p>What is asked for is, for each SKU by itself, the whole units x per door that
 *
 * <pre>{@code
 * maximise   the sum of gains of the doors of tier 1, then of tier 2, and so on, in that strict order
 * such that  minimum <= x <= maximum at every door, x = 0 where the door is not eligible
 *            minimum <= sum of x of its doors <= maximum at every node
 *            sum of x of all doors <= supply - holdback
 * }</pre>
 *
 * <p>Beyond what minima of doors and nodes force, no unit is given that gains nothing. Of equal gains, the door that comes first in the
 * launch's tie order is served first, as far as the nodes allow; so there is exactly one result. A door of the launch that the tree
 * does not know is in no node; a door of the tree that the launch does not have has no units.
 *
 * <p>Units come one by one with falling gains: a launch with presentation minima, multiples, rising gain tables or pushed SKUs is
 * refused. Limits come as {@linkplain QuotaLimit values}, or for very many SKUs as columns.
 *
 * <pre>{@code
 * QuotaProblem problem = QuotaProblem.builder()
 *         .launch(launch)
 *         .tree(QuotaTree.of(hierarchy))
 *         .addLimits(QuotaLimit.atMost(QuotaNodeId.of(japan), 40), QuotaLimit.atLeast(QuotaNodeId.of(korea), 6))
 *         .build();
 * }</pre>
 */
public final class QuotaProblem {
    static {
        QuotaAccess.register(new QuotaColumnsAccess());
    }

    private final LaunchProblem launch;
    private final LaunchData cells;
    private final QuotaTree tree;
    private final QuotaData data;

    private QuotaProblem(LaunchProblem launch, QuotaTree tree, QuotaData data) {
        this.launch = launch;
        this.cells = LaunchAccess.data(launch);
        this.tree = tree;
        this.data = data;
    }

    /** Starts a problem. */
    public static Builder builder() {
        return new Builder();
    }

    /** The launch. */
    public LaunchProblem launch() {
        return launch;
    }

    /** The tree. */
    public QuotaTree tree() {
        return tree;
    }

    /** Units of a SKU that the doors of a node must have together. */
    public long minimumUnits(SkuId sku, QuotaNodeId node) {
        return data.minimum(indexOf(sku), tree.indexOf(node));
    }

    /** Units of a SKU that the doors of a node may have together at most; {@link Integer#MAX_VALUE} when nothing limits them. */
    public long maximumUnits(SkuId sku, QuotaNodeId node) {
        return data.maximum(indexOf(sku), tree.indexOf(node));
    }

    /** The digest of the problem alone; the digest of a run is {@link QuotaPlan#digest}. */
    public Digest digest() {
        return QuotaDigests.problem(this);
    }

    LaunchData cells() {
        return cells;
    }

    QuotaData data() {
        return data;
    }

    int indexOf(SkuId sku) {
        Integer index = LaunchAccess.findIndex(launch, sku);
        checkArgument(
                index != null,
                "sku must be one of the %s of the problem but was %s",
                launch.skus().size(),
                sku);
        return index;
    }

    int indexOf(DoorId door) {
        Integer index = LaunchAccess.findIndex(launch, door);
        checkArgument(
                index != null,
                "door must be one of the %s of the problem but was %s",
                launch.doors().size(),
                door);
        return index;
    }

    Amount amount(long quanta) {
        return LaunchAccess.amount(launch, quanta);
    }

    @Override
    public String toString() {
        return "QuotaProblem of " + launch + " and " + tree;
    }

    /** Builds a {@link QuotaProblem}. */
    public static final class Builder {
        private @Nullable LaunchProblem launch;
        private @Nullable QuotaTree tree;
        private final List<QuotaLimit> limits = new ArrayList<>();
        private int @Nullable [] minimums;
        private int @Nullable [] maximums;

        Builder() {}

        /** The launch. Required. */
        public Builder launch(LaunchProblem of) {
            this.launch = requireNonNull(of, "launch");
            return this;
        }

        /**
         * The tree. Required, and one only.
         *
         * @throws IllegalArgumentException if there is one already
         */
        public Builder tree(QuotaTree over) {
            checkArgument(
                    tree == null,
                    "tree of QuotaProblem must be stated once but was stated twice%s",
                    "\nMaybe QuotaTree.and makes one of both. Trees that cross, such as markets and channels, go to"
                            + " dev.maison.allocation.budget, which answers with a bound and a gap.");
            this.tree = requireNonNull(over, "tree");
            return this;
        }

        /** Adds limits: at most one for a node and a SKU, and one for a node and every SKU. */
        public Builder addLimits(QuotaLimit... added) {
            return addAllLimits(Arrays.asList(added));
        }

        /** Adds limits. */
        public Builder addAllLimits(Iterable<QuotaLimit> added) {
            added.forEach(limit -> limits.add(requireNonNull(limit, "limit")));
            return this;
        }

        /**
         * Fewest units per SKU and node, at index {@code sku * nodes + node} in the order of the launch's SKUs and the tree's nodes; 0 by
         * default. In place of limits; taken over without copying, so the caller must not change it afterwards.
         */
        public Builder minimums(int[] units) {
            this.minimums = requireNonNull(units, "minimums");
            return this;
        }

        /** Most units per SKU and node, included; {@link Integer#MAX_VALUE} for no limit, which is the default. As {@link #minimums}. */
        public Builder maximums(int[] units) {
            this.maximums = requireNonNull(units, "maximums");
            return this;
        }

        /**
         * Returns the problem.
         *
         * @throws IllegalArgumentException if a node or SKU of a limit is unknown, a limit stands twice, or columns break their rule
         */
        public QuotaProblem build() {
            LaunchProblem of = requireNonNull(launch, "launch");
            QuotaTree over = requireNonNull(tree, "tree");
            LaunchData cells = LaunchAccess.data(of);
            checkArgument(
                    cells.tierStart.length - 1 <= TierKeys.MAX_TIERS,
                    "tiers of a launch with quotas must be at most %s but were %s",
                    TierKeys.MAX_TIERS,
                    cells.tierStart.length - 1);
            checkRules(of, cells);
            checkArgument(
                    limits.isEmpty() || (minimums == null && maximums == null),
                    "limits of QuotaProblem must be stated by values or by columns but were stated by both");
            int nodes = over.nodes().size();
            int skus = of.skus().size();
            int[] nodeOfDoor = new int[cells.doors];
            for (int d = 0; d < cells.doors; d++) {
                nodeOfDoor[d] = over.nodeIndexOf(of.doors().get(d));
            }
            boolean perSku = minimums != null
                    || maximums != null
                    || limits.stream().anyMatch(limit -> limit.sku().isPresent());
            int[] least = minimums;
            int[] most = maximums;
            if (least == null && most == null) {
                int size = columnSize(perSku ? skus : 1, nodes);
                least = new int[size];
                most = new int[size];
                Arrays.fill(most, Integer.MAX_VALUE);
                fill(of, over, least, most, perSku ? skus : 1);
            } else {
                checkColumns(of, over, columnSize(skus, nodes));
            }
            return new QuotaProblem(of, over, new QuotaData(nodes, over.parents(), nodeOfDoor, least, most, perSku));
        }

        /** What the greedy cannot do is refused, not done by halves. */
        private static void checkRules(LaunchProblem of, LaunchData cells) {
            for (int sku = 0; sku < cells.skus; sku++) {
                if (cells.isStepped(sku)) {
                    throw new IllegalArgumentException("units of "
                            + of.skus().get(sku)
                            + " under quotas must come one by one with falling gains but come in steps"
                            + "\nMaybe the presentation minimum, the multiple or the rising gain table of a door can be left out:"
                            + " LaunchEngine takes them, without quotas.");
                }
                if (cells.isPushedAll(sku)) {
                    throw new IllegalArgumentException("units of "
                            + of.skus().get(sku) + " under quotas must be given for what they gain but are all pushed"
                            + "\nMaybe a minimum of the node at the top pushes as many as are meant.");
                }
            }
        }

        private static int columnSize(int skus, int nodes) {
            long size = (long) skus * nodes;
            checkArgument(
                    size <= Integer.MAX_VALUE - 8,
                    "limits of %s SKUs and %s nodes must fit an array but are %s",
                    skus,
                    nodes,
                    size);
            return (int) size;
        }

        private void fill(LaunchProblem of, QuotaTree over, int[] least, int[] most, int rows) {
            int nodes = over.nodes().size();
            Set<List<Object>> seen = new LinkedHashSet<>();
            for (boolean general : new boolean[] {true, false}) {
                for (QuotaLimit limit : limits) {
                    if (limit.sku().isEmpty() != general) {
                        continue;
                    }
                    Integer node = over.findIndex(limit.node());
                    checkArgument(
                            node != null,
                            "node of QuotaLimit must be one of the %s of the tree but was %s",
                            nodes,
                            limit.node());
                    checkArgument(
                            seen.add(List.of(limit.node(), limit.sku())),
                            "limit of node %s for %s must be stated once but was stated twice",
                            limit.node(),
                            limit.sku().map(SkuId::text).orElse("every SKU"));
                    int from = 0;
                    int to = rows;
                    if (!general) {
                        SkuId named = limit.sku().orElseThrow();
                        Integer sku = LaunchAccess.findIndex(of, named);
                        checkArgument(
                                sku != null,
                                "sku of QuotaLimit must be one of the %s of the launch but was %s",
                                of.skus().size(),
                                named);
                        from = sku;
                        to = sku + 1;
                    }
                    for (int row = from; row < to; row++) {
                        least[row * nodes + node] = (int) limit.minimumUnits();
                        most[row * nodes + node] =
                                limit.maximumUnits().map(Long::intValue).orElse(Integer.MAX_VALUE);
                    }
                }
            }
        }

        private void checkColumns(LaunchProblem of, QuotaTree over, int size) {
            checkLength("minimums", minimums, size);
            checkLength("maximums", maximums, size);
            int nodes = over.nodes().size();
            for (int i = 0; i < size; i++) {
                int low = minimums == null ? 0 : minimums[i];
                int high = maximums == null ? Integer.MAX_VALUE : maximums[i];
                if (low < 0 || high < low) {
                    String subject = "node " + over.nodes().get(i % nodes) + " for "
                            + of.skus().get(i / nodes);
                    throw new IllegalArgumentException(
                            low < 0
                                    ? "minimum of " + subject + " must not be negative but was " + low
                                    : "maximum of " + subject + " must be at least its minimum " + low + " but was "
                                            + high);
                }
            }
        }

        private static void checkLength(String name, int @Nullable [] column, int size) {
            checkArgument(
                    column == null || column.length == size,
                    "%s of QuotaProblem must have one entry per SKU and node, %s, but had %s",
                    name,
                    size,
                    column == null ? 0 : column.length);
        }
    }
}
