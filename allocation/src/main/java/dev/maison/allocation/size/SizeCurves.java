package dev.maison.allocation.size;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.ClusterId;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.product.SizeScale;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The size curves of all doors, of their clusters and of the house, and how strongly they were shrunk. */
public final class SizeCurves {
    private final SizeScale sizes;
    private final SizeCurve house;
    private final SortedMap<ClusterId, SizeCurve> clusters;
    private final SortedMap<DoorId, DoorSizeCurve> doors;
    private final Ratio doorPriorUnits;
    private final Ratio clusterPriorUnits;

    SizeCurves(
            SizeScale sizes,
            SizeCurve house,
            SortedMap<ClusterId, SizeCurve> clusters,
            SortedMap<DoorId, DoorSizeCurve> doors,
            Ratio doorPriorUnits,
            Ratio clusterPriorUnits) {
        this.sizes = sizes;
        this.house = house;
        this.clusters = clusters;
        this.doors = doors;
        this.doorPriorUnits = doorPriorUnits;
        this.clusterPriorUnits = clusterPriorUnits;
    }

    /** The sizes. */
    public SizeScale sizes() {
        return sizes;
    }

    /** The curve of the house. */
    public SizeCurve house() {
        return house;
    }

    /**
     * The curve of a cluster.
     *
     * @throws IllegalArgumentException if no door of the history belongs to it
     */
    public SizeCurve cluster(ClusterId cluster) {
        SizeCurve curve = clusters.get(cluster);
        checkArgument(curve != null, "cluster must be one of %s but was %s", clusters.keySet(), cluster);
        return curve;
    }

    /**
     * The curve of a door, with what it rests on.
     *
     * @throws IllegalArgumentException if the door is not in the history
     */
    public DoorSizeCurve door(DoorId door) {
        DoorSizeCurve curve = doors.get(door);
        checkArgument(curve != null, "door must be one of the %s of the history but was %s", doors.size(), door);
        return curve;
    }

    /** The curves of all doors, in the order of ids. */
    public List<DoorSizeCurve> doors() {
        return List.copyOf(doors.values());
    }

    /** What a cluster's curve was taken to be worth against a door's own sales, in units. */
    public Ratio doorPriorUnits() {
        return doorPriorUnits;
    }

    /** What the house's curve was taken to be worth against a cluster's own sales, in units. */
    public Ratio clusterPriorUnits() {
        return clusterPriorUnits;
    }

    /** The digest of all curves: a header leaf with scale, priors, house and clusters, then a leaf per door in the order of ids. */
    public Digest digest() {
        CanonicalWriter writer = new CanonicalWriter();
        List<Digest> leaves = new ArrayList<>();
        writer.record("maison.size.curves", 1).list(sizes.sizes().size());
        sizes.sizes().forEach(size -> writer.text(size.text()));
        writer.ratio(doorPriorUnits).ratio(clusterPriorUnits);
        write(writer, house);
        writer.list(clusters.size());
        clusters.forEach((cluster, curve) -> {
            writer.text(cluster.text());
            write(writer, curve);
        });
        leaves.add(writer.toLeafHash());
        doors.forEach((door, curve) -> {
            writer.clear()
                    .record("maison.size.curve", 1)
                    .text(door.text())
                    .text(curve.cluster().text())
                    .ratio(curve.effectiveUnits())
                    .ratio(curve.ownWeight())
                    .ratio(curve.clusterWeight())
                    .ratio(curve.houseWeight());
            write(writer, curve.curve());
            leaves.add(writer.toLeafHash());
        });
        return DigestTree.of(leaves).root();
    }

    private static void write(CanonicalWriter writer, SizeCurve curve) {
        long[] parts = curve.parts().stream().mapToLong(Long::longValue).toArray();
        writer.longColumn(parts, 0, parts.length);
    }

    @Override
    public String toString() {
        return "SizeCurves of " + doors.size() + " doors, house " + house;
    }
}
