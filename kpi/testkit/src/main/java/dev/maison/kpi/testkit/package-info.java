/**
 * Arbitraries, laws and naive references for figures, to try one's own formulas and facts with.
 *
 * <ul>
 *   <li>{@link dev.maison.kpi.testkit.FormulaLaws}: what holds for every formula of sales, the caller's own included.
 *   <li>{@link dev.maison.kpi.testkit.SalesLaws}, {@link dev.maison.kpi.testkit.StockLaws}, {@link dev.maison.kpi.testkit.RollUpLaws}: what holds
 *       for lines, ledgers and facts.
 *   <li>{@link dev.maison.kpi.testkit.KpiArbitraries}: lines, ledgers and facts, small and hostile; jqwik finds them by type.
 *   <li>{@link dev.maison.kpi.testkit.NaiveSales}: the same figures with decimals and maps, line by line.
 * </ul>
 *
 * <pre>{@code
 * @Property
 * void myFormulaKeepsTheLaws(@ForAll List<SalesLine> lines) {
 *     FormulaLaws.partsAddUp(MY_FORMULA).verify(lines);
 * }
 * }</pre>
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.kpi.testkit;

import org.jspecify.annotations.NullMarked;
