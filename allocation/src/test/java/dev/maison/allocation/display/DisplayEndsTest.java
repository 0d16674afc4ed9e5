package dev.maison.allocation.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.StyleId;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Displays drawn at random: digests against leaves written by hand, and reasons against the prices of the certificate. */
class DisplayEndsTest {
    private static final List<SkuId> SKUS = List.of(SkuId.of("COAT-38"), SkuId.of("COAT-40"), SkuId.of("COAT-44"));
    private static final List<DoorId> DOORS = List.of(DoorId.of("MILAN"), DoorId.of("PARIS"), DoorId.of("TOKYO"));
    private static final StyleId COAT = StyleId.of("COAT");

    private static Amount eur(long amount) {
        return Amount.of(Long.toString(amount), "EUR");
    }

    /** A launch with the tables that it was drawn from, in whole euros. */
    private record Drawn(LaunchProblem launch, Map<String, List<Long>> tables, List<Display> displays) {
        List<Long> table(SkuId sku, DoorId door) {
            return tables.getOrDefault(sku + " " + door, List.of());
        }

        DisplayProblem problem() {
            return DisplayProblem.of(launch, displays);
        }
    }

    private static Drawn drawn(Random random) {
        LaunchProblem.Builder launch = LaunchProblem.builder().currency("EUR").quantumMicros(1_000_000);
        DOORS.forEach(door -> launch.addDoors(LaunchDoor.of(door)));
        Map<String, List<Long>> tables = new TreeMap<>();
        for (SkuId sku : SKUS) {
            launch.addSkus(LaunchSku.of(sku, random.nextInt(5)));
            for (DoorId door : DOORS) {
                List<Long> gains = new ArrayList<>();
                long gain = 50L + random.nextInt(60);
                for (int k = 0; k < 3; k++) {
                    gains.add(gain);
                    gain = Math.max(1, gain - random.nextInt(50));
                }
                tables.put(sku + " " + door, gains);
                launch.addDemands(LaunchDemand.ofTable(
                        sku, door, gains.stream().map(DisplayEndsTest::eur).toList()));
            }
        }
        List<Display> displays = new ArrayList<>();
        for (DoorId door : DOORS) {
            Display display = Display.ofSizeRun(
                    COAT,
                    door,
                    Map.of(SKUS.get(0), 1 + random.nextInt(2), SKUS.get(1), 1),
                    random.nextBoolean() ? List.of(SKUS.get(2)) : List.of());
            display = random.nextBoolean() ? display.withBonus(eur(random.nextInt(30))) : display;
            displays.add(random.nextBoolean() ? display.withSalvage(Ratio.of(1 + random.nextInt(9), 10)) : display);
        }
        return new Drawn(launch.build(), tables, displays);
    }

    private static Digest leaf(Display display, Optional<Boolean> shown) {
        CanonicalWriter writer = new CanonicalWriter();
        writer.record("maison.display", 1).text("SIZE_RUN").text("COAT");
        writer.text(display.key().door().text()).list(display.core().size());
        for (SkuId sku : SKUS) {
            if (display.core().containsKey(sku)) {
                writer.text(sku.text()).integer(needed(display, sku));
            }
        }
        writer.list(display.others().size());
        for (SkuId sku : SKUS) {
            if (display.others().contains(sku)) {
                writer.text(sku.text());
            }
        }
        writer.ratio(display.salvage());
        if (display.bonus().isPresent()) {
            writer.amount(display.bonus().get());
        } else {
            writer.absent();
        }
        shown.ifPresent(writer::flag);
        return writer.toLeafHash();
    }

    private static void write(CanonicalWriter writer, DisplayProof proof) {
        if (proof instanceof DisplayProof.Prices leaf) {
            writer.list(leaf.prices().size());
            for (SkuId sku : SKUS) {
                if (leaf.prices().containsKey(sku)) {
                    writer.text(sku.text()).amount(leaf.prices().get(sku));
                }
            }
        } else if (proof instanceof DisplayProof.Impossible leaf) {
            writer.flag(false).text(leaf.sku().text());
        } else if (proof instanceof DisplayProof.Choice choice) {
            writer.flag(true).text("SIZE_RUN").text("COAT");
            writer.text(choice.display().door().text());
            write(writer, choice.shown());
            write(writer, choice.notShown());
        }
    }

    private static boolean hasChoice(DisplayPlan plan) {
        return plan.certificate().proof() instanceof DisplayProof.Choice;
    }

    /** The prices at the leaf that the plan's own displays lead to. */
    private static Optional<DisplayProof.Prices> leafOf(DisplayPlan plan) {
        DisplayProof at = plan.certificate().proof();
        while (at instanceof DisplayProof.Choice choice) {
            at = plan.isShown(choice.display()) ? choice.shown() : choice.notShown();
        }
        return at instanceof DisplayProof.Prices leaf ? Optional.of(leaf) : Optional.empty();
    }

    /** What a display shown earns at the prices above what its pieces do when it is not. */
    private static long advantage(Drawn drawn, Display display, DisplayProof.Prices prices) {
        long sum = display.bonus().map(bonus -> bonus.micros() / 1_000_000).orElse(0L);
        for (SkuId sku : SKUS) {
            boolean member = display.core().containsKey(sku) || display.others().contains(sku);
            if (!member) {
                continue;
            }
            long price =
                    prices.prices().containsKey(sku) ? prices.prices().get(sku).micros() / 1_000_000 : 0;
            int core = display.core().getOrDefault(sku, 0);
            List<Long> gains = drawn.table(sku, display.key().door());
            long supply = drawn.launch.supplyUnits(sku);
            for (int k = 0; k < Math.min(gains.size(), Math.max(core, supply)); k++) {
                sum += k < core ? gains.get(k) - price : Math.max(gains.get(k) - price, 0);
                long salvaged = gains.get(k)
                        * display.salvage().numerator().longValue()
                        / display.salvage().denominator().longValue();
                sum -= k < supply ? Math.max(salvaged - price, 0) : 0;
            }
        }
        return sum;
    }

    private static int needed(Display display, SkuId sku) {
        return display.core().getOrDefault(sku, 0);
    }

    private static DisplayReason expected(Drawn drawn, DisplayPlan plan, Display display) {
        long advantage =
                leafOf(plan).map(prices -> advantage(drawn, display, prices)).orElse(0L);
        if (plan.isShown(display.key())) {
            return new DisplayReason.RunWhole(display.key(), eur(advantage));
        }
        List<SkuId> core = display.core().keySet().stream()
                .sorted(Comparator.comparing(SkuId::text))
                .toList();
        for (SkuId sku : core) {
            if (needed(display, sku) > drawn.launch.supplyUnits(sku)) {
                return new DisplayReason.CoreSizeMissing(
                        display.key(), sku, needed(display, sku), drawn.launch.supplyUnits(sku));
            }
        }
        for (SkuId sku : core) {
            long left = plan.unitsLeftOver(sku) + plan.units(sku, display.key().door());
            if (advantage > 0 && left < needed(display, sku)) {
                return new DisplayReason.BrokenRun(display.key(), sku, needed(display, sku), left);
            }
        }
        return new DisplayReason.WorthMoreElsewhere(display.key(), eur(Math.max(-advantage, 0)));
    }

    @Test
    void digestsAndReasonsAreThoseWorkedOutByHand() {
        Random random = new Random(8);
        int choices = 0;
        Map<String, Integer> kinds = new TreeMap<>();
        for (int i = 0; i < 200; i++) {
            Drawn drawn = drawn(random);
            DisplayProblem problem = drawn.problem();
            DisplayPlan plan = DisplayEngine.allocate(problem);
            assertThat(plan.verdict().isProven()).isTrue();
            assertThat(DisplayVerifier.verify(problem, plan).isProven()).isTrue();
            choices += hasChoice(plan) ? 1 : 0;

            List<Digest> asked = new ArrayList<>();
            List<Digest> run = new ArrayList<>();
            asked.add(new CanonicalWriter()
                    .record("maison.display.problem", 1)
                    .digest(drawn.launch.digest())
                    .list(3)
                    .toLeafHash());
            run.add(new CanonicalWriter()
                    .record("maison.display.run", 1)
                    .digest(drawn.launch.digest())
                    .list(3)
                    .toLeafHash());
            for (Display display : drawn.displays) {
                asked.add(leaf(display, Optional.empty()));
                run.add(leaf(display, Optional.of(plan.isShown(display.key()))));
            }
            for (SkuId sku : SKUS) {
                CanonicalWriter writer = new CanonicalWriter();
                // Without supply, only doors that need it to show something are looked at.
                List<DoorId> doors = DOORS.stream()
                        .filter(door -> drawn.launch.supplyUnits(sku) > 0
                                || drawn.displays
                                        .get(DOORS.indexOf(door))
                                        .core()
                                        .containsKey(sku))
                        .toList();
                writer.record("maison.display.sku", 1).text(sku.text()).list(doors.size());
                for (DoorId door : doors) {
                    writer.text(door.text()).integer(plan.units(sku, door));
                }
                run.add(writer.toLeafHash());
            }
            CanonicalWriter certificate = new CanonicalWriter();
            certificate.record("maison.display.certificate", 1);
            write(certificate, plan.certificate().proof());
            run.add(certificate.toLeafHash());
            assertThat(problem.digest()).isEqualTo(DigestTree.of(asked).root());
            assertThat(plan.digest()).isEqualTo(DigestTree.of(run).root());

            List<DisplayReason> reasons = new ArrayList<>();
            for (Display display : drawn.displays) {
                DisplayReason reason = expected(drawn, plan, display);
                reasons.add(reason);
                kinds.merge(reason.getClass().getSimpleName(), 1, Integer::sum);
            }
            assertThat(plan.reasons()).isEqualTo(reasons);
        }
        assertThat(choices).isGreaterThan(20);
        assertThat(kinds.keySet()).contains("RunWhole", "CoreSizeMissing", "WorthMoreElsewhere");
    }

    @Test
    void unitsMustComeOneByOneWhereTheyGain() {
        Display display = Display.ofSizeRun(COAT, DOORS.get(1), Map.of(SKUS.get(0), 1), List.of());
        LaunchDemand demand = LaunchDemand.ofTable(SKUS.get(0), DOORS.get(1), List.of(eur(9), eur(8)));
        LaunchProblem stepped = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(DOORS.get(1)))
                .addSkus(LaunchSku.of(SKUS.get(0), 4))
                .addDemands(demand.withMultipleUnits(2))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DisplayProblem.of(stepped, List.of(display)))
                .withMessage("units of SKU COAT-38 must come one by one with falling gains in a DisplayProblem but"
                        + " have a presentation minimum, a multiple or a rising gain table");
        LaunchProblem pushed = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(DOORS.get(1)))
                .addSkus(LaunchSku.of(SKUS.get(0), 4).withIsPushedAll(true))
                .addDemands(demand)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DisplayProblem.of(pushed, List.of(display)))
                .withMessage("SKU COAT-38 must be given only where it gains in a DisplayProblem but is pushed");
    }

    /** More units than a first buffer of eight holds, and a core deeper than that. */
    @Test
    void longTablesAreReadToTheirEnd() {
        List<Amount> gains = new ArrayList<>();
        long total = 0;
        for (int k = 0; k < 20; k++) {
            gains.add(eur(40 - k));
            total += 40 - k;
        }
        LaunchProblem launch = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(DOORS.get(1)))
                .addSkus(LaunchSku.of(SKUS.get(0), 25))
                .addDemands(LaunchDemand.ofTable(SKUS.get(0), DOORS.get(1), gains))
                .build();
        DisplayProblem problem = DisplayProblem.of(
                launch, List.of(Display.ofSizeRun(COAT, DOORS.get(1), Map.of(SKUS.get(0), 12), List.of())));
        DisplayPlan plan = DisplayEngine.allocate(problem);
        assertThat(plan.totalGain()).isEqualTo(eur(total));
        assertThat(plan.unitsLeftOver(SKUS.get(0))).isEqualTo(5);
        assertThat(plan.lines()).containsExactly(LaunchLine.of(SKUS.get(0), DOORS.get(1), 20));
        // A unit less than the plan's, with its certificate, is not the best any more: the verifier tells by how much.
        Verdict verdict = DisplayVerifier.verify(
                problem, List.of(LaunchLine.of(SKUS.get(0), DOORS.get(1), 19)), plan.certificate());
        assertThat(verdict.isProven()).isFalse();
        assertThat(verdict).isInstanceOf(Verdict.WithinGap.class);
    }
}
