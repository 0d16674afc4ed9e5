package dev.maison.allocation.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.core.ClientId;
import dev.maison.core.Period;
import dev.maison.core.SkuId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ClientQuotaTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final SkuId BELT = SkuId.of("BELT");
    private static final SkuId WATCH = SkuId.of("WATCH");
    private static final SkuId SCARF = SkuId.of("SCARF");
    private static final ClientId ANNA = ClientId.of("C-1");
    private static final ClientId BO = ClientId.of("C-2");
    private static final ClientId NEW = ClientId.of("C-3");
    private static final Period YEAR = Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
    private static final Period AUTUMN = Period.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
    private static final ClientLimit LEATHER = limit("leather", 3, YEAR, BAG, BELT);
    private static final ClientLimit BAGS = limit("bags", 1, AUTUMN, BAG);
    private static final ClientLimit WATCHES = limit("watches", 0, YEAR, WATCH);

    private static ClientLimit limit(String name, long most, Period during, SkuId... skus) {
        return new ClientLimit(name, new TreeSet<>(List.of(skus)), most, during, "made up");
    }

    private static ClientQuota.Purchase had(SkuId sku, long units, String day) {
        return new ClientQuota.Purchase(sku, units, LocalDate.parse(day));
    }

    private static final ClientQuota QUOTA = ClientQuota.builder()
            .addLimits(LEATHER, WATCHES, BAGS)
            .unlimited(SCARF)
            .record(ANNA, List.of(had(BAG, 1, "2026-02-01"), had(BELT, 1, "2026-12-31"), had(BAG, 5, "2025-12-31")))
            .record(BO, List.of(had(BAG, 1, "2026-09-01"), had(BELT, 2, "2026-11-30"), had(BAG, 9, "2027-01-01")))
            .record(NEW, List.of())
            .build();

    @Test
    void everyLimitInForceMustHold() {
        assertThat(QUOTA.answer(ANNA, BAG, 1, DAY))
                .isEqualTo(new GateAnswer(
                        Standing.ALLOWED,
                        List.of(
                                new GateReason.WithinClientLimit(BAGS, 0, 1),
                                new GateReason.WithinClientLimit(LEATHER, 2, 1))));
        assertThat(QUOTA.answer(ANNA, BAG, 2, DAY))
                .isEqualTo(new GateAnswer(
                        Standing.REFUSED,
                        List.of(
                                new GateReason.BeyondClientLimit(BAGS, 0, 2),
                                new GateReason.BeyondClientLimit(LEATHER, 2, 2))));
        assertThat(QUOTA.answer(BO, BELT, 1, DAY))
                .isEqualTo(GateAnswer.refused(new GateReason.BeyondClientLimit(LEATHER, 3, 1)));
        // before the autumn one limit alone is in force, and it counts pieces of later days of its year too
        assertThat(QUOTA.answer(ANNA, BAG, 1, LocalDate.of(2026, 8, 31)))
                .isEqualTo(GateAnswer.allowed(new GateReason.WithinClientLimit(LEATHER, 2, 1)));
        assertThat(QUOTA.answer(NEW, WATCH, 1, DAY).sentence())
                .isEqualTo("1 with 0 before exceed at most 0 pieces a client in [2026-01-01, 2027-01-01) by watches"
                        + " (made up)");
        assertThat(QUOTA.answer(NEW, BELT, 3, DAY).sentence())
                .isEqualTo(
                        "3 with 0 before stay within at most 3 pieces a client in [2026-01-01, 2027-01-01) by leather"
                                + " (made up)");
    }

    @Test
    void whatNobodyStatedIsUnknown() {
        ClientId unknown = ClientId.of("C-9");
        assertThat(QUOTA.answer(unknown, BAG, 1, DAY))
                .isEqualTo(GateAnswer.unknown(new GateReason.NoClientRecord(unknown)));
        assertThat(QUOTA.answer(unknown, BAG, 1, DAY).sentence()).isEqualTo("nobody stated what client C-9 has had");
        // too many whatever the record may show
        assertThat(QUOTA.answer(unknown, WATCH, 1, DAY).standing()).isEqualTo(Standing.REFUSED);
        LocalDate later = LocalDate.of(2027, 1, 1);
        assertThat(QUOTA.answer(ANNA, BAG, 1, later))
                .isEqualTo(GateAnswer.unknown(new GateReason.NoClientLimitStated(BAG, later)));
        assertThat(QUOTA.answer(ANNA, BAG, 1, later).sentence())
                .isEqualTo("no limit per client was stated for BAG on 2027-01-01");
        assertThat(QUOTA.answer(unknown, SCARF, 100, DAY).sentence())
                .isEqualTo("SCARF is stated to have no limit per client");
        assertThat(QUOTA.answer(unknown, SCARF, 100, DAY).standing()).isEqualTo(Standing.ALLOWED);
    }

    @Test
    void sumsBeyond64BitsAreStillTooMany() {
        ClientQuota quota = ClientQuota.builder()
                .addLimits(limit("all", Long.MAX_VALUE, YEAR, BAG))
                .record(ANNA, List.of(had(BAG, Long.MAX_VALUE, "2026-01-01"), had(BAG, 7, "2026-01-01")))
                .record(BO, List.of(had(BAG, Long.MAX_VALUE - 1, "2026-01-01")))
                .build();
        assertThat(quota.answer(ANNA, BAG, 1, DAY).standing()).isEqualTo(Standing.REFUSED);
        assertThat(quota.answer(BO, BAG, 1, DAY).standing()).isEqualTo(Standing.ALLOWED);
        assertThat(quota.answer(BO, BAG, 2, DAY).standing()).isEqualTo(Standing.REFUSED);
        assertThat(quota.findRemainingUnits(ANNA, BAG, DAY)).hasValue(0);
        assertThat(quota.findRemainingUnits(BO, BAG, DAY)).hasValue(1);
    }

    /** Whatever is stated in whatever order: what remains is just what is allowed. */
    @Test
    void whatRemainsIsWhatIsAllowed() {
        Random random = new Random(20261124);
        List<SkuId> skus = List.of(BAG, BELT, WATCH, SCARF);
        int allowed = 0;
        for (int round = 0; round < 2_000; round++) {
            List<ClientLimit> limits = new ArrayList<>();
            for (int i = 0; i < random.nextInt(4); i++) {
                LocalDate start = DAY.plusDays(random.nextInt(9) - 6);
                TreeSet<SkuId> some = new TreeSet<>(List.of(skus.get(random.nextInt(4)), skus.get(random.nextInt(4))));
                limits.add(new ClientLimit(
                        "limit " + i,
                        some,
                        random.nextInt(6),
                        Period.of(start, start.plusDays(1 + random.nextInt(9))),
                        "made up"));
            }
            List<ClientQuota.Purchase> record = new ArrayList<>();
            for (int i = 0; i < random.nextInt(4); i++) {
                record.add(new ClientQuota.Purchase(
                        skus.get(random.nextInt(4)), 1 + random.nextInt(2), DAY.plusDays(random.nextInt(9) - 4)));
            }
            ClientQuota quota = ClientQuota.builder()
                    .addAllLimits(limits)
                    .unlimited(SCARF)
                    .record(ANNA, record)
                    .build();
            Collections.reverse(limits);
            Collections.reverse(record);
            ClientQuota other = ClientQuota.builder()
                    .addAllLimits(limits)
                    .record(ANNA, record)
                    .unlimited(SCARF)
                    .build();
            for (SkuId sku : skus) {
                OptionalLong remaining = quota.findRemainingUnits(ANNA, sku, DAY);
                for (long units = 1; units <= 7; units++) {
                    GateAnswer answer = quota.answer(ANNA, sku, units, DAY);
                    assertThat(answer).isEqualTo(other.answer(ANNA, sku, units, DAY));
                    boolean may = remaining.isEmpty() || units <= remaining.getAsLong();
                    assertThat(answer.standing().permits()).isEqualTo(may);
                    allowed += may ? 1 : 0;
                }
            }
        }
        assertThat(allowed).isBetween(1_000, 50_000);
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> limit("none", 1, YEAR))
                .hasMessage("skus of client limit none must number at least 1 but numbered 0");
        assertThatThrownBy(() -> limit("few", -1, YEAR, BAG))
                .hasMessage("atMostUnits of client limit few must not be negative but was -1");
        assertThatThrownBy(() -> had(BAG, 0, "2026-01-01"))
                .hasMessage("units of a purchase of BAG must be at least 1 but was 0");
        assertThatThrownBy(() -> QUOTA.answer(ANNA, BAG, 0, DAY))
                .hasMessage("units asked for of BAG must be at least 1 but was 0");
        assertThatThrownBy(() -> ClientQuota.builder().addLimits(BAGS, limit("bags", 2, YEAR, BELT)))
                .hasMessage("name of every limit of ClientQuota must be its own but 'bags' stood twice");
        assertThatThrownBy(() -> ClientQuota.builder().record(NEW, List.of()).record(NEW, List.of()))
                .hasMessage("record of client C-3 must be stated once but was stated twice");
        assertThat(QUOTA).hasToString("ClientQuota of 3 limits and 3 records");
        assertThat(QUOTA.limits()).containsExactly(BAGS, LEATHER, WATCHES);
    }
}
