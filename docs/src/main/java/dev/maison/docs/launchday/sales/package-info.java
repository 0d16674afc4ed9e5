/**
 * Invoice lines as they come: read, classified, never dropped in silence.
 *
 * <ul>
 *   <li>{@link dev.maison.docs.launchday.sales.SalesLayout}: which column means what, and how a line is classified.
 *   <li>{@link dev.maison.docs.launchday.sales.SalesReader}: rows of a file into lines; a row that cannot be read is listed with
 *       its line and the reason.
 *   <li>{@link dev.maison.docs.launchday.sales.SalesBook}: the lines, the refused rows and the control totals.
 *   <li>{@link dev.maison.docs.launchday.sales.Reconciliation}: the classes add up to the file.
 * </ul>
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.docs.launchday.sales;

import org.jspecify.annotations.NullMarked;
