/**
 * Launches, and plans of all kinds, as tables of comma-separated values.
 *
 * <ul>
 *   <li>{@link dev.maison.allocation.csv.LaunchTables}: reads doors, SKUs and demands into a {@link
 *       dev.maison.allocation.door.LaunchDocument}, one table after another, and lists every refused row with its line.
 *   <li>{@link dev.maison.allocation.csv.PlanTable}: writes the lines of a plan with their reasons: of launches, quotas, door
 *       capacities, budgets, replenishments, re-runs, sizes, packs and lot designs.
 *   <li>{@link dev.maison.allocation.csv.DifferenceTable}: writes what changed between two runs, by line and by SKU.
 *   <li>{@link dev.maison.allocation.csv.FrontierTable}: writes the points of a frontier.
 * </ul>
 *
 * <p>Names of columns are those of the JSON form in snake case. This is an adapter: no rule of its own beyond the form. Cells with commas, quotes or line
 * breaks are quoted, and nothing is changed on the way: an id that begins as a formula does, such as {@code =A1}, stands as it is, so a
 * spreadsheet should be told to read the columns as texts. Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.csv;

import org.jspecify.annotations.NullMarked;
