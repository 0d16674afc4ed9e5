package dev.maison.allocation.testkit.quota;

import dev.maison.allocation.quota.QuotaPolicy;

/** The naive reference keeps the laws that it is the measure of. */
class NaiveQuotaLaws implements QuotaLaws {
    @Override
    public QuotaPolicy policy() {
        return NaiveQuota.policy();
    }
}
