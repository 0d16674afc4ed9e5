package dev.maison.allocation.budget;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a problem cannot be planned: limits that cannot hold together. Maxima and tables of single doors count as given; the set
 * names what stands against them.
 *
 * @param limits the limits, supplies first, then minima, then rules, each by id or name
 * @param isIrreducible whether each is needed: without any one of them the rest can hold, which {@link
 *     BudgetCertificate#splitsWithout} show
 */
public record BudgetConflict(List<BudgetLimit> limits, boolean isIrreducible) {
    /** Copies the list. */
    public BudgetConflict {
        limits = List.copyOf(limits);
        checkArgument(!limits.isEmpty(), "limits of BudgetConflict must not be empty but were %s", limits);
    }

    /** A sentence for people. */
    public String sentence() {
        return limits.stream()
                .map(BudgetLimit::sentence)
                .collect(Collectors.joining("; ", "cannot hold together: ", ""));
    }
}
