package dev.maison.allocation.size;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SizeId;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The canonical bytes of a split: a header leaf, then a leaf per door in the order of ids. */
final class SizeSplitDigests {
    private static final int VERSION = 1;

    private SizeSplitDigests() {}

    static DigestTree problem(SizeSplitProblem problem) {
        return tree(problem, null);
    }

    static DigestTree run(SizeSplitPlan plan) {
        return tree(plan.problem(), plan);
    }

    private static DigestTree tree(SizeSplitProblem problem, @Nullable SizeSplitPlan plan) {
        CanonicalWriter writer = new CanonicalWriter();
        List<Digest> leaves = new ArrayList<>();
        writer.record(plan == null ? "maison.size.split.problem" : "maison.size.split.run", VERSION)
                .list(problem.columns());
        for (SizeId size : problem.sizes().sizes()) {
            writer.text(size.text()).integer(problem.sizeUnits(size));
            if (plan != null) {
                multiplier(writer, plan.certificate().findMultiplier(size));
            }
        }
        writer.list(problem.doors().size());
        problem.tieOrder().forEach(door -> writer.text(door.text()));
        if (plan != null) {
            writer.flag(plan.findConflict().isPresent());
        }
        leaves.add(writer.toLeafHash());
        int m = problem.columns();
        for (int i = 0; i < problem.doors().size(); i++) {
            DoorId door = problem.doors().get(i);
            long[] weights = new long[m];
            long[] caps = new long[m];
            long[] units = new long[m];
            for (int j = 0; j < m; j++) {
                weights[j] = problem.weight(i * m + j);
                caps[j] = problem.cap(i * m + j);
                units[j] = plan == null ? 0 : plan.units(i * m + j);
            }
            writer.clear()
                    .record("maison.size.split.door", VERSION)
                    .text(door.text())
                    .integer(problem.doorUnits(i))
                    .longColumn(weights, 0, m)
                    .longColumn(caps, 0, m);
            if (plan != null) {
                multiplier(writer, plan.certificate().findMultiplier(door));
                writer.longColumn(units, 0, m);
            }
            leaves.add(writer.toLeafHash());
        }
        return DigestTree.of(leaves);
    }

    private static void multiplier(CanonicalWriter writer, Optional<Ratio> multiplier) {
        multiplier.ifPresentOrElse(writer::ratio, writer::absent);
    }
}
