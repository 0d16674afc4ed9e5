package dev.maison.allocation.gate;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Asks every gate about every SKU and door. A pair is allowed only if every gate allows it.
 *
 * <p>The order in which gates, SKUs and doors are handed over has no meaning: gates are asked in the order of their names.
 *
 * <pre>{@code
 * GateReport report = GateCheck.of(List.of(windows, authorisedDoors, export, species)).check(skus, doors);
 * LaunchProblem problem = LaunchProblem.columns("EUR", skus, doors)
 *         .ineligible(report.ineligible()) ...
 * }</pre>
 */
public final class GateCheck {
    private final List<Gate> gates;

    private GateCheck(List<Gate> gates) {
        this.gates = gates;
    }

    /**
     * Returns a check by these gates.
     *
     * @throws IllegalArgumentException if there is none, or two have the same name
     */
    public static GateCheck of(List<? extends Gate> gates) {
        List<Gate> sorted = new ArrayList<>(gates);
        sorted.forEach(gate -> requireNonNull(gate, "gate"));
        sorted.sort(Comparator.comparing(Gate::name));
        checkArgument(
                !sorted.isEmpty(),
                "gates of GateCheck must number at least 1 but numbered 0\nMaybe nothing is controlled: then no check is needed.");
        for (int i = 1; i < sorted.size(); i++) {
            checkArgument(
                    !sorted.get(i).name().equals(sorted.get(i - 1).name()),
                    "name of every gate of GateCheck must be its own but '%s' stood twice",
                    sorted.get(i).name());
        }
        return new GateCheck(List.copyOf(sorted));
    }

    /** The gates, by name. */
    public List<Gate> gates() {
        return gates;
    }

    /** What every gate says of a pair, by the name of the gate. */
    public List<GateFinding> findings(SkuId sku, DoorId door) {
        return gates.stream()
                .map(gate -> new GateFinding(sku, door, gate.name(), gate.answer(sku, door)))
                .toList();
    }

    /** Whether every gate allows the pair. */
    public boolean isAllowed(SkuId sku, DoorId door) {
        for (Gate gate : gates) {
            if (!gate.answer(sku, door).standing().permits()) {
                return false;
            }
        }
        return true;
    }

    /** Asks about every pair; costs as many answers as there are gates, SKUs and doors together. */
    public GateReport check(List<SkuId> skus, List<DoorId> doors) {
        return new GateReport(this, List.copyOf(skus), List.copyOf(doors));
    }
}
