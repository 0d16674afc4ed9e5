/**
 * Quota trees beside min-cost flow, in one run and on the same gains; {@link dev.maison.benchmarks.quota.QuotaReport} is the way in.
 *
 * <p>Stability: internal; this module is never published.
 */
@NullMarked
package dev.maison.benchmarks.quota;

import org.jspecify.annotations.NullMarked;
