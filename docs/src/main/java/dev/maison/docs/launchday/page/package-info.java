/**
 * One self-contained HTML page: markup that is always well formed, plain SVG charts, no script and nothing from the network.
 *
 * <ul>
 *   <li>{@link dev.maison.docs.launchday.page.Markup}: elements and escaped text; the page parses as XML.
 *   <li>{@link dev.maison.docs.launchday.page.Figures}: how numbers are written, the same in every locale.
 *   <li>The charts: {@link dev.maison.docs.launchday.page.Dumbbells}, {@link dev.maison.docs.launchday.page.CutOffSteps},
 *       {@link dev.maison.docs.launchday.page.WorthCurve}, {@link dev.maison.docs.launchday.page.Curves}, {@link dev.maison.docs.launchday.page.GroupedBars},
 *       {@link dev.maison.docs.launchday.page.ProofTree}.
 *   <li>{@link dev.maison.docs.launchday.page.LaunchPage}: the sections, in the order a planner asks.
 * </ul>
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.docs.launchday.page;

import org.jspecify.annotations.NullMarked;
