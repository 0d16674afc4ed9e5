/**
 * Laws of allocation under quotas, for the engine and for anybody's policy.
 *
 * <p>To hold a policy of your own to the laws, implement {@link dev.maison.allocation.testkit.quota.QuotaLaws}, what every {@code
 * QuotaPolicy} must do, or {@link dev.maison.allocation.testkit.quota.CanonicalQuotaLaws}, the one result that the verifier accepts.
 * The same laws without a test engine are in {@link dev.maison.allocation.testkit.quota.QuotaPolicyLaws}; the slow reference, by the
 * definition and by trying every split, in {@link dev.maison.allocation.testkit.quota.NaiveQuota}; what jqwik draws in {@link
 * dev.maison.allocation.testkit.quota.QuotaArbitraries}.
 *
 * <p>To try a verifier there are {@link dev.maison.allocation.testkit.quota.QuotaMutation mutations} of a {@link
 * dev.maison.allocation.testkit.quota.QuotaClaim claim} and a {@link dev.maison.allocation.testkit.quota.QuotaJudge judge} that is as
 * slow as it is plain.
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.testkit.quota;

import org.jspecify.annotations.NullMarked;
