package dev.maison.docs.launchday.house;

import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import dev.maison.csv.CsvColumn;
import dev.maison.csv.CsvProblem;
import dev.maison.csv.CsvResult;
import dev.maison.csv.CsvSchema;
import dev.maison.docs.launchday.InputProblem;
import dev.maison.docs.launchday.sales.Tables;
import dev.maison.docs.launchday.season.LaunchSettings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads settings.csv: two columns, {@code setting} and {@code value}. A setting decides numbers, so unlike a row of sales a bad one stops
 * the run.
 */
final class SettingsFile {
    private record Entry(long line, String setting, String value) {}

    private final Map<String, Entry> entries = new TreeMap<>();

    private SettingsFile() {}

    static LaunchSettings read(Path file, LaunchSettings defaults) {
        CsvColumn<String> setting = CsvColumn.text("setting").trimmed();
        CsvColumn<String> value = CsvColumn.text("value").trimmed();
        CsvResult<Entry> result = Tables.read(
                file,
                CsvSchema.of(
                        List.of(setting, value), row -> new Entry(row.line(), row.value(setting), row.value(value))));
        for (CsvProblem problem : result.problems()) {
            throw new InputProblem("settings.csv: " + problem.sentence());
        }
        SettingsFile settings = new SettingsFile();
        for (Entry entry : result.rows()) {
            Entry before = settings.entries.put(entry.setting, entry);
            if (before != null) {
                throw problem(entry, "must be named once but was on line " + before.line + " too");
            }
        }
        LaunchSettings read = settings.over(defaults);
        if (!settings.entries.isEmpty()) {
            Entry unknown = settings.entries.values().iterator().next();
            throw problem(unknown, "must be one of those in the guide but is not\nMaybe it is misspelt.");
        }
        return read;
    }

    private LaunchSettings over(LaunchSettings defaults) {
        return new LaunchSettings(
                text("title", defaults.title()),
                text("source", defaults.source()),
                currency(defaults.currency()),
                date("cut_off").or(defaults::cutOff),
                number("horizon_weeks", 1, 104, defaults.horizonWeeks()),
                number("history_weeks", 1, 520, defaults.historyWeeks()),
                number("door_min_weeks", 1, 520, defaults.doorMinWeeks()),
                number("door_min_units", 1, 1_000_000, defaults.doorMinUnits()),
                number("items", 1, 1_000, defaults.items()),
                share("supply_share", defaults.supplyShare()),
                number("back_tests", 0, 52, defaults.backTests()),
                number("back_test_step_weeks", 1, 52, defaults.backTestStepWeeks()));
    }

    private String text(String setting, String otherwise) {
        Entry entry = entries.remove(setting);
        return entry == null ? otherwise : entry.value;
    }

    private String currency(String otherwise) {
        Entry entry = entries.remove("currency");
        if (entry == null) {
            return otherwise;
        }
        try {
            return Amount.zero(entry.value).currency();
        } catch (IllegalArgumentException e) {
            throw problem(entry, "must be three capital letters such as EUR but was \"" + entry.value + "\"");
        }
    }

    private Optional<LocalDate> date(String setting) {
        Entry entry = entries.remove(setting);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(entry.value));
        } catch (DateTimeException e) {
            throw problem(entry, "must be a date such as 2026-08-10 but was \"" + entry.value + "\"");
        }
    }

    private int number(String setting, int least, int most, int otherwise) {
        Entry entry = entries.remove(setting);
        if (entry == null) {
            return otherwise;
        }
        if (entry.value.matches("[0-9]{1,7}")) {
            int number = Integer.parseInt(entry.value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw problem(
                entry, "must be a whole number from " + least + " to " + most + " but was \"" + entry.value + "\"");
    }

    private Ratio share(String setting, Ratio otherwise) {
        Entry entry = entries.remove(setting);
        if (entry == null) {
            return otherwise;
        }
        if (entry.value.matches("[0-9]{1,2}(\\.[0-9]{1,6})?")) {
            Ratio share = Ratio.of(new BigDecimal(entry.value));
            if (share.signum() > 0) {
                return share;
            }
        }
        throw problem(entry, "must be a share above zero such as 0.6 but was \"" + entry.value + "\"");
    }

    private static InputProblem problem(Entry entry, String rule) {
        return new InputProblem("settings.csv line " + entry.line + ": " + entry.setting + " " + rule);
    }
}
