package dev.maison.docs.launchday;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.docs.launchday.sales.LineKind;
import dev.maison.docs.launchday.sales.SaleLine;
import java.time.LocalDate;
import java.util.Optional;

/** Short ways to write lines in tests; the price is one. */
public final class Lines {
    private Lines() {}

    /** A sale in France. */
    public static SaleLine sale(String invoice, String sku, int units, String date, String door) {
        return line(LineKind.SALE, invoice, sku, units, date, door, "France");
    }

    /** Any line. */
    public static SaleLine line(
            LineKind kind, String invoice, String sku, int units, String date, String door, String market) {
        return new SaleLine(
                1,
                invoice,
                SkuId.of(sku),
                sku.isEmpty() ? "" : "the " + sku,
                units,
                LocalDate.parse(date),
                1_000_000,
                door.isEmpty() ? Optional.empty() : Optional.of(DoorId.of(door)),
                market,
                kind);
    }
}
