package dev.maison.allocation.pack;

import dev.maison.core.DoorId;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The canonical bytes of packs given to doors: a header leaf with launch, kinds and certificate, then a leaf per door in id order. */
final class PackDigests {
    private static final int VERSION = 1;

    private PackDigests() {}

    static Digest problem(PackProblem problem) {
        return tree(problem, null).root();
    }

    static DigestTree run(PackPlan plan) {
        return tree(plan.problem(), plan);
    }

    private static DigestTree tree(PackProblem problem, @Nullable PackPlan plan) {
        CanonicalWriter writer = new CanonicalWriter();
        List<Digest> leaves = new ArrayList<>();
        writer.record(plan == null ? "maison.packs.problem" : "maison.packs.run", VERSION);
        writer.digest(problem.launch().digest()).list(problem.packs().size());
        for (PackKind pack : problem.packs()) {
            writer.text(pack.id().text()).integer(pack.availablePacks()).integer(pack.multiplePacks());
            writer.list(pack.unitsBySku().size());
            new TreeMap<>(pack.unitsBySku())
                    .forEach((sku, units) -> writer.text(sku.text()).integer(units));
        }
        if (plan != null) {
            plan.certificate()
                    .conflict()
                    .ifPresentOrElse(
                            conflict -> {
                                writer.flag(false).list(conflict.minima().size());
                                conflict.minima()
                                        .forEach(m -> writer.text(m.sku().text())
                                                .text(m.door().text())
                                                .integer(m.units()));
                            },
                            () -> {
                                writer.flag(true);
                                plan.certificate().pricesQuanta().values().forEach(writer::integer);
                            });
        }
        leaves.add(writer.toLeafHash());
        for (DoorId door : problem.doors()) {
            writer.clear().record("maison.packs.door", VERSION).text(door.text());
            if (plan != null) {
                for (PackKind pack : problem.packs()) {
                    writer.integer(plan.packs(door, pack.id()));
                }
            }
            leaves.add(writer.toLeafHash());
        }
        return DigestTree.of(leaves);
    }
}
