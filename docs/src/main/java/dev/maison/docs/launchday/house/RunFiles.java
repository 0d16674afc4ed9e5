package dev.maison.docs.launchday.house;

import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SizeId;
import dev.maison.core.SkuId;
import dev.maison.core.StyleId;
import dev.maison.csv.CsvColumn;
import dev.maison.csv.CsvProblem;
import dev.maison.csv.CsvResult;
import dev.maison.csv.CsvRow;
import dev.maison.csv.CsvSchema;
import dev.maison.docs.launchday.InputProblem;
import dev.maison.docs.launchday.sales.RefusedRow;
import dev.maison.docs.launchday.sales.Tables;
import dev.maison.docs.launchday.season.Limit;
import dev.maison.docs.launchday.season.RunItem;
import dev.maison.docs.launchday.season.Stockist;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Reads items.csv, doors.csv and limits.csv; refused rows are added to a list. */
final class RunFiles {
    private static final long MAX_UNITS = 1_000_000;

    private final List<RefusedRow> refused;

    RunFiles(List<RefusedRow> refused) {
        this.refused = refused;
    }

    List<RunItem> items(Path file, String currency) {
        CsvColumn<SkuId> sku = CsvColumn.sku("sku").trimmed();
        CsvColumn<String> description =
                CsvColumn.text("description").trimmed().orElse("").mayBeAbsent();
        CsvColumn<String> group = CsvColumn.text("group").trimmed().orElse("").mayBeAbsent();
        CsvColumn<Optional<SkuId>> like =
                CsvColumn.sku("like").trimmed().optional().mayBeAbsent();
        CsvColumn<Optional<Long>> supply = units("supply");
        CsvColumn<Optional<Long>> holdback = units("holdback");
        CsvColumn<Optional<Amount>> value = CsvColumn.amount("unit_value", currency)
                .must("be above zero", amount -> amount.micros() > 0)
                .trimmed()
                .optional()
                .mayBeAbsent();
        CsvColumn<Optional<String>> style =
                CsvColumn.text("style").trimmed().optional().mayBeAbsent();
        CsvColumn<Optional<String>> size =
                CsvColumn.text("size").trimmed().optional().mayBeAbsent();
        Function<CsvRow, RunItem> item = row -> {
            if (row.value(style).isPresent() != row.value(size).isPresent()) {
                throw new IllegalArgumentException(
                        "style and size of " + row.value(sku) + " must be given both or neither but one was absent");
            }
            long held = row.value(holdback).orElse(0L);
            if (row.value(supply).isPresent() && held > row.value(supply).get()) {
                throw new IllegalArgumentException("holdback of " + row.value(sku) + " must be at most its supply, "
                        + row.value(supply).get() + ", but was " + held);
            }
            return new RunItem(
                    row.value(sku),
                    row.value(description),
                    row.value(group),
                    row.value(like),
                    row.value(supply)
                            .map(units -> OptionalInt.of(Math.toIntExact(units)))
                            .orElse(OptionalInt.empty()),
                    Math.toIntExact(held),
                    row.value(value)
                            .map(amount -> OptionalLong.of(amount.micros()))
                            .orElse(OptionalLong.empty()),
                    row.value(style).map(StyleId::of),
                    row.value(size).map(SizeId::of));
        };
        return read(
                        file,
                        once(
                                List.of(sku, description, group, like, supply, holdback, value, style, size),
                                item,
                                RunItem::sku,
                                "sku"))
                .stream()
                .sorted(Comparator.comparing(RunItem::sku))
                .toList();
    }

    List<Stockist> doors(Path file) {
        CsvColumn<DoorId> door = CsvColumn.door("door").trimmed();
        CsvColumn<String> market = CsvColumn.text("market").trimmed();
        CsvColumn<Long> tier = CsvColumn.wholeNumber("tier")
                .must("lie within 1 to 100", number -> number >= 1 && number <= 100)
                .trimmed()
                .orElse(1L)
                .mayBeAbsent();
        Function<CsvRow, Stockist> stockist =
                row -> new Stockist(row.value(door), row.value(market), Math.toIntExact(row.value(tier)));
        return read(file, once(List.of(door, market, tier), stockist, Stockist::door, "door")).stream()
                .sorted(Comparator.comparing(Stockist::door))
                .toList();
    }

    List<Limit> limits(Path file, List<RunItem> items, List<Stockist> doors) {
        Set<SkuId> knownItems = new HashSet<>();
        items.forEach(item -> knownItems.add(item.sku()));
        Set<DoorId> knownDoors = new HashSet<>();
        doors.forEach(door -> knownDoors.add(door.door()));
        CsvColumn<DoorId> door = CsvColumn.door("door").trimmed().must("be a door of doors.csv", knownDoors::contains);
        CsvColumn<Optional<SkuId>> sku = CsvColumn.sku("sku")
                .must("be an item of items.csv", knownItems::contains)
                .trimmed()
                .optional()
                .mayBeAbsent();
        CsvColumn<Optional<Long>> minimum = units("min");
        CsvColumn<Optional<Long>> maximum = units("max");
        Function<CsvRow, Limit> limit = row -> {
            long least = row.value(minimum).orElse(0L);
            if (row.value(maximum).isPresent() && least > row.value(maximum).get()) {
                throw new IllegalArgumentException("min of " + row.value(door) + " must be at most its max, "
                        + row.value(maximum).get() + ", but was " + least);
            }
            return new Limit(
                    row.value(door),
                    row.value(sku),
                    row.value(minimum)
                            .map(units -> OptionalInt.of(Math.toIntExact(units)))
                            .orElse(OptionalInt.empty()),
                    row.value(maximum)
                            .map(units -> OptionalInt.of(Math.toIntExact(units)))
                            .orElse(OptionalInt.empty()));
        };
        return read(
                file,
                once(
                        List.of(door, sku, minimum, maximum),
                        limit,
                        one -> one.door() + " and " + one.sku().map(SkuId::text).orElse("every item"),
                        "door and sku"));
    }

    private static CsvColumn<Optional<Long>> units(String name) {
        return CsvColumn.wholeNumber(name)
                .must("lie within 0 to a million", units -> units >= 0 && units <= MAX_UNITS)
                .trimmed()
                .optional()
                .mayBeAbsent();
    }

    /** A schema that refuses a second row of the same key. */
    private static <T> CsvSchema<T> once(
            List<CsvColumn<?>> columns, Function<CsvRow, T> make, Function<T, Object> key, String keyName) {
        Map<Object, Long> seen = new HashMap<>();
        return CsvSchema.of(columns, row -> {
            T made = make.apply(row);
            Long before = seen.putIfAbsent(key.apply(made), row.line());
            if (before != null) {
                throw new IllegalArgumentException(
                        keyName + " must be named once but " + key.apply(made) + " was on line " + before + " too");
            }
            return made;
        });
    }

    private <T> List<T> read(Path file, CsvSchema<T> schema) {
        CsvResult<T> result = Tables.read(file, schema);
        String name = String.valueOf(file.getFileName());
        List<RefusedRow> bad = new ArrayList<>();
        for (CsvProblem problem : result.problems()) {
            bad.add(new RefusedRow(name, problem.line(), problem.sentence()));
        }
        refused.addAll(bad);
        if (result.rows().isEmpty()) {
            throw new InputProblem(name + " must hold at least one good row but held none"
                    + bad.stream()
                            .findFirst()
                            .map(first -> "\nThe first problem: " + first.reason())
                            .orElse("")
                    + "\nMaybe the file is not needed: without it, the rule chooses.");
        }
        return result.rows();
    }
}
