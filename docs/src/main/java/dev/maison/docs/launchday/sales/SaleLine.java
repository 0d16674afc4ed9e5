package dev.maison.docs.launchday.sales;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of an invoice.
 *
 * @param line where it stands in the file, counted from 1, the header included
 * @param invoice the invoice number
 * @param sku the code of the item, or of a service
 * @param description the item in words; empty if the file has none
 * @param units the units; below zero for goods that came back
 * @param date the day of the invoice
 * @param priceMicros the price of one unit in micro-units of the file's currency
 * @param door who bought, if the file says
 * @param market where the buyer is
 * @param kind what the line is
 */
public record SaleLine(
        long line,
        String invoice,
        SkuId sku,
        String description,
        int units,
        LocalDate date,
        long priceMicros,
        Optional<DoorId> door,
        String market,
        LineKind kind) {
    /** Units times price, in micro-units; the reader has checked that it fits. */
    public long valueMicros() {
        return units * priceMicros;
    }
}
