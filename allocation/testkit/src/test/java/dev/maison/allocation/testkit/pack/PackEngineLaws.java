package dev.maison.allocation.testkit.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.pack.PackCertificate;
import dev.maison.allocation.pack.PackConflict;
import dev.maison.allocation.pack.PackEngine;
import dev.maison.allocation.pack.PackKind;
import dev.maison.allocation.pack.PackLine;
import dev.maison.allocation.pack.PackPlan;
import dev.maison.allocation.pack.PackPolicy;
import dev.maison.allocation.pack.PackProblem;
import dev.maison.allocation.pack.PackVerifier;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

@Tag("every-split")
class PackEngineLaws implements PackLaws {
    @Override
    public PackPolicy policy() {
        return PackPolicy.engine();
    }

    @Property
    void gainIsTheMost(@ForAll PackProblem problem) {
        PackPolicyLaws.gainIsTheMost(policy()).verify(problem);
    }

    @Property
    void packsGivenAndLeftAddUpAndEveryDoorHasAReason(@ForAll PackProblem problem) {
        PackPlan plan = PackEngine.allocate(problem);
        for (PackKind pack : problem.packs()) {
            int given = problem.doors().stream()
                    .mapToInt(door -> plan.packs(door, pack.id()))
                    .sum();
            assertThat(given + plan.packsLeft(pack.id())).isEqualTo(pack.availablePacks());
        }
        for (DoorId door : problem.doors()) {
            assertThat(plan.findReason(door).isPresent())
                    .isEqualTo(plan.findConflict().isEmpty());
            plan.findReason(door)
                    .ifPresent(reason -> assertThat(reason.sentence()).isNotBlank());
        }
        assertThat(plan.isSearchedThrough()).isTrue();
        assertThat(PackEngine.allocate(PackPolicyLaws.reversed(problem)).digest())
                .isEqualTo(plan.digest());
    }

    @Property
    void theVerifierAgreesWithTheNaiveReferenceOnMutants(@ForAll PackProblem problem, @ForAll long seed) {
        PackPlan plan = PackEngine.allocate(problem);
        NaivePacks naive = new NaivePacks(problem);
        if (plan.findConflict().isPresent()) {
            assertThat(PackVerifier.verify(problem, plan)).isEqualTo(Verdict.proven());
            List<PackConflict.Minimum> minima =
                    new ArrayList<>(plan.findConflict().get().minima());
            PackConflict.Minimum dropped = minima.remove(0);
            if (!minima.isEmpty()) {
                assertThat(verify(problem, minima).isProven()).isFalse();
            }
            minima.add(new PackConflict.Minimum(dropped.sku(), dropped.door(), dropped.units() + 1));
            assertThat(verify(problem, minima).isProven()).isFalse();
            return;
        }
        Random random = new Random(seed);
        for (int mutant = 0; mutant < 10; mutant++) {
            List<PackLine> lines = new ArrayList<>(plan.lines());
            PackCertificate certificate = plan.certificate();
            for (int change = random.nextInt(3); change >= 0; change--) {
                certificate = changed(
                        problem, lines, certificate, random, naive.best().orElse(0L));
            }
            Optional<Ratio> expected =
                    isKept(problem, lines) ? naive.gap(lines, certificate.pricesQuanta()) : Optional.empty();
            if (certificate.pricesQuanta().values().stream().anyMatch(price -> price < 0)) {
                expected = Optional.empty();
            }
            assertThat(gap(PackVerifier.verify(problem, lines, certificate)))
                    .as(lines + " " + certificate + " of " + problem.packs())
                    .isEqualTo(expected);
        }
    }

    private static boolean isKept(PackProblem problem, List<PackLine> lines) {
        return lines.stream()
                .allMatch(line -> problem.packs().stream()
                        .filter(pack -> pack.id().equals(line.pack()))
                        .allMatch(pack -> line.packs() % pack.multiplePacks() == 0));
    }

    private static Verdict verify(PackProblem problem, List<PackConflict.Minimum> minima) {
        return PackVerifier.verify(problem, List.of(), PackCertificate.ofConflict(new PackConflict(minima)));
    }

    private static PackCertificate changed(
            PackProblem problem, List<PackLine> lines, PackCertificate certificate, Random random, long most) {
        SkuId pack = problem.packs().get(random.nextInt(problem.packs().size())).id();
        DoorId door = problem.doors().get(random.nextInt(problem.doors().size()));
        int at = lines.isEmpty() ? -1 : random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> lines.add(PackLine.of(door, pack, 1 + random.nextInt(2)));
            case 1 -> lines.add(PackLine.of(DoorId.of("NOWHERE"), pack, 1));
            case 2 -> {
                if (at >= 0) {
                    lines.remove(at);
                }
            }
            case 3 -> {
                if (at >= 0) {
                    lines.set(at, lines.get(at).withPacks(lines.get(at).packs() + random.nextInt(3) - 1));
                }
            }
            case 4 -> {
                return certificate.withPrice(
                        pack, random.nextInt(8) == 0 ? -1 : Math.floorMod(random.nextLong(), Math.max(most, 0) + 1));
            }
            default -> Collections.shuffle(lines, random);
        }
        return certificate;
    }

    private static Optional<Ratio> gap(Verdict verdict) {
        if (verdict instanceof Verdict.WithinGap within) {
            return Optional.of(within.gap());
        }
        return verdict.isProven() ? Optional.of(Ratio.ZERO) : Optional.empty();
    }
}
