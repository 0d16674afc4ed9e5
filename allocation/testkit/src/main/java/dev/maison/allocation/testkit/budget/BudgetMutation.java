package dev.maison.allocation.testkit.budget;

import dev.maison.allocation.budget.BudgetCertificate;
import dev.maison.allocation.budget.BudgetConflict;
import dev.maison.allocation.budget.BudgetLimit;
import dev.maison.allocation.budget.BudgetPrices;
import dev.maison.allocation.budget.BudgetProblem;
import dev.maison.allocation.budget.BudgetRule;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Ways to spoil a budget's lines or its certificate. Some leave it as good as it was; the naive judge says which. */
public enum BudgetMutation {
    /** One unit of a line goes to another door. */
    UNIT_MOVED {
        @Override
        Optional<BudgetClaim> mutate(BudgetProblem problem, BudgetClaim claim, Random random) {
            return anyOf(claim.lines(), random).map(line -> {
                List<LaunchLine> less = plus(claim.lines(), line.sku(), line.door(), -1);
                return claim.withLines(
                        plus(less, line.sku(), one(problem.launch().doors(), random), 1));
            });
        }
    },
    /** A door has one unit more. */
    UNIT_ADDED {
        @Override
        Optional<BudgetClaim> mutate(BudgetProblem problem, BudgetClaim claim, Random random) {
            SkuId sku = one(problem.launch().skus(), random);
            return Optional.of(claim.withLines(
                    plus(claim.lines(), sku, one(problem.launch().doors(), random), 1)));
        }
    },
    /** A door has one unit less. */
    UNIT_REMOVED {
        @Override
        Optional<BudgetClaim> mutate(BudgetProblem problem, BudgetClaim claim, Random random) {
            return anyOf(claim.lines(), random)
                    .map(line -> claim.withLines(plus(claim.lines(), line.sku(), line.door(), -1)));
        }
    },
    /** A line is missing. */
    LINE_DROPPED {
        @Override
        Optional<BudgetClaim> mutate(BudgetProblem problem, BudgetClaim claim, Random random) {
            return anyOf(claim.lines(), random).map(line -> {
                List<LaunchLine> lines = new ArrayList<>(claim.lines());
                lines.remove(line);
                return claim.withLines(lines);
            });
        }
    },
    /** A line stands twice. */
    LINE_DOUBLED {
        @Override
        Optional<BudgetClaim> mutate(BudgetProblem problem, BudgetClaim claim, Random random) {
            return anyOf(claim.lines(), random).map(line -> {
                List<LaunchLine> lines = new ArrayList<>(claim.lines());
                lines.add(line);
                return claim.withLines(lines);
            });
        }
    },
    /** All prices at the root are others, drawn by lot. */
    PRICES_DRAWN {
        @Override
        Optional<BudgetClaim> mutate(BudgetProblem problem, BudgetClaim claim, Random random) {
            BudgetPrices.Builder prices = BudgetPrices.builder(problem);
            for (SkuId sku : problem.launch().skus()) {
                prices.putSupply(sku, Ratio.of(random.nextInt(60)));
            }
            for (BudgetRule rule : problem.rules()) {
                if (rule.atMostUnits().isPresent() || rule.atMostAmount().isPresent()) {
                    prices.putAtMost(rule.name(), Ratio.of(random.nextInt(20), 1 + random.nextInt(4)));
                }
                if (rule.atLeastUnits() > 0) {
                    prices.putAtLeast(rule.name(), Ratio.of(random.nextInt(20)));
                }
            }
            return Optional.of(claim.withCertificate(
                    claim.certificate().withPrices(prices.build()).withoutBranch()));
        }
    },
    /** The branches are gone. */
    BRANCH_DROPPED {
        @Override
        Optional<BudgetClaim> mutate(BudgetProblem problem, BudgetClaim claim, Random random) {
            return Optional.of(claim.withCertificate(claim.certificate().withoutBranch()));
        }
    },
    /** Both parts of a branch say what the whole said. */
    BRANCH_ADDED {
        @Override
        Optional<BudgetClaim> mutate(BudgetProblem problem, BudgetClaim claim, Random random) {
            BudgetCertificate whole = claim.certificate();
            BudgetCertificate part = whole.withoutConflict();
            SkuId sku = one(problem.launch().skus(), random);
            DoorId door = one(problem.launch().doors(), random);
            return Optional.of(
                    claim.withCertificate(whole.withBranch(problem, sku, door, random.nextInt(3), part, part)));
        }
    },
    /** A conflict is claimed where there is none, denied where there is one, or lacks a limit. */
    CONFLICT_CHANGED {
        @Override
        Optional<BudgetClaim> mutate(BudgetProblem problem, BudgetClaim claim, Random random) {
            Optional<BudgetConflict> conflict = claim.certificate().findConflict();
            if (conflict.isPresent()) {
                List<BudgetLimit> limits = new ArrayList<>(conflict.get().limits());
                List<List<LaunchLine>> splits =
                        new ArrayList<>(claim.certificate().splitsWithout());
                int gone = random.nextInt(limits.size());
                limits.remove(gone);
                if (gone < splits.size()) {
                    splits.remove(gone);
                }
                return Optional.of(claim.withCertificate(
                        limits.isEmpty()
                                ? claim.certificate().withoutConflict()
                                : claim.certificate().withConflict(new BudgetConflict(limits, true), splits)));
            }
            SkuId sku = one(problem.launch().skus(), random);
            BudgetConflict made = new BudgetConflict(List.of(supply(problem, sku)), true);
            return Optional.of(new BudgetClaim(List.of(), claim.certificate().withConflict(made, List.of(List.of()))));
        }
    },
    /** A conflict that is said to be irreducible has a limit too many, with a split of its own. */
    CONFLICT_PADDED {
        @Override
        Optional<BudgetClaim> mutate(BudgetProblem problem, BudgetClaim claim, Random random) {
            return claim.certificate().findConflict().flatMap(conflict -> {
                List<BudgetLimit> others = new ArrayList<>();
                problem.launch().skus().forEach(sku -> others.add(supply(problem, sku)));
                problem.rules().stream()
                        .filter(rule -> rule.atMostUnits().isPresent()
                                || rule.atMostAmount().isPresent())
                        .forEach(rule -> others.add(new BudgetLimit.AtMost(rule)));
                others.removeAll(conflict.limits());
                return anyOf(others, random).map(more -> {
                    List<BudgetLimit> limits = new ArrayList<>(conflict.limits());
                    limits.add(more);
                    List<List<LaunchLine>> splits =
                            new ArrayList<>(claim.certificate().splitsWithout());
                    splits.add(splits.isEmpty() || random.nextBoolean() ? List.of() : one(splits, random));
                    return claim.withCertificate(
                            claim.certificate().withConflict(new BudgetConflict(limits, true), splits));
                });
            });
        }
    },
    /** A split that is to show a limit needed is another, or is missing, or the claim of irreducibility is taken back. */
    SPLIT_CHANGED {
        @Override
        Optional<BudgetClaim> mutate(BudgetProblem problem, BudgetClaim claim, Random random) {
            BudgetConflict conflict = claim.certificate().findConflict().orElse(null);
            List<List<LaunchLine>> splits = new ArrayList<>(claim.certificate().splitsWithout());
            if (conflict == null || splits.isEmpty()) {
                return Optional.empty();
            }
            int at = random.nextInt(splits.size());
            switch (random.nextInt(4)) {
                case 0 -> splits.remove(at);
                case 1 -> splits.set(at, one(splits, random));
                case 2 -> {
                    SkuId sku = one(problem.launch().skus(), random);
                    DoorId door = one(problem.launch().doors(), random);
                    splits.set(at, plus(splits.get(at), sku, door, random.nextBoolean() ? 1 : -1));
                }
                default -> {
                    BudgetConflict modest = new BudgetConflict(conflict.limits(), false);
                    return Optional.of(claim.withCertificate(claim.certificate().withConflict(modest)));
                }
            }
            return Optional.of(claim.withCertificate(claim.certificate().withConflict(conflict, splits)));
        }
    };

    private static BudgetLimit supply(BudgetProblem problem, SkuId sku) {
        return new BudgetLimit.Supply(
                sku, problem.launch().supplyUnits(sku) - problem.launch().holdbackUnits(sku));
    }

    abstract Optional<BudgetClaim> mutate(BudgetProblem problem, BudgetClaim claim, Random random);

    /** A mutant of {@code claim}; absent when this mutation does not apply to it. */
    public Optional<BudgetClaim> mutant(BudgetProblem problem, BudgetClaim claim, long seed) {
        return mutate(problem, claim, new Random(seed));
    }

    private static List<LaunchLine> plus(List<LaunchLine> lines, SkuId sku, DoorId door, long units) {
        List<LaunchLine> result = new ArrayList<>();
        long sum = units;
        for (LaunchLine line : lines) {
            if (line.sku().equals(sku) && line.door().equals(door)) {
                sum += line.units();
            } else {
                result.add(line);
            }
        }
        if (sum > 0) {
            result.add(LaunchLine.of(sku, door, sum));
        }
        return result;
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static <T> Optional<T> anyOf(List<T> list, Random random) {
        return list.isEmpty() ? Optional.empty() : Optional.of(one(list, random));
    }
}
