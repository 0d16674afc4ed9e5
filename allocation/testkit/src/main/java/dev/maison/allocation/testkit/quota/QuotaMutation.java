package dev.maison.allocation.testkit.quota;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.quota.NodeCutOff;
import dev.maison.allocation.quota.QuotaCertificate;
import dev.maison.allocation.quota.QuotaConflict;
import dev.maison.allocation.quota.QuotaNodeId;
import dev.maison.allocation.quota.QuotaProblem;
import dev.maison.allocation.quota.QuotaRule;
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
public enum QuotaMutation {
    /** One unit goes to another door of the same SKU, or by chance to its own. */
    UNIT_MOVED {
        @Override
        Optional<QuotaClaim> mutate(QuotaProblem problem, QuotaClaim claim, Random random) {
            return anyOf(claim.lines(), random)
                    .map(line -> claim.withLines(plus(
                            plus(claim.lines(), line.sku(), line.door(), -1),
                            line.sku(),
                            one(problem.launch().doors(), random),
                            1)));
        }
    },
    /** A door has one unit more. */
    UNIT_ADDED {
        @Override
        Optional<QuotaClaim> mutate(QuotaProblem problem, QuotaClaim claim, Random random) {
            LaunchProblem launch = problem.launch();
            return Optional.of(
                    claim.withLines(plus(claim.lines(), one(launch.skus(), random), one(launch.doors(), random), 1)));
        }
    },
    /** A door has one unit less. */
    UNIT_REMOVED {
        @Override
        Optional<QuotaClaim> mutate(QuotaProblem problem, QuotaClaim claim, Random random) {
            return anyOf(claim.lines(), random)
                    .map(line -> claim.withLines(plus(claim.lines(), line.sku(), line.door(), -1)));
        }
    },
    /** A line is missing. */
    LINE_DROPPED {
        @Override
        Optional<QuotaClaim> mutate(QuotaProblem problem, QuotaClaim claim, Random random) {
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
        Optional<QuotaClaim> mutate(QuotaProblem problem, QuotaClaim claim, Random random) {
            return anyOf(claim.lines(), random).map(line -> claim.withLines(and(claim.lines(), line)));
        }
    },
    /** The lines stand in another order, which changes nothing. */
    LINES_SHUFFLED {
        @Override
        Optional<QuotaClaim> mutate(QuotaProblem problem, QuotaClaim claim, Random random) {
            List<LaunchLine> lines = new ArrayList<>(claim.lines());
            Collections.shuffle(lines, random);
            return Optional.of(claim.withLines(lines));
        }
    },
    /** A line without a unit, with a negative number, with more than there can be, or of an unknown door. */
    SENSELESS_LINE {
        @Override
        Optional<QuotaClaim> mutate(QuotaProblem problem, QuotaClaim claim, Random random) {
            SkuId sku = one(problem.launch().skus(), random);
            DoorId door = random.nextInt(5) == 0
                    ? DoorId.of("NOWHERE")
                    : one(problem.launch().doors(), random);
            long units = one(List.of(0L, -1L, 1L << 32, Long.MAX_VALUE), random);
            return Optional.of(claim.withLines(and(claim.lines(), LaunchLine.of(sku, door, units))));
        }
    },
    /** The cut-off of a node or of the supply is shifted by one quantum, by many, to nothing, or to another one's. */
    PRICE_SHIFTED {
        @Override
        Optional<QuotaClaim> mutate(QuotaProblem problem, QuotaClaim claim, Random random) {
            SkuId sku = one(problem.launch().skus(), random);
            Optional<QuotaNodeId> node = nodeOrSupply(problem, random);
            Optional<NodeCutOff> here = cutOff(claim.certificate(), sku, node);
            Optional<NodeCutOff> other =
                    cutOff(claim.certificate(), one(problem.launch().skus(), random), nodeOrSupply(problem, random));
            if (here.isEmpty()) {
                return Optional.empty();
            }
            NodeCutOff cutOff = here.get();
            int tier = cutOff.tier() == 0
                    ? problem.launch().tier(one(problem.launch().doors(), random))
                    : cutOff.tier();
            long quantum = problem.launch().quantum().micros();
            long micros = cutOff.gain().micros();
            NodeCutOff changed = switch (random.nextInt(5)) {
                case 0 -> of(problem, tier, micros + quantum);
                case 1 -> of(problem, tier, micros - quantum);
                case 2 -> of(problem, tier, micros + quantum * random.nextInt(1_000_000));
                case 3 -> other.orElse(cutOff);
                default -> of(problem, tier, 0);
            };
            return Optional.of(with(claim, sku, node, changed));
        }
    },
    /** The cut-off of a node or of the supply names the tier of a door drawn by lot. */
    TIER_CHANGED {
        @Override
        Optional<QuotaClaim> mutate(QuotaProblem problem, QuotaClaim claim, Random random) {
            SkuId sku = one(problem.launch().skus(), random);
            Optional<QuotaNodeId> node = nodeOrSupply(problem, random);
            int tier = problem.launch().tier(one(problem.launch().doors(), random));
            return cutOff(claim.certificate(), sku, node)
                    .map(cutOff -> with(
                            claim, sku, node, of(problem, tier, cutOff.gain().micros())));
        }
    },
    /** A conflict is claimed where there is none, denied where there is one, or told with other limits. */
    CONFLICT_CHANGED {
        @Override
        Optional<QuotaClaim> mutate(QuotaProblem problem, QuotaClaim claim, Random random) {
            SkuId sku = one(problem.launch().skus(), random);
            Optional<QuotaConflict> conflict = claim.certificate().findConflict(sku);
            if (conflict.isPresent() && random.nextInt(6) == 0) {
                return Optional.of(with(claim, sku, Optional.empty(), of(problem, 0, 0)));
            }
            QuotaConflict told = conflict.orElseGet(() -> new QuotaConflict(
                    sku, List.of(new QuotaRule.Supply(problem.launch().supplyUnits(sku)))));
            return Optional.of(claim.withCertificate(claim.certificate().withConflict(changed(problem, told, random))));
        }
    };

    abstract Optional<QuotaClaim> mutate(QuotaProblem problem, QuotaClaim claim, Random random);

    /** A mutant of {@code claim}; absent when this mutation does not apply to it. */
    public Optional<QuotaClaim> mutant(QuotaProblem problem, QuotaClaim claim, long seed) {
        return mutate(problem, claim, new Random(seed));
    }

    private static Optional<QuotaNodeId> nodeOrSupply(QuotaProblem problem, Random random) {
        return random.nextInt(4) == 0 ? Optional.empty() : anyOf(problem.tree().nodes(), random);
    }

    private static Optional<NodeCutOff> cutOff(QuotaCertificate certificate, SkuId sku, Optional<QuotaNodeId> node) {
        return node.isPresent() ? certificate.findCutOff(sku, node.get()) : certificate.findSupplyCutOff(sku);
    }

    private static QuotaClaim with(QuotaClaim claim, SkuId sku, Optional<QuotaNodeId> node, NodeCutOff cutOff) {
        return claim.withCertificate(
                node.isPresent()
                        ? claim.certificate().withCutOff(sku, node.get(), cutOff)
                        : claim.certificate().withSupplyCutOff(sku, cutOff));
    }

    private static NodeCutOff of(QuotaProblem problem, int tier, long micros) {
        return new NodeCutOff(
                micros == 0 ? 0 : tier, Amount.ofMicros(micros, problem.launch().currency()));
    }

    private static QuotaConflict changed(QuotaProblem problem, QuotaConflict conflict, Random random) {
        SkuId sku = conflict.sku();
        LaunchProblem launch = problem.launch();
        List<QuotaRule> rules = new ArrayList<>(conflict.rules());
        DoorId door = one(launch.doors(), random);
        switch (random.nextInt(7)) {
            case 0 -> anyOf(conflict.rules(), random).ifPresent(rules::remove);
            case 1 -> rules.add(new QuotaRule.DoorMinimum(door, launch.minimumUnits(sku, door)));
            case 2 -> rules.add(new QuotaRule.DoorMaximum(door, launch.maximumUnits(sku, door)));
            case 3 -> Collections.shuffle(rules, random);
            case 4 ->
                anyOf(problem.tree().nodes(), random).ifPresent(node -> {
                    rules.add(new QuotaRule.NodeMinimum(node, problem.minimumUnits(sku, node)));
                    rules.add(new QuotaRule.NodeMaximum(node, problem.maximumUnits(sku, node)));
                });
            case 5 -> rules.add(new QuotaRule.Holdback(launch.holdbackUnits(sku)));
            default -> rules.replaceAll(rule -> larger(rule, random.nextInt(2)));
        }
        return new QuotaConflict(sku, rules);
    }

    private static QuotaRule larger(QuotaRule rule, int by) {
        return switch (by) {
            case 0 -> rule;
            default ->
                rule instanceof QuotaRule.NodeMinimum r
                        ? new QuotaRule.NodeMinimum(r.node(), r.units() + by)
                        : rule instanceof QuotaRule.DoorMinimum r
                                ? new QuotaRule.DoorMinimum(r.door(), r.units() + by)
                                : rule instanceof QuotaRule.Supply r ? new QuotaRule.Supply(r.units() + by) : rule;
        };
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
