package dev.maison.allocation.pack;

import dev.maison.allocation.internal.gain.pack.LotData;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The canonical bytes of a lot design: a header leaf with limits, lots and, in a run, the certificate's cases; then a leaf per branch in
 * id order with demand, costs and, in a run, price and line.
 */
final class LotDesignDigests {
    private static final int VERSION = 1;

    private final LotDesignProblem problem;
    private final @Nullable LotDesignPlan plan;
    private final CanonicalWriter writer = new CanonicalWriter();

    private LotDesignDigests(LotDesignProblem problem, @Nullable LotDesignPlan plan) {
        this.problem = problem;
        this.plan = plan;
    }

    static Digest problem(LotDesignProblem problem) {
        return new LotDesignDigests(problem, null).tree().root();
    }

    static DigestTree run(LotDesignPlan plan) {
        return new LotDesignDigests(plan.problem(), plan).tree();
    }

    private DigestTree tree() {
        List<Digest> leaves = new ArrayList<>();
        writer.clear().record(plan == null ? "maison.lots.problem" : "maison.lots.run", VERSION);
        writer.text(problem.costUnit())
                .integer(problem.maxLotTypes())
                .integer(problem.maxMultiplicity())
                .integer(problem.fewestUnits())
                .integer(problem.mostUnits())
                .list(problem.lots().size());
        for (LotType lot : problem.lots()) {
            writer.list(lot.unitsBySize().size());
            lot.unitsBySize().forEach((size, units) -> writer.text(size.text()).integer(units));
        }
        if (plan != null) {
            plan.certificate().write(writer);
        }
        leaves.add(writer.toLeafHash());
        LotData data = problem.data();
        for (int b = 0; b < data.branches; b++) {
            LotBranch branch = problem.branches().get(b);
            writer.clear().record("maison.lots.branch", VERSION);
            writer.text(branch.door().text()).list(branch.demandThousandths().size());
            branch.demandThousandths()
                    .forEach((size, demand) -> writer.text(size.text()).integer(demand));
            writer.longColumn(data.cost, data.at(b, 0), data.at(b, 0) + data.lots * data.multiplicities);
            if (plan != null && !plan.lines().isEmpty()) {
                LotLine line = plan.lines().get(b);
                Long price = plan.certificate().branchPricesThousandths().get(branch.door());
                writer.integer(price == null ? 0 : price)
                        .integer(problem.findLot(line.lot()))
                        .integer(line.multiplicity());
            }
            leaves.add(writer.toLeafHash());
        }
        return DigestTree.of(leaves);
    }
}
