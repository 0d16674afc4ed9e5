package dev.maison.allocation.testkit.door;

import dev.maison.allocation.door.CutOff;
import dev.maison.allocation.door.LaunchConflict;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Ways to spoil a claim. By chance a mutation may give the same claim again, such as a unit that moves to where it was, and none
 * applies everywhere, such as moving a unit when none was given.
 */
public enum LaunchMutation {
    /** One unit goes to another door of the same SKU, or by chance to its own. */
    UNIT_MOVED {
        @Override
        Optional<LaunchClaim> mutate(LaunchProblem problem, LaunchClaim claim, Random random) {
            return anyOf(claim.lines(), random)
                    .map(line -> claim.withLines(plus(
                            plus(claim.lines(), line.sku(), line.door(), -1),
                            line.sku(),
                            one(problem.doors(), random),
                            1)));
        }
    },
    /** A door has one unit more. */
    UNIT_ADDED {
        @Override
        Optional<LaunchClaim> mutate(LaunchProblem problem, LaunchClaim claim, Random random) {
            return Optional.of(
                    claim.withLines(plus(claim.lines(), one(problem.skus(), random), one(problem.doors(), random), 1)));
        }
    },
    /** A door has one unit less. */
    UNIT_REMOVED {
        @Override
        Optional<LaunchClaim> mutate(LaunchProblem problem, LaunchClaim claim, Random random) {
            return anyOf(claim.lines(), random)
                    .map(line -> claim.withLines(plus(claim.lines(), line.sku(), line.door(), -1)));
        }
    },
    /** A line is missing. */
    LINE_DROPPED {
        @Override
        Optional<LaunchClaim> mutate(LaunchProblem problem, LaunchClaim claim, Random random) {
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
        Optional<LaunchClaim> mutate(LaunchProblem problem, LaunchClaim claim, Random random) {
            return anyOf(claim.lines(), random).map(line -> claim.withLines(and(claim.lines(), line)));
        }
    },
    /** The lines stand in another order, which changes nothing. */
    LINES_SHUFFLED {
        @Override
        Optional<LaunchClaim> mutate(LaunchProblem problem, LaunchClaim claim, Random random) {
            List<LaunchLine> lines = new ArrayList<>(claim.lines());
            Collections.shuffle(lines, random);
            return Optional.of(claim.withLines(lines));
        }
    },
    /** A door that is not eligible has a unit. */
    INELIGIBLE_LINE {
        @Override
        Optional<LaunchClaim> mutate(LaunchProblem problem, LaunchClaim claim, Random random) {
            SkuId sku = one(problem.skus(), random);
            List<DoorId> doors = problem.doors().stream()
                    .filter(door -> !problem.isEligible(sku, door))
                    .toList();
            return anyOf(doors, random).map(door -> claim.withLines(plus(claim.lines(), sku, door, 1)));
        }
    },
    /** A line without a unit, with a negative number, with more than there can be, or of an unknown door. */
    SENSELESS_LINE {
        @Override
        Optional<LaunchClaim> mutate(LaunchProblem problem, LaunchClaim claim, Random random) {
            SkuId sku = one(problem.skus(), random);
            DoorId door = random.nextInt(5) == 0 ? DoorId.of("NOWHERE") : one(problem.doors(), random);
            long units = one(List.of(0L, -1L, 1L << 32, Long.MAX_VALUE), random);
            return Optional.of(claim.withLines(and(claim.lines(), LaunchLine.of(sku, door, units))));
        }
    },
    /** Two SKUs swap their lines. */
    SKUS_SWAPPED {
        @Override
        Optional<LaunchClaim> mutate(LaunchProblem problem, LaunchClaim claim, Random random) {
            if (problem.skus().size() < 2) {
                return Optional.empty();
            }
            SkuId a = problem.skus().get(0);
            SkuId b = problem.skus().get(1);
            return Optional.of(claim.withLines(claim.lines().stream()
                    .map(line -> LaunchLine.of(
                            line.sku().equals(a) ? b : line.sku().equals(b) ? a : line.sku(),
                            line.door(),
                            line.units()))
                    .toList()));
        }
    },
    /** A price is shifted by one quantum, by many, to nothing, or to another SKU's. */
    PRICE_SHIFTED {
        @Override
        Optional<LaunchClaim> mutate(LaunchProblem problem, LaunchClaim claim, Random random) {
            SkuId sku = one(problem.skus(), random);
            Optional<CutOff> other = claim.certificate().findCutOff(one(problem.skus(), random));
            return claim.certificate().findCutOff(sku).map(cutOff -> {
                long quantum = problem.quantum().micros();
                long price = cutOff.price().micros();
                long shifted = switch (random.nextInt(5)) {
                    case 0 -> price + quantum;
                    case 1 -> Math.max(price - quantum, 0);
                    case 2 -> price + quantum * random.nextInt(1_000_000);
                    case 3 -> other.map(o -> o.price().micros()).orElse(price);
                    default -> 0;
                };
                CutOff changed = new CutOff(cutOff.tier(), Amount.ofMicros(shifted, problem.currency()));
                return claim.withCertificate(claim.certificate().withCutOff(sku, changed));
            });
        }
    },
    /** A cut-off names a tier drawn by lot. */
    TIER_CHANGED {
        @Override
        Optional<LaunchClaim> mutate(LaunchProblem problem, LaunchClaim claim, Random random) {
            SkuId sku = one(problem.skus(), random);
            return claim.certificate()
                    .findCutOff(sku)
                    .map(cutOff -> claim.withCertificate(
                            claim.certificate().withCutOff(sku, new CutOff(random.nextInt(4), cutOff.price()))));
        }
    },
    /** A conflict is claimed where there is none, denied where there is one, or told with other limits. */
    CONFLICT_CHANGED {
        @Override
        Optional<LaunchClaim> mutate(LaunchProblem problem, LaunchClaim claim, Random random) {
            SkuId sku = one(problem.skus(), random);
            Optional<LaunchConflict> conflict = claim.certificate().findConflict(sku);
            if (conflict.isPresent() && random.nextInt(6) == 0) {
                CutOff none = new CutOff(0, Amount.zero(problem.currency()));
                return Optional.of(claim.withCertificate(claim.certificate().withCutOff(sku, none)));
            }
            LaunchConflict told = conflict.orElseGet(() -> allLimits(problem, sku));
            return Optional.of(claim.withCertificate(claim.certificate().withConflict(changed(problem, told, random))));
        }
    };

    abstract Optional<LaunchClaim> mutate(LaunchProblem problem, LaunchClaim claim, Random random);

    /** A mutant of {@code claim}; absent when this mutation does not apply to it. */
    public Optional<LaunchClaim> mutant(LaunchProblem problem, LaunchClaim claim, long seed) {
        return mutate(problem, claim, new Random(seed));
    }

    private static LaunchConflict allLimits(LaunchProblem problem, SkuId sku) {
        List<LaunchConflict.Minimum> minima = problem.doors().stream()
                .map(door -> new LaunchConflict.Minimum(door, problem.minimumUnits(sku, door)))
                .filter(minimum -> minimum.units() > 0)
                .toList();
        return new LaunchConflict(sku, problem.supplyUnits(sku), problem.holdbackUnits(sku), minima);
    }

    private static LaunchConflict changed(LaunchProblem problem, LaunchConflict conflict, Random random) {
        SkuId sku = conflict.sku();
        long supply = conflict.supplyUnits();
        long holdback = conflict.holdbackUnits();
        List<LaunchConflict.Minimum> minima = new ArrayList<>(conflict.minima());
        DoorId door = one(problem.doors(), random);
        switch (random.nextInt(6)) {
            case 0 -> supply += random.nextInt(3) - 1;
            case 1 -> holdback = random.nextBoolean() ? 0 : problem.holdbackUnits(sku) + random.nextInt(2);
            case 2 -> anyOf(conflict.minima(), random).ifPresent(minima::remove);
            case 3 -> minima.add(new LaunchConflict.Minimum(door, problem.minimumUnits(sku, door)));
            case 4 -> Collections.shuffle(minima, random);
            default ->
                minima.replaceAll(
                        minimum -> new LaunchConflict.Minimum(minimum.door(), minimum.units() + random.nextInt(2)));
        }
        return new LaunchConflict(sku, supply, holdback, minima);
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

    private static List<LaunchLine> and(List<LaunchLine> lines, LaunchLine line) {
        List<LaunchLine> result = new ArrayList<>(lines);
        result.add(line);
        return result;
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static <T> Optional<T> anyOf(List<T> list, Random random) {
        return list.isEmpty() ? Optional.empty() : Optional.of(one(list, random));
    }
}
