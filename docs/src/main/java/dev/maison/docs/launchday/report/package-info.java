/**
 * Everything a launch day has to show, before it is laid out as a page.
 *
 * <ul>
 *   <li>{@link dev.maison.docs.launchday.report.LaunchReport}: all parts together.
 *   <li>{@link dev.maison.docs.launchday.report.LaunchStory}: the plan as a planner reads it: per item and per line, with the reasons.
 *   <li>{@link dev.maison.docs.launchday.report.SellThroughCurves}: how soon the units given were bought.
 * </ul>
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.docs.launchday.report;

import org.jspecify.annotations.NullMarked;
