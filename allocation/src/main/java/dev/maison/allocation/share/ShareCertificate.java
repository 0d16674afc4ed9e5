package dev.maison.allocation.share;

import static java.util.Objects.requireNonNull;

import dev.maison.core.Ratio;
import java.util.Optional;

/**
 * What proves a split: the unit at the cut-off and its priority. Every unit given above the minima comes no later than this unit in the
 * order of priorities and ties, every unit refused below the maxima comes later. One result has exactly one certificate.
 *
 * <p>The meaning of {@link #cutOff}, and so of a certificate, depends on the method:
 *
 * <table>
 *   <caption>The cut-off</caption>
 *   <tr><th>method</th><th>cut-off</th></tr>
 *   <tr><td>Webster, Jefferson, Adams, Dean</td><td>the divisor, {@code w / d(a)}: of all divisors that lead to this result, the largest</td></tr>
 *   <tr><td>Huntington-Hill</td><td>the square of that divisor, {@code w^2 / (a (a + 1))}, because the divisor itself is
 *       rarely rational</td></tr>
 *   <tr><td>largest remainder</td><td>the remainder {@code q - a}: of all remainders that separate given from refused, the largest</td></tr>
 * </table>
 *
 * @param lastUnit the unit at the cut-off, the last that was given; absent when no door got a unit above its minimum
 * @param cutOff its priority, as the table says; absent when there is no such unit, and when it is a first unit whose priority is
 *     infinite (Adams, Dean, Huntington-Hill: every divisor large enough leads to the result)
 */
public record ShareCertificate(Optional<ShareUnit> lastUnit, Optional<Ratio> cutOff) {
    /** Refuses {@code null}. */
    public ShareCertificate {
        requireNonNull(lastUnit, "lastUnit");
        requireNonNull(cutOff, "cutOff");
    }

    static ShareCertificate none() {
        return new ShareCertificate(Optional.empty(), Optional.empty());
    }
}
