package dev.maison.allocation.quota;

import dev.maison.allocation.internal.access.QuotaAccess;
import dev.maison.allocation.internal.gain.QuotaData;

/** Shows the columns to the other packages of the module, without making them API. */
final class QuotaColumnsAccess extends QuotaAccess {
    @Override
    protected QuotaData dataOf(QuotaProblem problem) {
        return problem.data();
    }
}
