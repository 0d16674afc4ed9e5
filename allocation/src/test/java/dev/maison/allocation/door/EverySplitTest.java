package dev.maison.allocation.door;

import static dev.maison.allocation.door.Launches.BAG;
import static dev.maison.allocation.door.Launches.BELT;
import static dev.maison.allocation.door.Launches.DUBAI;
import static dev.maison.allocation.door.Launches.PARIS;
import static dev.maison.allocation.door.Launches.TOKYO;
import static dev.maison.allocation.door.Launches.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Small launches of two SKUs over three doors, with minima, maxima, presentation minima, multiples, tiers and SKUs that are pushed:
 * each split there is of the second SKU is judged, and what is said about more supply is compared with plans of more supply.
 */
class EverySplitTest {
    private static final List<DoorId> DOORS = List.of(DUBAI, PARIS, TOKYO);
    private static final int MOST = 4;

    /** Numbers that are the same in every run. */
    private static final class Numbers {
        private long state;

        Numbers(long seed) {
            this.state = seed * 0x9E3779B97F4A7C15L + 1;
        }

        /** Within {@code [low, high]}. */
        int next(int low, int high) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            return low + (int) ((state >>> 33) % (high - low + 1));
        }
    }

    private record Small(List<LaunchDoor> doors, List<LaunchDemand> demands, LaunchSku bag, LaunchSku belt) {
        LaunchProblem with(long beltSupply) {
            return LaunchProblem.builder()
                    .currency("EUR")
                    .quantumMicros(1_000_000)
                    .addAllDoors(doors)
                    .addSkus(bag, belt.withSupplyUnits(beltSupply))
                    .addAllDemands(demands)
                    .build();
        }

        LaunchProblem problem() {
            return with(belt.supplyUnits());
        }
    }

    private static Small small(long seed) {
        Numbers numbers = new Numbers(seed);
        boolean steps = numbers.next(0, 1) > 0;
        int best = numbers.next(0, 1) == 0 ? 7 : 2; // few different gains: ties
        List<LaunchDoor> doors = DOORS.stream()
                .map(door -> LaunchDoor.of(door).withTier(numbers.next(1, 5) / 3 + 1))
                .toList();
        List<LaunchDemand> demands = new ArrayList<>();
        for (DoorId door : DOORS) {
            demands.add(LaunchDemand.ofTable(BAG, door, List.of(eur("8"), eur("5"), eur("" + numbers.next(-2, 5))))
                    .withMinimumUnits(numbers.next(0, 1)));
            if (numbers.next(0, 9) > 0) {
                demands.add(beltAt(door, steps, best, numbers));
            }
        }
        LaunchSku belt = LaunchSku.of(BELT, numbers.next(2, 9))
                .withHoldbackUnits(numbers.next(0, 1))
                .withIsPushedAll(numbers.next(0, 1) == 0);
        return new Small(doors, demands, LaunchSku.of(BAG, 5), belt);
    }

    private static LaunchDemand beltAt(DoorId door, boolean steps, int best, Numbers numbers) {
        List<Integer> gains = new ArrayList<>();
        for (int unit = 0; unit < MOST; unit++) {
            gains.add(numbers.next(-3, best));
        }
        boolean rising = steps && numbers.next(0, 1) == 0;
        if (!rising) {
            gains.sort((x, y) -> Integer.compare(y, x));
        }
        List<Amount> table = gains.stream().map(gain -> eur("" + gain)).toList();
        LaunchDemand.Builder builder = LaunchDemand.builder().sku(BELT).door(door);
        if (numbers.next(0, 3) == 0) {
            builder.estimate(DemandEstimate.poisson(numbers.next(0, 6) / 4.0)).unitValue(eur("8"));
        } else {
            builder.marginalGains(table).isOfAnyShape(rising);
        }
        LaunchDemand demand = builder.minimumUnits(numbers.next(0, 5) / 4)
                .maximumUnits((long) numbers.next(2, MOST))
                .build();
        if (!steps) {
            return demand;
        }
        // The maximum first: a demand must always leave a number of units that the door may have.
        LaunchDemand shown = demand.withMaximumUnits(MOST).withPresentationMinimumUnits(numbers.next(0, 3));
        return numbers.next(0, 2) == 0 ? shown.withMultipleUnits(2) : shown;
    }

    private static List<LaunchLine> lines(SkuId sku, int... units) {
        return IntStream.range(0, units.length)
                .filter(d -> units[d] > 0)
                .mapToObj(d -> LaunchLine.of(sku, DOORS.get(d), units[d]))
                .toList();
    }

    @Test
    void oneSplitIsProvenAndItIsTheEngines() {
        int judged = 0;
        for (long seed = 1; seed <= 150; seed++) {
            LaunchProblem problem = small(seed).problem();
            LaunchPlan plan = LaunchEngine.allocate(problem);
            for (int split = 0; split < 125; split++) {
                List<LaunchLine> belts = lines(BELT, split % 5, split / 5 % 5, split / 25);
                List<LaunchLine> lines = new ArrayList<>(plan.lines(BAG));
                lines.addAll(belts);
                Verdict verdict = LaunchVerifier.verify(problem, lines, plan.certificate());
                assertThat(verdict.isProven())
                        .as("seed %s: %s: %s", seed, belts, verdict.sentence())
                        .isEqualTo(belts.equals(plan.lines(BELT)));
                if (verdict instanceof Verdict.Refuted refuted) {
                    assertThat(refuted.step()).contains("BELT");
                    assertThat(refuted.expected()).isNotEqualTo(refuted.found());
                    judged++;
                }
            }
        }
        assertThat(judged).isGreaterThan(15_000);
    }

    @Test
    void oneCutOffIsProvenAndItIsTheEngines() {
        for (long seed = 1; seed <= 150; seed++) {
            LaunchProblem problem = small(seed).problem();
            LaunchPlan plan = LaunchEngine.allocate(problem);
            Optional<CutOff> own = plan.findCutOff(BELT);
            for (int tier = 0; own.isPresent() && tier <= 3; tier++) {
                for (int price = 0; price <= (tier == 0 ? 0 : 8); price++) {
                    if (tier > 0 && price == 0) {
                        continue;
                    }
                    CutOff cutOff = new CutOff(tier, eur("" + price));
                    Verdict verdict = LaunchVerifier.verify(
                            problem, plan.lines(), plan.certificate().withCutOff(BELT, cutOff));
                    assertThat(verdict.isProven())
                            .as("seed %s: %s for %s: %s", seed, cutOff, own.get(), verdict.sentence())
                            .isEqualTo(cutOff.equals(own.get()));
                }
            }
        }
    }

    @Test
    void moreSupplyDoesWhatWasSaid() {
        int changed = 0;
        for (long seed = 1; seed <= 60; seed++) {
            Small small = small(seed);
            LaunchPlan plan = LaunchEngine.allocate(small.problem());
            if (plan.findConflict(BELT).isPresent()) {
                assertThat(plan.findNextStep(BELT)).isEmpty();
                assertThat(plan.findNextUnit(BELT)).isEmpty();
                continue;
            }
            if (!small.problem().isStepped(BELT)) {
                continue;
            }
            List<LaunchPlan> later = new ArrayList<>();
            for (int more = 1; more <= 14; more++) {
                later.add(LaunchEngine.allocate(small.with(small.belt().supplyUnits() + more)));
            }
            Optional<LaunchPlan> next = later.stream()
                    .filter(after -> !after.lines(BELT).equals(plan.lines(BELT)))
                    .findFirst();
            Optional<NextStep> step = plan.findNextStep(BELT);
            assertThat(step.map(NextStep::moreSupplyUnits))
                    .as("seed %s", seed)
                    .isEqualTo(next.map(after -> later.indexOf(after) + 1L));
            if (step.isPresent()) {
                assertThat(step.get().gain()).isEqualTo(next.get().totalGain().minus(plan.totalGain()));
                step.get().changes().forEach(change -> {
                    assertThat(change.before()).isEqualTo(plan.units(BELT, change.door()));
                    assertThat(change.after()).isEqualTo(next.get().units(BELT, change.door()));
                    assertThat(change.after()).isNotEqualTo(change.before());
                });
                changed++;
            }
            boolean oneMore = step.isPresent()
                    && step.get().moreSupplyUnits() == 1
                    && step.get().changes().size() == 1
                    && step.get().changes().get(0).after()
                            == step.get().changes().get(0).before() + 1;
            assertThat(plan.findNextUnit(BELT).isPresent()).isEqualTo(oneMore);
            for (DoorId door : DOORS) {
                Optional<Long> more = later.stream()
                        .filter(after -> after.units(BELT, door) > plan.units(BELT, door))
                        .findFirst()
                        .map(after -> later.indexOf(after) + 1L);
                assertThat(plan.whatItTakes(BELT, door).moreSupplyUnits())
                        .as("seed %s, %s", seed, door)
                        .isEqualTo(more);
            }
        }
        assertThat(changed).isGreaterThan(10);
    }

    @Test
    void everyUnitAndEveryDoorOfAStepHasItsReason() {
        for (long seed = 1; seed <= 150; seed++) {
            LaunchProblem problem = small(seed).problem();
            LaunchPlan plan = LaunchEngine.allocate(problem);
            List<UnitReason> reasons = plan.unitReasons(BELT);
            assertThat(reasons).hasSize((int) plan.unitsGiven(BELT));
            for (DoorId door : DOORS) {
                List<UnitReason> own = reasons.stream()
                        .filter(reason -> reason.door().equals(door))
                        .toList();
                assertThat(own).as("seed %s, %s", seed, door).hasSize((int) plan.units(BELT, door));
                for (int k = 0; k < own.size(); k++) {
                    UnitReason reason = own.get(k);
                    assertThat(reason instanceof UnitReason.ByMinimum).isEqualTo(k < problem.minimumUnits(BELT, door));
                    if (reason instanceof UnitReason.InStep step) {
                        Amount together = eur("0");
                        for (int unit = step.firstUnit(); unit <= step.lastUnit(); unit++) {
                            together = together.plus(problem.gain(BELT, door, unit));
                        }
                        assertThat(step.firstUnit()).isLessThanOrEqualTo(k + 1);
                        assertThat(step.lastUnit()).isGreaterThanOrEqualTo(k + 1);
                        assertThat(problem.allows(BELT, door, step.lastUnit())).isTrue();
                        assertThat(step.stepGain()).isEqualTo(together);
                    }
                }
                LaunchReason reason = plan.reason(BELT, door);
                check(plan, door, reason, "seed " + seed + ", " + door + ": " + reason.sentence());
                boolean anyGainsMore = false;
                Amount sum = eur("0");
                for (int x = (int) plan.units(BELT, door) + 1; x <= problem.maximumUnits(BELT, door); x++) {
                    sum = sum.plus(problem.gain(BELT, door, x));
                    anyGainsMore |= problem.allows(BELT, door, x) && sum.compareTo(eur("0")) > 0;
                }
                if (problem.isStepped(BELT) && reason instanceof LaunchReason.StepDidNotFit) {
                    assertThat(anyGainsMore)
                            .as("seed %s, %s: %s", seed, door, reason)
                            .isTrue();
                }
                if (problem.isStepped(BELT) && anyGainsMore) {
                    assertThat(reason).as("seed %s, %s", seed, door).isNotInstanceOf(LaunchReason.DemandCovered.class);
                }
            }
        }
    }

    private static void check(LaunchPlan plan, DoorId door, LaunchReason reason, String words) {
        LaunchProblem problem = plan.problem();
        long x = plan.units(BELT, door);
        boolean anyWithin = false;
        for (long y = x + 1; y <= problem.maximumUnits(BELT, door); y++) {
            anyWithin |= problem.allows(BELT, door, y);
        }
        Amount next = problem.isEligible(BELT, door) ? problem.gain(BELT, door, (int) x + 1) : eur("0");
        if (reason instanceof LaunchReason.StoppedAtMaximum stopped) {
            assertThat(stopped.maximumUnits()).as(words).isEqualTo(x);
            assertThat(anyWithin).as(words).isFalse();
        } else if (reason instanceof LaunchReason.HeldByPresentationMinimum) {
            assertThat(x).as(words).isZero();
            assertThat(problem.presentationMinimumUnits(BELT, door)).as(words).isGreaterThan(1);
        } else if (reason instanceof LaunchReason.HeldByMultiple held) {
            assertThat(held.multipleUnits()).as(words).isGreaterThan(1).isEqualTo(problem.multipleUnits(BELT, door));
        } else if (reason instanceof LaunchReason.LaterTier later) {
            assertThat(later.tier())
                    .as(words)
                    .isEqualTo(problem.tier(door))
                    .isGreaterThan(plan.findCutOff(BELT).orElseThrow().tier());
        } else if (reason instanceof LaunchReason.ReachedCutOff reached) {
            assertThat(x).as(words).isGreaterThan(problem.minimumUnits(BELT, door));
            assertThat(reached.lastGain()).as(words).isEqualTo(positive(problem.gain(BELT, door, (int) x)));
            assertThat(reached.nextGain()).as(words).isEqualTo(positive(next));
        } else if (reason instanceof LaunchReason.HeldAtMinimum held) {
            assertThat(x).as(words).isPositive().isEqualTo(held.minimumUnits());
            assertThat(held.lastGain()).as(words).isEqualTo(problem.gain(BELT, door, (int) x));
        } else if (reason instanceof LaunchReason.BelowCutOff below) {
            assertThat(x).as(words).isEqualTo(problem.minimumUnits(BELT, door));
            assertThat(below.nextGain()).as(words).isEqualTo(positive(next));
        } else if (reason instanceof LaunchReason.StepDidNotFit step) {
            assertThat(problem.allows(BELT, door, x + step.stepUnits()))
                    .as(words)
                    .isTrue();
        }
    }

    private static Amount positive(Amount gain) {
        return gain.isNegative() ? eur("0") : gain;
    }
}
