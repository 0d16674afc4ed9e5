/**
 * Launch problems and plans as tables of comma-separated values.
 *
 * <ul>
 *   <li>{@link dev.maison.allocation.csv.LaunchTables}: reads doors, SKUs and demands into a {@link
 *       dev.maison.allocation.door.LaunchDocument}, one table after another, and lists every refused row with its line.
 *   <li>{@link dev.maison.allocation.csv.PlanTable}: writes the lines of a plan with their reasons.
 * </ul>
 *
 * <p>Names of columns are those of the JSON form in snake case. This is an adapter: no rule of its own beyond the form. Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.csv;

import org.jspecify.annotations.NullMarked;
