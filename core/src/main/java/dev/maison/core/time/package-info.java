/**
 * Retail time: the weeks, periods and years in which the trade plans and compares.
 *
 * <ul>
 *   <li>{@link dev.maison.core.time.RetailCalendar}: years of 52 or 53 whole weeks in twelve periods; 4-5-4 by the
 *       rule of the National Retail Federation, the other usual week patterns and any usual {@linkplain
 *       dev.maison.core.time.YearEnd year end}.
 *   <li>{@link dev.maison.core.time.RetailYear}, {@link dev.maison.core.time.RetailPeriod}, {@link
 *       dev.maison.core.time.RetailWeek}: the values a calendar gives; each knows its dates, its neighbours and what
 *       it is compared with.
 *   <li>{@link dev.maison.core.time.Comparison}: what "last year" means after a year of 53 weeks.
 *   <li>{@link dev.maison.core.time.IsoWeek}: the week of ISO 8601.
 * </ul>
 *
 * <p>Every date belongs to exactly one week, period and year of a calendar; weeks tile. Calendars are arguments:
 * nothing here reads a clock, a time zone or a locale.
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.core.time;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
