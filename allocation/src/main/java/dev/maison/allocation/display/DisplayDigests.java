package dev.maison.allocation.display;

import dev.maison.allocation.internal.display.DisplayData;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The canonical bytes of a display problem and its plan. */
final class DisplayDigests {
    private static final int VERSION = 1;

    private DisplayDigests() {}

    static DigestTree problem(DisplayProblem problem) {
        return tree(problem, null);
    }

    static DigestTree run(DisplayPlan plan) {
        return tree(plan.problem(), plan);
    }

    private static DigestTree tree(DisplayProblem problem, @Nullable DisplayPlan plan) {
        CanonicalWriter writer = new CanonicalWriter();
        List<Digest> leaves = new ArrayList<>();
        leaves.add(writer.record(plan == null ? "maison.display.problem" : "maison.display.run", VERSION)
                .digest(problem.launch().digest())
                .list(problem.displays().size())
                .toLeafHash());
        for (Display display : problem.displays()) {
            writer.clear()
                    .record("maison.display", VERSION)
                    .text(display.key().kind().name())
                    .text(display.key().name())
                    .text(display.key().door().text())
                    .list(display.core().size());
            display.core().forEach((sku, units) -> writer.text(sku.text()).integer(units));
            writer.list(display.others().size());
            display.others().forEach(sku -> writer.text(sku.text()));
            writer.ratio(display.salvage());
            display.bonus().ifPresentOrElse(writer::amount, writer::absent);
            if (plan != null) {
                writer.flag(plan.isShown(display.key()));
            }
            leaves.add(writer.toLeafHash());
        }
        if (plan != null) {
            DisplayData data = problem.data();
            for (int s = 0; s < data.skus(); s++) {
                writer.clear()
                        .record("maison.display.sku", VERSION)
                        .text(problem.skus().get(s).text());
                int from = data.skuStart[s];
                int to = data.skuStart[s + 1];
                writer.list(to - from);
                for (int cell = from; cell < to; cell++) {
                    writer.text(problem.doorOfCell(cell).text()).integer(plan.units(cell));
                }
                leaves.add(writer.toLeafHash());
            }
            writer.clear().record("maison.display.certificate", VERSION);
            write(writer, plan.certificate().proof());
            leaves.add(writer.toLeafHash());
        }
        return DigestTree.of(leaves);
    }

    private static void write(CanonicalWriter writer, DisplayProof proof) {
        if (proof instanceof DisplayProof.Prices priced) {
            writer.list(priced.prices().size());
            priced.prices().forEach((sku, price) -> writer.text(sku.text()).amount(price));
        } else if (proof instanceof DisplayProof.Impossible impossible) {
            writer.flag(false).text(impossible.sku().text());
        } else {
            DisplayProof.Choice choice = (DisplayProof.Choice) proof;
            writer.flag(true)
                    .text(choice.display().kind().name())
                    .text(choice.display().name())
                    .text(choice.display().door().text());
            write(writer, choice.shown());
            write(writer, choice.notShown());
        }
    }
}
