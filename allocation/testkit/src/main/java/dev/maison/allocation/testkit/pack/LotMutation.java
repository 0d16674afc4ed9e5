package dev.maison.allocation.testkit.pack;

import dev.maison.allocation.pack.LotCase;
import dev.maison.allocation.pack.LotConflict;
import dev.maison.allocation.pack.LotDesignCertificate;
import dev.maison.allocation.pack.LotDesignProblem;
import dev.maison.allocation.pack.LotLimit;
import dev.maison.allocation.pack.LotLine;
import dev.maison.allocation.pack.LotType;
import dev.maison.core.DoorId;
import dev.maison.core.SizeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Ways to change a claim at random. Some leave it as sound as before: any prices are a bound, if a poor one. */
public enum LotMutation {
    /** A branch gets another candidate lot. */
    LOT_CHANGED {
        @Override
        Optional<LotClaim> mutate(LotDesignProblem problem, LotClaim claim, Random random) {
            return changed(claim, random, line -> line.withLot(one(problem.lots(), random)));
        }
    },
    /** A branch gets a lot more or less. */
    MULTIPLICITY_CHANGED {
        @Override
        Optional<LotClaim> mutate(LotDesignProblem problem, LotClaim claim, Random random) {
            return changed(
                    claim,
                    random,
                    line -> line.withMultiplicity(line.multiplicity() + (random.nextBoolean() ? 1 : -1)));
        }
    },
    /** A branch gets a lot that is no candidate. */
    LOT_INVENTED {
        @Override
        Optional<LotClaim> mutate(LotDesignProblem problem, LotClaim claim, Random random) {
            return changed(
                    claim, random, line -> line.withLot(LotType.of(Map.of(SizeId.of("S9"), 1 + random.nextInt(3)))));
        }
    },
    /** A line is missing. */
    LINE_DROPPED {
        @Override
        Optional<LotClaim> mutate(LotDesignProblem problem, LotClaim claim, Random random) {
            if (claim.lines().isEmpty()) {
                return Optional.empty();
            }
            List<LotLine> lines = new ArrayList<>(claim.lines());
            lines.remove(random.nextInt(lines.size()));
            return Optional.of(claim.withLines(lines));
        }
    },
    /** A line stands twice. */
    LINE_DOUBLED {
        @Override
        Optional<LotClaim> mutate(LotDesignProblem problem, LotClaim claim, Random random) {
            if (claim.lines().isEmpty()) {
                return Optional.empty();
            }
            List<LotLine> lines = new ArrayList<>(claim.lines());
            lines.add(one(lines, random));
            return Optional.of(claim.withLines(lines));
        }
    },
    /** The lines stand in another order, which changes nothing. */
    LINES_SHUFFLED {
        @Override
        Optional<LotClaim> mutate(LotDesignProblem problem, LotClaim claim, Random random) {
            List<LotLine> lines = new ArrayList<>(claim.lines());
            Collections.shuffle(lines, random);
            return Optional.of(claim.withLines(lines));
        }
    },
    /** A line is of a branch that is not there. */
    BRANCH_INVENTED {
        @Override
        Optional<LotClaim> mutate(LotDesignProblem problem, LotClaim claim, Random random) {
            List<LotLine> lines = new ArrayList<>(claim.lines());
            lines.add(LotLine.of(DoorId.of("NOWHERE"), one(problem.lots(), random), 1));
            return Optional.of(claim.withLines(lines));
        }
    },
    /** A branch has another price. */
    BRANCH_PRICE_MOVED {
        @Override
        Optional<LotClaim> mutate(LotDesignProblem problem, LotClaim claim, Random random) {
            if (claim.certificate().findConflict().isPresent()) {
                return Optional.empty();
            }
            DoorId door = one(problem.branches(), random).door();
            long price = claim.certificate().branchPricesThousandths().getOrDefault(door, 0L);
            return Optional.of(claim.withCertificate(claim.certificate().withBranchPrice(door, price + moved(random))));
        }
    },
    /** A price stands for a branch that is not there, or is missing. */
    BRANCH_PRICE_MISPLACED {
        @Override
        Optional<LotClaim> mutate(LotDesignProblem problem, LotClaim claim, Random random) {
            if (claim.certificate().findConflict().isPresent()) {
                return Optional.empty();
            }
            TreeMap<DoorId, Long> prices = new TreeMap<>(claim.certificate().branchPricesThousandths());
            if (random.nextBoolean()) {
                prices.put(DoorId.of("NOWHERE"), 1_000L);
            } else {
                prices.remove(one(problem.branches(), random).door());
            }
            return Optional.of(claim.withCertificate(
                    LotDesignCertificate.of(prices, claim.certificate().cases())));
        }
    },
    /** All cases give way to one price per unit, or to two cases. */
    CASES_CHANGED {
        @Override
        Optional<LotClaim> mutate(LotDesignProblem problem, LotClaim claim, Random random) {
            return claim.certificate().findConflict().isPresent()
                    ? Optional.empty()
                    : Optional.of(claim.withCertificate(claim.certificate().withCases(cases(problem, random, 3))));
        }
    },
    /** The certificate says that there is no design. */
    CONFLICT_CLAIMED {
        @Override
        Optional<LotClaim> mutate(LotDesignProblem problem, LotClaim claim, Random random) {
            Map<LotLimit, Long> limits = new TreeMap<>();
            for (LotLimit limit : LotLimit.values()) {
                if (random.nextBoolean() || (limit == LotLimit.FEWEST_UNITS && limits.isEmpty())) {
                    long value = switch (limit) {
                        case LOT_TYPES -> problem.maxLotTypes();
                        case MULTIPLICITY -> problem.maxMultiplicity();
                        case MOST_UNITS -> problem.mostUnits();
                        case FEWEST_UNITS -> problem.fewestUnits();
                    };
                    limits.put(limit, random.nextInt(6) == 0 ? value + 1 : value);
                }
            }
            return Optional.of(new LotClaim(
                    random.nextInt(4) == 0 ? claim.lines() : List.of(),
                    LotDesignCertificate.ofConflict(LotConflict.of(limits))));
        }
    };

    abstract Optional<LotClaim> mutate(LotDesignProblem problem, LotClaim claim, Random random);

    /** A mutant of a claim; absent where this mutation does not apply. */
    public Optional<LotClaim> mutant(LotDesignProblem problem, LotClaim claim, long seed) {
        return mutate(problem, claim, new Random(seed * 31 + name().hashCode()));
    }

    private interface Change {
        LotLine of(LotLine line);
    }

    private static Optional<LotClaim> changed(LotClaim claim, Random random, Change change) {
        if (claim.lines().isEmpty()) {
            return Optional.empty();
        }
        List<LotLine> lines = new ArrayList<>(claim.lines());
        int at = random.nextInt(lines.size());
        lines.set(at, change.of(lines.get(at)));
        return Optional.of(claim.withLines(lines));
    }

    private static long moved(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> random.nextInt(2_001) - 1_000;
            case 1 -> random.nextInt(20_001) - 10_000;
            default -> random.nextLong() >> (1 + random.nextInt(60));
        };
    }

    private static LotCase cases(LotDesignProblem problem, Random random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(3)) {
            case 1 -> {
                LotType lot =
                        random.nextInt(20) == 0 ? LotType.of(Map.of(SizeId.of("S9"), 1)) : one(problem.lots(), random);
                yield new LotCase.ByLot(lot, cases(problem, random, depth - 1), cases(problem, random, depth - 1));
            }
            case 2 -> {
                DoorId door = random.nextInt(20) == 0
                        ? DoorId.of("NOWHERE")
                        : one(problem.branches(), random).door();
                yield new LotCase.ByUnits(
                        door, random.nextInt(12), cases(problem, random, depth - 1), cases(problem, random, depth - 1));
            }
            default -> new LotCase.Priced(random.nextInt(3) == 0 ? 0 : moved(random));
        };
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
