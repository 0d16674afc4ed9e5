package dev.maison.docs.launchday.backtest;

import dev.maison.allocation.door.LaunchPlan;
import dev.maison.docs.launchday.InputProblem;
import dev.maison.docs.launchday.sales.SaleLine;
import dev.maison.docs.launchday.sales.SalesBook;
import dev.maison.docs.launchday.season.HouseFiles;
import dev.maison.docs.launchday.season.LaunchSettings;
import dev.maison.docs.launchday.season.Season;
import dev.maison.docs.launchday.season.Splits;
import dev.maison.docs.launchday.season.Trade;
import dev.maison.docs.launchday.season.UnitsMet;
import dev.maison.docs.launchday.season.Window;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays the launch at several cut-offs and counts the units of real demand each split met.
 *
 * <p>At each cut-off doors, items, estimate and supply come from the weeks before it by the same rules; the weeks after it are used for
 * counting alone. Where a house names its items, an item that has a like item is played with that one's sales, and supply is the
 * settings' share of past pace. Tiers, minima and maxima are left out, so that all splits face the same.
 *
 * @param rounds one per cut-off, the earliest first
 */
public record BackTest(List<Round> rounds) {
    /** Fewest weeks of history that a cut-off needs. */
    private static final int LEAST_HISTORY_WEEKS = 6;

    /**
     * Plays every cut-off that has enough history before it for the rules to find doors and items. The last is the launch's own, moved back by whole weeks until a full
     * horizon of data lies after it.
     */
    public static BackTest run(SalesBook book, HouseFiles house, LaunchSettings settings, LocalDate launchCutOff) {
        LocalDate first = book.firstDay();
        LocalDate end = book.lastDay().plusDays(1);
        long weeksShort =
                Math.max(0, (ChronoUnit.DAYS.between(end, launchCutOff.plusWeeks(settings.horizonWeeks())) + 6) / 7);
        LocalDate lastCutOff = launchCutOff.minusWeeks(weeksShort);
        List<Round> rounds = new ArrayList<>();
        for (int i = settings.backTests() - 1; i >= 0; i--) {
            LocalDate cutOff = lastCutOff.minusWeeks((long) i * settings.backTestStepWeeks());
            if (Window.before(cutOff, settings.historyWeeks(), first).weeks() >= LEAST_HISTORY_WEEKS) {
                findRound(cutOff, book.lines(), first, house.forBackTest(), settings)
                        .ifPresent(rounds::add);
            }
        }
        return new BackTest(List.copyOf(rounds));
    }

    /** The round, unless the rules find no door or no item before the cut-off. */
    private static Optional<Round> findRound(
            LocalDate cutOff, List<SaleLine> lines, LocalDate first, HouseFiles house, LaunchSettings settings) {
        try {
            return Optional.of(round(cutOff, lines, first, house, settings));
        } catch (InputProblem e) {
            return Optional.empty();
        }
    }

    private static Round round(
            LocalDate cutOff, List<SaleLine> lines, LocalDate first, HouseFiles house, LaunchSettings settings) {
        Season season = Season.at(cutOff, lines, first, house, settings);
        Trade bought = season.boughtAfter(lines, settings.horizonWeeks());
        Map<Method, Long> met = new EnumMap<>(Method.class);
        LaunchPlan plan = Splits.byMaison(season.supply(), season.doors(), season.forecast());
        for (Method method : Method.values()) {
            met.put(method, UnitsMet.by(split(method, season, plan), bought));
        }
        long reachable = 0;
        long boughtUnits = 0;
        for (int item = 0; item < season.items().size(); item++) {
            boughtUnits += bought.units(item);
            reachable += Math.min(season.supply().get(item), bought.units(item));
        }
        return new Round(
                cutOff,
                season.history().weeks(),
                season.doors().size(),
                season.trust(),
                season.supply().stream().mapToLong(Long::longValue).sum(),
                boughtUnits,
                reachable,
                Collections.unmodifiableMap(met),
                plan.digest());
    }

    /** Units per item and door by one method; {@code plan} is Maison's. */
    public static long[][] split(Method method, Season season, LaunchPlan plan) {
        return switch (method) {
            case MAISON ->
                Splits.units(plan, season.items().size(), season.doors().size());
            case PAST_SALES -> Splits.byPastSales(season.supply(), season.doors(), season.trade());
            case ESTIMATE -> Splits.byEstimate(season.supply(), season.doors(), season.forecast());
            case EQUAL -> Splits.equal(season.supply(), season.doors());
        };
    }

    /** Units met by one method over all cut-offs. */
    public long met(Method method) {
        return rounds.stream().mapToLong(round -> round.met(method)).sum();
    }

    /** Cut-offs at which Maison met more units than another method. */
    public long wins(Method other) {
        return rounds.stream().filter(round -> round.leadOver(other) > 0).count();
    }

    /** Cut-offs at which Maison met fewer units than another method. */
    public long losses(Method other) {
        return rounds.stream().filter(round -> round.leadOver(other) < 0).count();
    }
}
