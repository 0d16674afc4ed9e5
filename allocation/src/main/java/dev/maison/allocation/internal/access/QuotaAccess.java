package dev.maison.allocation.internal.access;

import dev.maison.allocation.internal.gain.QuotaData;
import dev.maison.allocation.quota.QuotaProblem;
import org.jspecify.annotations.Nullable;

/**
 * The columns behind quota problems, for the other packages of this module.
 *
 * <p>Arrays are handed out as they are: whoever reads them must not write to them.
 */
public abstract class QuotaAccess {
    private static @Nullable QuotaAccess registered;

    /** For the one implementation, in the package of the problem. */
    protected QuotaAccess() {}

    /** Called once by the package of the problem when it is loaded. */
    public static void register(QuotaAccess access) {
        registered = access;
    }

    /** The tree and limits of a problem, over the columns of its launch. */
    public static QuotaData data(QuotaProblem problem) {
        QuotaAccess access = registered;
        if (access == null) {
            throw new IllegalStateException("access to quotas must be registered before it is used but was not");
        }
        return access.dataOf(problem);
    }

    /** See {@link #data}. */
    protected abstract QuotaData dataOf(QuotaProblem problem);
}
