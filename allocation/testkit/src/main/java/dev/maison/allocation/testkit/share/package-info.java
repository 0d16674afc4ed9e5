/**
 * Laws of weighted shares and scarcity rules, for the house's own methods and for anybody's policy.
 *
 * <p>To hold a policy of your own to the laws, implement one interface per ability that it claims, in a test class:
 *
 * <ul>
 *   <li>{@link dev.maison.allocation.testkit.share.ShareLaws}: what every {@code SharePolicy} must do: lines that make sense, totals and
 *       bounds kept, the same answer for the same problem.
 *   <li>{@link dev.maison.allocation.testkit.share.ProportionalShareLaws}: units follow weights, and nothing but weights.
 *   <li>{@link dev.maison.allocation.testkit.share.MonotoneShareLaws}: more supply or more weight never takes a unit away.
 *   <li>{@link dev.maison.allocation.testkit.share.CoherentShareLaws}: part of a split is the split of that part.
 *   <li>{@link dev.maison.allocation.testkit.share.QuotaShareLaws}: every door gets its exact share rounded down or up.
 * </ul>
 *
 * <p>The same laws without a test engine, to run as a shadow check, are in {@link dev.maison.allocation.testkit.share.SharePolicyLaws} and
 * {@link dev.maison.allocation.testkit.share.ScarcityLaws}; the slow references in
 * {@link dev.maison.allocation.testkit.share.NaiveShares}; what jqwik draws in
 * {@link dev.maison.allocation.testkit.share.ShareArbitraries}.
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.testkit.share;

import org.jspecify.annotations.NullMarked;
