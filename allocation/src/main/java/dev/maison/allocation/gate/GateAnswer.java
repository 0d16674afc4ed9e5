package dev.maison.allocation.gate;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A gate's answer for one SKU and one door, with what it rests on.
 *
 * @param standing allowed, refused or unknown
 * @param reasons why, in the order in which the gate names them; at least one, also for what is allowed
 */
public record GateAnswer(Standing standing, List<GateReason> reasons) {
    /** Copies the reasons and checks that there is one. */
    public GateAnswer {
        requireNonNull(standing, "standing");
        reasons = List.copyOf(reasons);
        checkArgument(!reasons.isEmpty(), "reasons of GateAnswer %s must number at least 1 but numbered 0", standing);
    }

    /** Returns the answer that the SKU may go to the door. */
    public static GateAnswer allowed(GateReason reason) {
        return new GateAnswer(Standing.ALLOWED, List.of(reason));
    }

    /** Returns the answer that it may not. */
    public static GateAnswer refused(GateReason reason) {
        return new GateAnswer(Standing.REFUSED, List.of(reason));
    }

    /** Returns the answer that nobody knows. */
    public static GateAnswer unknown(GateReason reason) {
        return new GateAnswer(Standing.UNKNOWN, List.of(reason));
    }

    /** The reasons as one text for people. Not for parsing. */
    public String sentence() {
        return reasons.stream().map(GateReason::sentence).collect(Collectors.joining("; "));
    }
}
