/**
 * Tables of comma-separated values, read into typed rows: what a till, a warehouse or a boutique's spreadsheet exports.
 *
 * <p>Good rows survive bad ones, and every refused row is listed with its line, its column and the reason. Start here:
 *
 * <ul>
 *   <li>{@link dev.maison.csv.CsvColumn}: one column, its name and what a cell of it must hold.
 *   <li>{@link dev.maison.csv.CsvSchema}: the columns of a table and how a row is made of them.
 *   <li>{@link dev.maison.csv.CsvTable}: reads a table, into a {@link dev.maison.csv.CsvResult} or row by row.
 *   <li>{@link dev.maison.csv.CsvProblem}: why a row, or the whole table, was refused.
 *   <li>{@link dev.maison.csv.CsvFormat}: separator, encoding and limits, where they differ from the usual.
 * </ul>
 *
 * <pre>{@code
 * CsvColumn<SkuId> sku = CsvColumn.sku("StockCode");
 * CsvColumn<Quantity> units = CsvColumn.quantity("Quantity");
 * CsvColumn<Amount> price = CsvColumn.amount("UnitPrice", "GBP");
 * CsvSchema<Sale> schema = CsvSchema.of(
 *         List.of(sku, units, price), row -> new Sale(row.value(sku), row.value(units), row.value(price)));
 *
 * CsvResult<Sale> result = CsvTable.read(Path.of("sales.csv.gz"), schema);
 * result.rows();     // the sales
 * result.problems(); // Quantity of line 7 must be a whole number but was "6.5"
 * }</pre>
 *
 * <p>The form is RFC 4180: fields apart by commas, lines ended by CR LF, LF or CR, texts that hold a comma, a quote or a line break
 * within double quotes, a quote doubled. The first row names the columns; columns that the schema does not name are passed over.
 * Lines are counted from 1, as editors count them; the header is line 1. Decoding, unpacking and parsing are streams: memory holds a
 * row at a time, and what the caller keeps.
 *
 * <p>This is an adapter: it reads streams and logs counts, never the content of a cell.
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.csv;

import org.jspecify.annotations.NullMarked;
