package dev.maison.allocation.budget;

import dev.maison.allocation.internal.budget.BudgetData;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The canonical bytes of a budget: a header leaf with the digest of the launch, the rules by name and the measures, a leaf for the
 * certificate, then a leaf per SKU in id order with its units by door id. So the bytes do not depend on the order of input.
 */
final class BudgetDigests {
    private static final int VERSION = 1;

    private BudgetDigests() {}

    static Digest problem(BudgetProblem problem) {
        return DigestTree.of(List.of(header(problem, null))).root();
    }

    static DigestTree run(BudgetPlan plan) {
        BudgetProblem problem = plan.problem();
        List<Digest> leaves = new ArrayList<>();
        leaves.add(header(problem, plan));
        CanonicalWriter writer = new CanonicalWriter();
        writer.record("maison.budget.certificate", VERSION);
        plan.certificate().write(writer);
        leaves.add(writer.toLeafHash());
        BudgetData data = problem.data();
        int[] order = byId(problem);
        int[] units = new int[order.length];
        for (int s = 0; s < data.skus; s++) {
            writer.clear()
                    .record("maison.budget.sku", VERSION)
                    .text(problem.sku(s).text());
            for (int i = 0; i < order.length; i++) {
                units[i] = plan.unitsAt(s * data.doors + order[i]);
            }
            writer.integer(plan.unitsLeftOver(problem.sku(s))).intColumn(units, 0, units.length);
            leaves.add(writer.toLeafHash());
        }
        return DigestTree.of(leaves);
    }

    private static Digest header(BudgetProblem problem, @Nullable BudgetPlan plan) {
        CanonicalWriter writer = new CanonicalWriter();
        writer.record(plan == null ? "maison.budget.problem" : "maison.budget.run", VERSION);
        writer.digest(problem.launch().digest()).list(problem.rules().size());
        for (BudgetRule rule : problem.rules()) {
            writer.text(rule.name()).text(rule.measure().name());
            writer.list(rule.skus().size());
            rule.skus().stream().sorted().forEachOrdered(sku -> writer.text(sku.text()));
            writer.list(rule.doors().size());
            rule.doors().stream().sorted().forEachOrdered(door -> writer.text(door.text()));
            writer.integer(rule.atLeastUnits());
            rule.atMostUnits().ifPresentOrElse(writer::integer, writer::absent);
            rule.atMostAmount().ifPresentOrElse(writer::amount, writer::absent);
        }
        for (BudgetMeasure measure : List.of(BudgetMeasure.COST, BudgetMeasure.RETAIL)) {
            if (problem.states(measure)) {
                column(problem, measure, writer);
            } else {
                writer.absent();
            }
        }
        if (plan != null) {
            writer.flag(plan.isFound()).integer(plan.steps());
            writer.ratio(plan.gap());
        }
        return writer.toLeafHash();
    }

    private static void column(BudgetProblem problem, BudgetMeasure measure, CanonicalWriter writer) {
        BudgetData data = problem.data();
        int[] order = byId(problem);
        long[] weights = new long[order.length];
        for (int s = 0; s < data.skus; s++) {
            for (int i = 0; i < order.length; i++) {
                weights[i] = problem.statedWeight(measure, s * data.doors + order[i]);
            }
            writer.longColumn(weights, 0, weights.length);
        }
    }

    /** The doors in id order, by their place in the tie order. */
    private static int[] byId(BudgetProblem problem) {
        return IntStream.range(0, problem.data().doors)
                .boxed()
                .sorted((x, y) -> problem.door(x).compareTo(problem.door(y)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
