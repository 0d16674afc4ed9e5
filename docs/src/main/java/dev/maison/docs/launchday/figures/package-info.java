/**
 * The season's figures: from the invoice lines as they are, and from a stock-and-cost ledger that is generated and says so.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.docs.launchday.figures;

import org.jspecify.annotations.NullMarked;
