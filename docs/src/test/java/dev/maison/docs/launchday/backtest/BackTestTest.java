package dev.maison.docs.launchday.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.Ratio;
import dev.maison.docs.launchday.Lines;
import dev.maison.docs.launchday.sales.ControlTotals;
import dev.maison.docs.launchday.sales.SaleLine;
import dev.maison.docs.launchday.sales.SalesBook;
import dev.maison.docs.launchday.season.HouseFiles;
import dev.maison.docs.launchday.season.LaunchSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackTestTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    /** Twenty weeks in which P buys six of A a week and Q three. */
    private static SalesBook book() {
        List<SaleLine> lines = new ArrayList<>();
        for (int week = 0; week < 20; week++) {
            String day = FIRST.plusWeeks(week).plusDays(6).toString();
            lines.add(Lines.sale("p" + week, "A", 6, day, "P"));
            lines.add(Lines.sale("q" + week, "A", 3, day, "Q"));
        }
        return new SalesBook(lines, List.of(), ControlTotals.ZERO, 40, 0);
    }

    private static LaunchSettings settings(int rounds) {
        return new LaunchSettings("t", "s", "EUR", Optional.empty(), 4, 8, 1, 1, 1, Ratio.of(1, 2), rounds, 2);
    }

    private static BackTest run(int rounds, LocalDate cutOff) {
        return BackTest.run(book(), HouseFiles.NONE, settings(rounds), cutOff);
    }

    @Test
    void playsCutOffsWithEnoughWeeksBeforeAndAFullHorizonAfter() {
        assertThat(run(9, FIRST.plusWeeks(16)).rounds())
                .extracting(Round::cutOff)
                .containsExactly(
                        FIRST.plusWeeks(8),
                        FIRST.plusWeeks(10),
                        FIRST.plusWeeks(12),
                        FIRST.plusWeeks(14),
                        FIRST.plusWeeks(16));
        assertThat(run(2, FIRST.plusWeeks(16)).rounds())
                .extracting(Round::cutOff)
                .containsExactly(FIRST.plusWeeks(14), FIRST.plusWeeks(16));
    }

    @Test
    void movesALaunchWhoseHorizonIsNotOverBackByWholeWeeks() {
        assertThat(run(1, FIRST.plusWeeks(20)).rounds())
                .extracting(Round::cutOff)
                .containsExactly(FIRST.plusWeeks(16));
        assertThat(run(1, FIRST.plusWeeks(17).plusDays(1)).rounds())
                .extracting(Round::cutOff)
                .containsExactly(FIRST.plusWeeks(15).plusDays(1));
    }

    @Test
    void playsNothingWhereTheDataAreTooShort() {
        assertThat(run(3, FIRST.plusWeeks(2)).rounds()).isEmpty();
        assertThat(run(0, FIRST.plusWeeks(16)).rounds()).isEmpty();
    }

    @Test
    void passesOverCutOffsAtWhichTheRulesFindNoDoor() {
        LaunchSettings strict =
                new LaunchSettings("t", "s", "EUR", Optional.empty(), 4, 8, 1, 1_000, 1, Ratio.of(1, 2), 3, 2);
        assertThat(BackTest.run(book(), HouseFiles.NONE, strict, FIRST.plusWeeks(16))
                        .rounds())
                .isEmpty();
    }

    @Test
    void countsWhatEachSplitMet() {
        Round round = run(1, FIRST.plusWeeks(16)).rounds().get(0);
        assertThat(round.supplyUnits()).isEqualTo(18);
        assertThat(round.boughtUnits()).isEqualTo(36);
        assertThat(round.reachableUnits()).isEqualTo(18);
        assertThat(round.met(Method.PAST_SALES)).isEqualTo(18);
        assertThat(round.met(Method.EQUAL)).isEqualTo(18);
        assertThat(round.met(Method.MAISON)).isEqualTo(18);
        assertThat(round.leadOver(Method.EQUAL)).isZero();
    }

    @Test
    void addsRoundsUpAndCountsWinsAndLosses() {
        BackTest test = new BackTest(List.of(round(10, 8), round(5, 8), round(7, 7)));
        assertThat(test.met(Method.MAISON)).isEqualTo(22);
        assertThat(test.met(Method.PAST_SALES)).isEqualTo(23);
        assertThat(test.wins(Method.PAST_SALES)).isEqualTo(1);
        assertThat(test.losses(Method.PAST_SALES)).isEqualTo(1);
    }

    private static Round round(long ours, long usual) {
        return new Round(
                FIRST,
                8,
                2,
                1,
                20,
                20,
                20,
                java.util.Map.of(Method.MAISON, ours, Method.PAST_SALES, usual),
                dev.maison.core.proof.Digest.sha256(new byte[0]));
    }
}
