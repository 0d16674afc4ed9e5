package dev.maison.allocation.replenish;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.StockPosition;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The canonical bytes of a replenishment: a header leaf with the digest of its launch, then a leaf per item by SKU and door. */
final class ReplenishmentDigests {
    private static final int VERSION = 1;

    private ReplenishmentDigests() {}

    static Digest problem(ReplenishmentProblem problem) {
        return tree(problem, problem.launch().digest(), null).root();
    }

    static DigestTree run(ReplenishmentPlan plan) {
        return tree(plan.problem(), plan.launch().digest(), plan);
    }

    private static DigestTree tree(ReplenishmentProblem problem, Digest launch, @Nullable ReplenishmentPlan plan) {
        CanonicalWriter writer = new CanonicalWriter();
        List<Digest> leaves = new ArrayList<>(problem.items().size() + 1);
        writer.record(plan == null ? "maison.replenish.problem" : "maison.replenish.run", VERSION);
        leaves.add(writer.digest(launch).integer(problem.items().size()).toLeafHash());
        for (int i = 0; i < problem.items().size(); i++) {
            ReplenishmentItem item = problem.items().get(i);
            StockPosition position = item.position();
            DemandEstimate demand = item.demandPerPeriod();
            writer.clear().record("maison.replenish.item", VERSION);
            writer.text(item.sku().text()).text(item.door().text());
            writer.integer(position.onHandUnits())
                    .integer(position.inTransitUnits())
                    .integer(position.onOrderUnits())
                    .integer(position.reservedUnits())
                    .integer(position.backorderUnits());
            writer.number(demand.meanUnits())
                    .number(demand instanceof DemandEstimate.NegativeBinomial nb ? nb.size() : 0)
                    .integer(item.leadTimePeriods())
                    .integer(item.reviewPeriods())
                    .amount(item.unitValue())
                    .integer(item.maximumUnits().orElse(-1L));
            target(writer, item.target());
            writer.integer(item.orderUpToUnits());
            if (plan != null) {
                writer.integer(plan.lines().get(i).units());
            }
            leaves.add(writer.toLeafHash());
        }
        return DigestTree.of(leaves);
    }

    private static void target(CanonicalWriter writer, ReplenishmentTarget target) {
        if (target instanceof ReplenishmentTarget.Units stated) {
            writer.text("units").integer(stated.units());
        } else if (target instanceof ReplenishmentTarget.PeriodsOfSupply cover) {
            writer.text("periods").ratio(cover.periods());
        } else if (target instanceof ReplenishmentTarget.ServiceLevel level) {
            writer.text("service").ratio(level.probability());
        }
    }
}
