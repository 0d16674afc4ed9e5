package dev.maison.allocation.gate;

import static dev.maison.allocation.internal.verify.Refusal.refuted;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Checks that nothing went where the gates do not allow it. Asks the gates anew for every line, so it serves as a last look before
 * units are released, on the rules of that day.
 */
public final class GateVerifier {
    private GateVerifier() {}

    /** Checks that every line with units, from any source, is for a pair that every gate of {@code check} allows. */
    public static Verdict verify(GateCheck check, List<LaunchLine> lines) {
        for (LaunchLine line : lines) {
            if (line.units() != 0) {
                List<GateFinding> stopped = check.findings(line.sku(), line.door()).stream()
                        .filter(finding -> !finding.answer().standing().permits())
                        .toList();
                if (!stopped.isEmpty()) {
                    return refuted(
                            "units of " + line.sku() + " at door " + line.door(),
                            "0, as "
                                    + stopped.stream()
                                            .map(GateFinding::sentence)
                                            .collect(Collectors.joining("; ")),
                            line.units());
                }
            }
        }
        return Verdict.proven();
    }

    /** Checks that a column of eligibility marks exactly the pairs that some gate of {@code check} does not allow. */
    public static Verdict verify(GateCheck check, List<SkuId> skus, List<DoorId> doors, boolean[] ineligible) {
        if (ineligible.length != skus.size() * doors.size()) {
            return refuted("length of the column", skus.size() * doors.size(), ineligible.length);
        }
        int cell = 0;
        for (SkuId sku : skus) {
            for (DoorId door : doors) {
                if (ineligible[cell] == check.isAllowed(sku, door)) {
                    return refuted(
                            "eligibility of " + sku + " at door " + door,
                            ineligible[cell] ? "allowed by every gate" : "stopped by a gate",
                            ineligible[cell] ? "stopped" : "allowed");
                }
                cell++;
            }
        }
        return Verdict.proven();
    }
}
