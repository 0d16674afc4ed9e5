package dev.maison.allocation.testkit.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.share.ShareCertificate;
import dev.maison.allocation.share.ShareConflict;
import dev.maison.allocation.share.ShareEngine;
import dev.maison.allocation.share.ShareLimit;
import dev.maison.allocation.share.ShareLine;
import dev.maison.allocation.share.ShareMethod;
import dev.maison.allocation.share.SharePlan;
import dev.maison.allocation.share.ShareProblem;
import dev.maison.allocation.share.ShareReason;
import dev.maison.allocation.share.ShareUnit;
import dev.maison.allocation.share.ShareVerifier;
import dev.maison.allocation.share.WeightedDoor;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Engine, verifier, reasons and conflicts against slow references. */
class ShareEngineLaws {
    @Provide
    Arbitrary<ShareProblem> small() {
        return ShareArbitraries.smallProblems();
    }

    @Provide
    Arbitrary<ShareProblem> any() {
        return ShareArbitraries.anyProblems();
    }

    @Property
    void theEngineAgreesWithHandingOutUnitByUnit(@ForAll("small") ShareProblem problem, @ForAll ShareMethod method) {
        assertThat(units(ShareEngine.share(problem, method).lines()))
                .isEqualTo(NaiveShares.unitByUnit(problem, method));
    }

    @Property(tries = 200)
    void theEngineReachesTheBestGoalOfAllVectors(@ForAll("small") ShareProblem drawn) {
        ShareProblem problem = tiny(drawn);
        if (problem.findConflict().isPresent()) {
            return;
        }
        for (ShareMethod method :
                List.of(ShareMethod.WEBSTER, ShareMethod.HUNTINGTON_HILL, ShareMethod.LARGEST_REMAINDER)) {
            Map<DoorId, Long> units = units(ShareEngine.share(problem, method).lines());
            assertThat(NaiveShares.goal(problem, method, units)).isEqualTo(NaiveShares.smallestGoal(problem, method));
        }
    }

    @Property
    void everyPlanIsProvenAndItsConflictIsReal(@ForAll("any") ShareProblem problem, @ForAll ShareMethod method) {
        SharePlan plan = ShareEngine.share(problem, method);
        assertThat(ShareVerifier.verify(problem, plan)).isEqualTo(Verdict.proven());
        assertThat(plan.givenUnits() + plan.leftOverUnits()).isEqualTo(problem.supplyUnits());
    }

    @Property
    void droppingAnyLimitOfAConflictLetsTheRestHold(@ForAll("any") ShareProblem problem) {
        Optional<ShareConflict> conflict = problem.findConflict();
        if (conflict.isEmpty()) {
            return;
        }
        // The named limits alone are already too much, and without any one of them they are not.
        ShareProblem named = onlyLimits(problem, conflict.get().limits(), false);
        assertThat(named.findConflict()).isPresent();
        for (ShareLimit dropped : conflict.get().limits()) {
            List<ShareLimit> rest = new ArrayList<>(conflict.get().limits());
            rest.remove(dropped);
            // A door that may have weight after all is still held by its maximum.
            assertThat(onlyLimits(problem, rest, dropped.kind() == ShareLimit.Kind.ZERO_WEIGHT)
                            .findConflict())
                    .as("without %s", dropped)
                    .isEmpty();
        }
    }

    @Property
    void aChangedPlanIsRefuted(
            @ForAll ShareProblem problem,
            @ForAll ShareMethod method,
            @ForAll @IntRange(max = 5) int from,
            @ForAll @IntRange(max = 5) int to,
            @ForAll @IntRange(max = 6) int kind) {
        SharePlan plan = ShareEngine.share(problem, method);
        List<ShareLine> lines = new ArrayList<>(plan.lines());
        ShareCertificate certificate = plan.certificate();
        if (lines.isEmpty()) {
            return;
        }
        int a = from % lines.size();
        int b = to % lines.size();
        ShareLine line = lines.get(a);
        switch (kind) {
            case 0 -> {
                lines.set(a, line.withUnits(line.units() - 1));
                lines.set(b, lines.get(b).withUnits(lines.get(b).units() + 1));
            }
            case 1 -> lines.set(a, line.withUnits(line.units() + 1));
            case 2 -> lines.add(line);
            case 3 -> lines.remove(a);
            case 4 -> lines.add(ShareLine.of(DoorId.of("ELSEWHERE"), 0));
            case 5 ->
                certificate = new ShareCertificate(
                        certificate.lastUnit(), certificate.cutOff().map(cutOff -> cutOff.plus(Ratio.of(1, 7))));
            default ->
                certificate = new ShareCertificate(
                        Optional.of(new ShareUnit(line.door(), Math.max(1, line.units()))), certificate.cutOff());
        }
        // A line of no units may be left out.
        Map<DoorId, Long> found = units(lines);
        plan.lines().forEach(given -> found.putIfAbsent(given.door(), 0L));
        boolean isSame = found.equals(units(plan.lines()))
                && lines.stream().map(ShareLine::door).distinct().count() == lines.size()
                && lines.stream().noneMatch(l -> l.door().text().equals("ELSEWHERE"))
                && certificate.equals(plan.certificate());
        Verdict verdict = ShareVerifier.verify(problem, method, lines, certificate);
        assertThat(verdict.isProven()).as(verdict.sentence()).isEqualTo(isSame);
    }

    @Property
    void theNextUnitIsTheOneThatALargerSupplyGives(@ForAll ShareProblem problem, @ForAll ShareMethod method) {
        Optional<ShareUnit> next = ShareEngine.share(problem, method).findNextUnit();
        if (next.isEmpty() || problem.supplyUnits() == ShareProblem.MAX_SUPPLY_UNITS) {
            return;
        }
        SharePlan larger = ShareEngine.share(problem.withSupplyUnits(problem.supplyUnits() + 1), method);
        assertThat(larger.certificate().lastUnit()).isEqualTo(next);
    }

    @Property
    void reasonsAgreeWithTheDecision(@ForAll ShareProblem problem, @ForAll ShareMethod method) {
        SharePlan plan = ShareEngine.share(problem, method);
        for (ShareReason reason : plan.reasons()) {
            WeightedDoor door = problem.doors().stream()
                    .filter(d -> d.door().equals(reason.door()))
                    .findFirst()
                    .orElseThrow();
            assertThat(reason.units()).isEqualTo(plan.units(reason.door()));
            assertThat(plan.reason(reason.door())).isEqualTo(reason);
            assertThat(reason.sentence()).startsWith(reason.door() + " got " + reason.units());
            Ratio over = Ratio.of(reason.units()).minus(problem.quotaUnits(reason.door()));
            if (reason instanceof ShareReason.ExactQuota) {
                assertThat(over.signum()).isZero();
            } else if (reason instanceof ShareReason.HeldByMinimum) {
                assertThat(reason.units()).isEqualTo(door.minimumUnits()).isPositive();
            } else if (reason instanceof ShareReason.HeldByMaximum) {
                assertThat(reason.units()).isEqualTo(door.maximumUnits().orElseThrow());
            } else if (reason instanceof ShareReason.ZeroWeight) {
                assertThat(door.weight()).isZero();
            } else if (reason instanceof ShareReason.RoundedUp up) {
                assertThat(over.signum()).isPositive();
                assertThat(up.cutOff()).isEqualTo(plan.certificate().cutOff());
            } else if (reason instanceof ShareReason.RoundedDown) {
                assertThat(over.signum()).isNegative();
            } else if (reason instanceof ShareReason.LostTie lost) {
                assertThat(problem.tieOrder().indexOf(lost.against()))
                        .isLessThan(problem.tieOrder().indexOf(lost.door()));
            } else if (reason instanceof ShareReason.WonTie won) {
                assertThat(problem.tieOrder().indexOf(won.against()))
                        .isGreaterThan(problem.tieOrder().indexOf(won.door()));
            }
        }
    }

    @Property
    void theDigestNamesTheRun(@ForAll ShareProblem problem) {
        SharePlan plan = ShareEngine.share(problem);
        assertThat(ShareEngine.share(problem).digest()).isEqualTo(plan.digest());
        assertThat(ShareEngine.share(problem, ShareMethod.ADAMS).digest()).isNotEqualTo(plan.digest());
        if (problem.supplyUnits() > 0) {
            assertThat(ShareEngine.share(problem.withSupplyUnits(problem.supplyUnits() - 1))
                            .digest())
                    .isNotEqualTo(plan.digest());
        }
    }

    private static ShareProblem tiny(ShareProblem problem) {
        return ShareProblem.builder()
                .supplyUnits(problem.supplyUnits() % 13)
                .doors(problem.doors().subList(0, Math.min(4, problem.doors().size())))
                .build();
    }

    /** The same supply and doors, held by no limits but the given ones. */
    private static ShareProblem onlyLimits(ShareProblem problem, List<ShareLimit> limits, boolean keepsMaximum) {
        Map<DoorId, ShareLimit> byDoor = new TreeMap<>();
        limits.forEach(limit -> byDoor.put(limit.door(), limit));
        ShareProblem.Builder named = ShareProblem.builder().supplyUnits(problem.supplyUnits());
        for (WeightedDoor door : problem.doors()) {
            ShareLimit limit = byDoor.get(door.door());
            WeightedDoor free = WeightedDoor.of(door.door(), 1);
            if (limit == null) {
                OptionalLong maximum = keepsMaximum ? door.maximumUnits() : OptionalLong.empty();
                named.addDoor(maximum.isPresent() ? free.withMaximumUnits(maximum.getAsLong()) : free);
            } else if (limit.kind() == ShareLimit.Kind.MINIMUM) {
                named.addDoor(free.withMinimumUnits(limit.units()));
            } else {
                named.addDoor(free.withMaximumUnits(limit.units()));
            }
        }
        return named.build();
    }

    private static Map<DoorId, Long> units(List<ShareLine> lines) {
        Map<DoorId, Long> units = new TreeMap<>();
        lines.forEach(line -> units.put(line.door(), line.units()));
        return units;
    }
}
