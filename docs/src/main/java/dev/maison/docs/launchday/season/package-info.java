/**
 * From invoice lines to a limited run on doors: who is a door, what is in the run, how much they may want, how much there is.
 *
 * <ul>
 *   <li>{@link dev.maison.docs.launchday.season.LaunchSettings}: every number a person may choose, with its default.
 *   <li>{@link dev.maison.docs.launchday.season.DoorRule} and {@link dev.maison.docs.launchday.season.ItemRule}: the stated rules that
 *       choose doors and items from the weeks before the cut-off.
 *   <li>{@link dev.maison.docs.launchday.season.Trade}: orders and units per item and door in a window of weeks.
 *   <li>{@link dev.maison.docs.launchday.season.Forecast}: demand per item and door over the horizon.
 *   <li>{@link dev.maison.docs.launchday.season.Season}: all of it for one cut-off, up to the launch problem.
 * </ul>
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.docs.launchday.season;

import org.jspecify.annotations.NullMarked;
