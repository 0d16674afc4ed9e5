package dev.maison.allocation.testkit.quota;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.quota.QuotaPolicy;
import dev.maison.allocation.quota.QuotaProblem;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.testkit.Law;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may hold for a {@link QuotaPolicy}: first what must, then what an optimal one promises, then what a canonical one does. */
public final class QuotaPolicyLaws {
    private QuotaPolicyLaws() {}

    /** Lines name SKUs and doors of the launch, no pair twice, and have at least one unit. */
    public static Law<QuotaProblem> linesMakeSense(QuotaPolicy policy) {
        return Law.of("lines name SKUs and doors of the launch, no pair twice, with at least one unit", problem -> {
            Set<List<String>> seen = new LinkedHashSet<>();
            for (LaunchLine line : policy.allocate(problem)) {
                if (!problem.launch().skus().contains(line.sku())
                        || !problem.launch().doors().contains(line.door())
                        || line.units() < 1
                        || !seen.add(List.of(line.sku().text(), line.door().text()))) {
                    return Optional.of(line + " makes no sense");
                }
            }
            return Optional.empty();
        });
    }

    /** Every limit of doors and nodes and the supply is kept; a SKU whose limits cannot hold together is given to nobody. */
    public static Law<QuotaProblem> limitsAreKept(QuotaPolicy policy) {
        return perSku(
                "limits of doors, nodes and supply are kept, and conflicts give nothing", policy, (naive, split) -> {
                    if (!naive.isFeasible()) {
                        return split.isEmpty()
                                ? Optional.empty()
                                : Optional.of("given were " + split + " of a SKU in conflict");
                    }
                    return naive.isWithinLimits(split) ? Optional.empty() : Optional.of(split + " breaks a limit");
                });
    }

    /** The same problem has the same answer each time. */
    public static Law<QuotaProblem> theSameProblemHasTheSameAnswer(QuotaPolicy policy) {
        return Law.of("the same problem has the same answer each time", problem -> {
            List<LaunchLine> first = sorted(policy.allocate(problem));
            List<LaunchLine> second = sorted(policy.allocate(problem));
            return first.equals(second) ? Optional.empty() : Optional.of(first + " and then " + second);
        });
    }

    /** The gains are the best there are, tier by tier. */
    public static Law<QuotaProblem> gainsAreTheBest(QuotaPolicy policy) {
        return perSku(
                "the gains are the best there are, tier by tier",
                policy,
                (naive, split) ->
                        !naive.isFeasible() || NaiveQuota.compareGains(naive.gainsOf(split), naive.gains()) >= 0
                                ? Optional.empty()
                                : Optional.of("gained were " + naive.gainsOf(split) + " instead of " + naive.gains()));
    }

    /** The lines are exactly those of the definition, ties and units without gain included. */
    public static Law<QuotaProblem> linesAreTheCanonicalOnes(QuotaPolicy policy) {
        return Law.of("the lines are those of the definition, ties included", problem -> {
            List<LaunchLine> found = sorted(policy.allocate(problem));
            List<LaunchLine> expected = NaiveQuota.lines(problem);
            return found.equals(expected) ? Optional.empty() : Optional.of(found + " instead of " + expected);
        });
    }

    private interface Check {
        Optional<String> search(NaiveQuota naive, Map<DoorId, Long> split);
    }

    private static Law<QuotaProblem> perSku(String statement, QuotaPolicy policy, Check check) {
        return Law.of(statement, problem -> {
            List<LaunchLine> lines = policy.allocate(problem);
            for (SkuId sku : problem.launch().skus()) {
                Map<DoorId, Long> split = new LinkedHashMap<>();
                lines.stream()
                        .filter(line -> line.sku().equals(sku))
                        .forEach(line -> split.merge(line.door(), line.units(), Long::sum));
                Optional<String> found = check.search(new NaiveQuota(problem, sku), split);
                if (found.isPresent()) {
                    return found.map(words -> sku + ": " + words + " in " + problem);
                }
            }
            return Optional.empty();
        });
    }

    private static List<LaunchLine> sorted(List<LaunchLine> lines) {
        return lines.stream().sorted().toList();
    }
}
