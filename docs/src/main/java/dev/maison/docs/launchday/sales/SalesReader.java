package dev.maison.docs.launchday.sales;

import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.csv.CsvColumn;
import dev.maison.csv.CsvProblem;
import dev.maison.csv.CsvResult;
import dev.maison.csv.CsvRow;
import dev.maison.csv.CsvSchema;
import dev.maison.docs.launchday.InputProblem;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a sales file into a {@link SalesBook}: good rows survive bad ones, and every refused row is listed with its line and the
 * reason. A file that cannot be read as a table at all stops with an {@link InputProblem}.
 */
public final class SalesReader {
    private static final int MAX_UNITS = 1_000_000_000;

    private final SalesLayout layout;
    private final String currency;
    // A house has few codes, words and days beside its lines: each is kept once.
    private final Map<String, SkuId> skus = new HashMap<>();
    private final Map<String, DoorId> doors = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<LocalDate, LocalDate> days = new HashMap<>();

    private SalesReader(SalesLayout layout, String currency) {
        this.layout = layout;
        this.currency = currency;
    }

    /**
     * Reads a file.
     *
     * @param file the file, plain or packed with gzip
     * @param layout what its columns mean
     * @param currency the currency of its prices
     * @throws InputProblem if it cannot be read as a table
     */
    public static SalesBook read(Path file, SalesLayout layout, String currency) {
        return new SalesReader(layout, currency).read(file);
    }

    private SalesBook read(Path file) {
        CsvColumn<String> invoice = CsvColumn.text(layout.invoice()).trimmed();
        CsvColumn<SkuId> sku = CsvColumn.of(layout.sku(), text -> skus.computeIfAbsent(layout.codeOf(text), SkuId::of))
                .trimmed();
        CsvColumn<String> description = CsvColumn.of(layout.description(), this::word)
                .trimmed()
                .orElse("")
                .mayBeAbsent();
        CsvColumn<Long> units = CsvColumn.wholeNumber(layout.units())
                .trimmed()
                .must("lie within a thousand million", number -> number >= -MAX_UNITS && number <= MAX_UNITS);
        CsvColumn<LocalDate> date = CsvColumn.of(layout.date(), this::day).trimmed();
        CsvColumn<Amount> price = CsvColumn.amount(layout.price(), currency).trimmed();
        CsvColumn<Optional<DoorId>> door = CsvColumn.of(layout.door(), text -> doors.computeIfAbsent(text, DoorId::of))
                .trimmed()
                .optional();
        CsvColumn<String> market = CsvColumn.of(layout.market(), this::word).trimmed();
        CsvSchema<SaleLine> schema = CsvSchema.of(
                List.of(invoice, sku, description, units, date, price, door, market),
                row -> line(
                        row,
                        row.value(invoice),
                        row.value(sku),
                        row.value(description),
                        Math.toIntExact(row.value(units)),
                        row.value(date),
                        row.value(price).micros(),
                        row.value(door),
                        row.value(market)));
        String name = String.valueOf(file.getFileName());
        CsvResult<SaleLine> result = Tables.read(file, schema);
        ControlTotals totals = ControlTotals.ZERO;
        for (SaleLine line : result.rows()) {
            totals = totals.plus(line.units(), line.valueMicros());
        }
        List<RefusedRow> refused = new ArrayList<>();
        for (CsvProblem problem : result.problems()) {
            refused.add(new RefusedRow(name, problem.line(), problem.sentence()));
        }
        if (result.rows().isEmpty()) {
            throw new InputProblem(name + " must hold at least one good row but held none"
                    + refused.stream()
                            .findFirst()
                            .map(first -> "\nThe first of " + refused.size() + " problems: " + first.reason())
                            .orElse(""));
        }
        return new SalesBook(
                result.rows(),
                refused,
                totals,
                result.summary().rows() + result.summary().refusedRows(),
                result.summary().refusedRows());
    }

    private SaleLine line(
            CsvRow row,
            String invoice,
            SkuId sku,
            String description,
            int units,
            LocalDate date,
            long priceMicros,
            Optional<DoorId> door,
            String market) {
        Math.multiplyExact(units, priceMicros); // refuses a value beyond a long
        return new SaleLine(
                row.line(),
                invoice,
                sku,
                description,
                units,
                date,
                priceMicros,
                door,
                market,
                layout.kindOf(invoice, sku.text(), units, priceMicros));
    }

    private String word(String text) {
        return words.computeIfAbsent(text, same -> same);
    }

    /** A day, or a day and a time of which the day is taken. */
    private LocalDate day(String text) {
        try {
            LocalDate day = text.length() <= 10
                    ? LocalDate.parse(text)
                    : LocalDateTime.parse(text.replace(' ', 'T')).toLocalDate();
            return days.computeIfAbsent(day, same -> same);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "it must be a day such as 2026-08-10, or a day and a time such as 2026-08-10T09:30:00", e);
        }
    }
}
