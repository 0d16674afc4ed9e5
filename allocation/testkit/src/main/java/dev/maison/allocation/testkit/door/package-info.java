/**
 * Laws of launch allocation, for the engine and for anybody's policy.
 *
 * <p>To hold a policy of your own to the laws, implement one interface in a test class, the one that says what it claims:
 *
 * <ul>
 *   <li>{@link dev.maison.allocation.testkit.door.LaunchLaws}: what every {@code LaunchPolicy} must do: lines that make sense, nothing
 *       oversold, limits kept, the same answer for the same problem in any order.
 *   <li>{@link dev.maison.allocation.testkit.door.OptimalLaunchLaws}: the best gains there are.
 *   <li>{@link dev.maison.allocation.testkit.door.CanonicalLaunchLaws}: the one result that the verifier accepts.
 * </ul>
 *
 * <p>The same laws without a test engine, to run as a shadow check, are in {@link
 * dev.maison.allocation.testkit.door.LaunchPolicyLaws}; the slow reference in {@link dev.maison.allocation.testkit.door.NaiveLaunch};
 * what jqwik draws in {@link dev.maison.allocation.testkit.door.LaunchArbitraries}.
 *
 * <p>To try a verifier there are {@link dev.maison.allocation.testkit.door.LaunchMutation mutations} of a {@link
 * dev.maison.allocation.testkit.door.LaunchClaim claim} and a {@link dev.maison.allocation.testkit.door.LaunchJudge judge} that is as
 * slow as it is plain.
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.testkit.door;

import org.jspecify.annotations.NullMarked;
