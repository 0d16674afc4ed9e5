/**
 * Retail figures, one type per family, and the facts they are computed from.
 *
 * <p>Facts and their sums:
 *
 * <ul>
 *   <li>{@link dev.maison.kpi.retail.SalesLines}: invoice lines in columns, built from {@link dev.maison.kpi.retail.SalesLine}.
 *   <li>{@link dev.maison.kpi.retail.SalesRollUp}: their sums by market, product, week, in one pass; its cells answer figures.
 *   <li>{@link dev.maison.kpi.retail.StockLedger}: opening stock, receipts, sales, returns and unit costs.
 *       {@link dev.maison.kpi.retail.GeneratedLedgerRule} makes one up from sales by a stated rule, and labels it so.
 *   <li>{@link dev.maison.kpi.retail.StockRollUp}: the ledger's flows per group, week by week; stock follows from flows and is never
 *       summed over weeks.
 * </ul>
 *
 * <p>Families; each variant is a constant or a factory, and carries its definition:
 *
 * <ul>
 *   <li>{@link dev.maison.kpi.retail.SalesValue}, {@link dev.maison.kpi.retail.ReturnRate},
 *       {@link dev.maison.kpi.retail.AverageOrderValue}, {@link dev.maison.kpi.retail.UnitsPerTransaction},
 *       {@link dev.maison.kpi.retail.RepeatRate} of {@link dev.maison.kpi.retail.SalesSums}.
 *   <li>{@link dev.maison.kpi.retail.SellThrough}, {@link dev.maison.kpi.retail.WeeksOfSupply},
 *       {@link dev.maison.kpi.retail.GrossMargin}, {@link dev.maison.kpi.retail.CostOfGoodsSold} of
 *       {@link dev.maison.kpi.retail.StockPeriod}.
 * </ul>
 *
 * <p>Every variant can also be asked with plain sums, without facts: {@code SellThrough.OVER_RECEIVED.of(Sum.units(300),
 * Sum.units(500))} is 60 %. Such a figure calls itself recorded, since sums do not know where they come from; sums of a generated
 * ledger say so by {@link dev.maison.kpi.Figure#alsoFrom}.
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.kpi.retail;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
