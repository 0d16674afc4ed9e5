/**
 * Laws of packs and lot types, for the engine and for anybody's policy.
 *
 * <p>To hold a lot design policy of your own to the laws, implement {@link dev.maison.allocation.testkit.pack.LotLaws} in a test class, or
 * {@link dev.maison.allocation.testkit.pack.OptimalLotLaws} if it claims the least cost. The same laws without a test engine are in {@link
 * dev.maison.allocation.testkit.pack.LotPolicyLaws}; the reference that tries every design in {@link
 * dev.maison.allocation.testkit.pack.NaiveLots}; what jqwik draws in {@link dev.maison.allocation.testkit.pack.LotArbitraries}.
 *
 * <p>To try a verifier there are {@link dev.maison.allocation.testkit.pack.LotMutation mutations} of a {@link
 * dev.maison.allocation.testkit.pack.LotClaim claim} and a {@link dev.maison.allocation.testkit.pack.LotJudge judge}.
 *
 * <p>For packs that are given, implement {@link dev.maison.allocation.testkit.pack.PackLaws}; {@link
 * dev.maison.allocation.testkit.pack.PackPolicyLaws} holds the laws and {@link dev.maison.allocation.testkit.pack.NaivePacks} the reference.
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.testkit.pack;

import org.jspecify.annotations.NullMarked;
