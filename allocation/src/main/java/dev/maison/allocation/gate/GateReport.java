package dev.maison.allocation.gate;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the gates say of every SKU and door. The pairs that may take part in a launch, and for all others the rules that stopped them.
 */
public final class GateReport {
    private static final int VERSION = 1;

    private final GateCheck check;
    private final List<SkuId> skus;
    private final List<DoorId> doors;
    private final ImmutableMap<SkuId, Integer> skuIndex;
    private final ImmutableMap<DoorId, Integer> doorIndex;
    private final boolean[] allowed;

    GateReport(GateCheck check, List<SkuId> skus, List<DoorId> doors) {
        this.check = check;
        this.skus = skus;
        this.doors = doors;
        this.skuIndex = indexed("skus", skus);
        this.doorIndex = indexed("doors", doors);
        this.allowed = new boolean[Math.multiplyExact(skus.size(), doors.size())];
        for (int s = 0, cell = 0; s < skus.size(); s++) {
            for (int d = 0; d < doors.size(); d++, cell++) {
                allowed[cell] = check.isAllowed(skus.get(s), doors.get(d));
            }
        }
    }

    private static <T> ImmutableMap<T, Integer> indexed(String what, List<T> ids) {
        try {
            return Maps.uniqueIndex(IntStream.range(0, ids.size()).boxed().toList(), ids::get);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(what + " of GateReport must each be named once but were " + ids, e);
        }
    }

    /** The gates that were asked. */
    public GateCheck check() {
        return check;
    }

    /** The SKUs, in the order given. */
    public List<SkuId> skus() {
        return skus;
    }

    /** The doors, in the order given. */
    public List<DoorId> doors() {
        return doors;
    }

    /**
     * Whether every gate allows the pair.
     *
     * @throws IllegalArgumentException if the report does not hold the SKU or the door
     */
    public boolean isAllowed(SkuId sku, DoorId door) {
        return allowed[cell(sku, door)];
    }

    /**
     * What every gate said of a pair, by the name of the gate.
     *
     * @throws IllegalArgumentException if the report does not hold the SKU or the door
     */
    public List<GateFinding> findings(SkuId sku, DoorId door) {
        cell(sku, door);
        return check.findings(sku, door);
    }

    /** The answers that stopped a pair, refused before unknown, by SKU, door and gate, in id order: one for each gate that did. */
    public List<GateFinding> refusals() {
        List<GateFinding> refusals = new ArrayList<>();
        for (SkuId sku : skus.stream().sorted().toList()) {
            for (DoorId door : doors.stream().sorted().toList()) {
                if (!isAllowed(sku, door)) {
                    refusals.addAll(refusals(sku, door));
                }
            }
        }
        return List.copyOf(refusals);
    }

    /** The answers that stopped one pair, refused before unknown; none when it is allowed. */
    public List<GateFinding> refusals(SkuId sku, DoorId door) {
        List<GateFinding> findings = findings(sku, door);
        List<GateFinding> refusals = new ArrayList<>();
        for (Standing standing : List.of(Standing.REFUSED, Standing.UNKNOWN)) {
            findings.stream()
                    .filter(finding -> finding.answer().standing() == standing)
                    .forEach(refusals::add);
        }
        return List.copyOf(refusals);
    }

    /**
     * The column for {@link dev.maison.allocation.door.LaunchColumns#ineligible}: one entry per pair at {@code sku * doors + door}, in
     * the orders given; a new array on each call.
     */
    public boolean[] ineligible() {
        boolean[] column = new boolean[allowed.length];
        for (int cell = 0; cell < column.length; cell++) {
            column[cell] = !allowed[cell];
        }
        return column;
    }

    /**
     * Parts demands for a {@link dev.maison.allocation.door.LaunchProblem.Builder} into those that may take part and those that may not; no demand is lost.
     *
     * @throws IllegalArgumentException if the report does not hold a SKU or a door of a demand
     */
    public GatedDemands part(List<LaunchDemand> demands) {
        List<LaunchDemand> passed = new ArrayList<>();
        List<LaunchDemand> stopped = new ArrayList<>();
        for (LaunchDemand demand : demands) {
            (isAllowed(demand.sku(), demand.door()) ? passed : stopped).add(demand);
        }
        return new GatedDemands(passed, stopped);
    }

    /**
     * Demands parted by the gates.
     *
     * @param passed those that may take part, in the order given
     * @param stopped those that may not, in the order given; {@link GateReport#refusals(SkuId, DoorId)} says why
     */
    public record GatedDemands(List<LaunchDemand> passed, List<LaunchDemand> stopped) {
        /** Copies the lists. */
        public GatedDemands {
            passed = List.copyOf(passed);
            stopped = List.copyOf(stopped);
        }
    }

    /** The digest that names the report: the root of {@link #digestTree}. */
    public Digest digest() {
        return digestTree().root();
    }

    /**
     * A leaf that names the gates and the doors, then a leaf per SKU in id order with the answers of every gate for every door in id
     * order; each answer is its standing and its sentence.
     */
    public DigestTree digestTree() {
        CanonicalWriter writer = new CanonicalWriter();
        List<Digest> leaves = new ArrayList<>();
        List<DoorId> doorOrder = doors.stream().sorted().toList();
        writer.record("maison.gate.report", VERSION).list(check.gates().size());
        check.gates().forEach(gate -> writer.text(gate.name()).text(gate.version()));
        writer.list(doorOrder.size());
        doorOrder.forEach(door -> writer.text(door.text()));
        leaves.add(writer.toLeafHash());
        for (SkuId sku : skus.stream().sorted().toList()) {
            writer.clear().record("maison.gate.sku", VERSION).text(sku.text());
            for (DoorId door : doorOrder) {
                for (GateFinding finding : check.findings(sku, door)) {
                    writer.text(finding.answer().standing().name())
                            .text(finding.answer().sentence());
                }
            }
            leaves.add(writer.toLeafHash());
        }
        return DigestTree.of(leaves);
    }

    private int cell(SkuId sku, DoorId door) {
        Integer s = skuIndex.get(sku);
        Integer d = doorIndex.get(door);
        checkArgument(s != null, "sku must be one of the %s of the report but was %s", skus.size(), sku);
        checkArgument(d != null, "door must be one of the %s of the report but was %s", doors.size(), door);
        return s * doors.size() + d;
    }

    @Override
    public String toString() {
        return "GateReport of " + skus.size() + " SKUs and " + doors.size() + " doors by "
                + check.gates().size() + " gates";
    }
}
