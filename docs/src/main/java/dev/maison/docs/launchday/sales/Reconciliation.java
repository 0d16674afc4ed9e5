package dev.maison.docs.launchday.sales;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The classes of lines beside the totals of the file: what was read is what was classified.
 *
 * @param file the totals taken while reading, before any class was known
 * @param withDoor per kind, the lines whose buyer is known
 * @param withoutDoor per kind, the lines whose buyer is not known
 * @param rows the rows of the file that are not its header
 * @param refused the rows that were refused
 */
public record Reconciliation(
        ControlTotals file,
        Map<LineKind, ControlTotals> withDoor,
        Map<LineKind, ControlTotals> withoutDoor,
        long rows,
        long refused) {

    /** Classifies the lines of a book and adds each class up. */
    public static Reconciliation of(SalesBook book) {
        Map<LineKind, ControlTotals> with = new EnumMap<>(LineKind.class);
        Map<LineKind, ControlTotals> without = new EnumMap<>(LineKind.class);
        for (LineKind kind : LineKind.values()) {
            with.put(kind, ControlTotals.ZERO);
            without.put(kind, ControlTotals.ZERO);
        }
        for (SaleLine line : book.lines()) {
            (line.door().isPresent() ? with : without)
                    .computeIfPresent(line.kind(), (kind, sum) -> sum.plus(line.units(), line.valueMicros()));
        }
        return new Reconciliation(
                book.totals(),
                Collections.unmodifiableMap(with),
                Collections.unmodifiableMap(without),
                book.rows(),
                book.refusedSalesRows());
    }

    /** The sum over the classes. */
    public ControlTotals classified() {
        ControlTotals sum = ControlTotals.ZERO;
        for (LineKind kind : LineKind.values()) {
            sum = sum.plus(of(kind));
        }
        return sum;
    }

    /** One kind, whether the buyer is known or not. */
    public ControlTotals of(LineKind kind) {
        return totals(withDoor, kind).plus(totals(withoutDoor, kind));
    }

    /** One kind, with or without a known buyer. */
    public ControlTotals of(LineKind kind, boolean doorKnown) {
        return totals(doorKnown ? withDoor : withoutDoor, kind);
    }

    /** Whether the classes add up to the file, and lines and refused rows to its rows. */
    public boolean reconciles() {
        return classified().equals(file) && file.lines() + refused == rows;
    }

    private static ControlTotals totals(Map<LineKind, ControlTotals> map, LineKind kind) {
        return map.getOrDefault(kind, ControlTotals.ZERO);
    }
}
