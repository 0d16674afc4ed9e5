package dev.maison.allocation.size;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SizeId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What proves a split: a multiplier per door and per size. The fair share of a cell is {@code door multiplier x weight x size
 * multiplier}; every cell holds its fair share rounded to a nearest whole unit, or its cap where that is less.
 *
 * <p>Several certificates can prove one result: all doors may be doubled and all sizes halved. The engine states the largest size
 * multipliers that are at most one, and then for each door the middle of those that fit, so that its own is unique.
 */
public final class SizeSplitCertificate {
    private final SortedMap<DoorId, Ratio> doors;
    private final SortedMap<SizeId, Ratio> sizes;

    private SizeSplitCertificate(SortedMap<DoorId, Ratio> doors, SortedMap<SizeId, Ratio> sizes) {
        this.doors = doors;
        this.sizes = sizes;
    }

    /**
     * Returns a certificate.
     *
     * @throws IllegalArgumentException if a multiplier is negative
     */
    public static SizeSplitCertificate of(Map<DoorId, Ratio> doorMultipliers, Map<SizeId, Ratio> sizeMultipliers) {
        doorMultipliers.forEach((door, ratio) -> check("door " + door, ratio));
        sizeMultipliers.forEach((size, ratio) -> check("size " + size, ratio));
        return new SizeSplitCertificate(new TreeMap<>(doorMultipliers), new TreeMap<>(sizeMultipliers));
    }

    private static void check(String subject, Ratio ratio) {
        checkArgument(ratio.signum() >= 0, "multiplier of %s must not be negative but was %s", subject, ratio);
    }

    /** The certificate that says nothing: that of a conflict. */
    public static SizeSplitCertificate none() {
        return new SizeSplitCertificate(new TreeMap<>(), new TreeMap<>());
    }

    /** The multiplier of each door. */
    public Map<DoorId, Ratio> doorMultipliers() {
        return Collections.unmodifiableSortedMap(doors);
    }

    /** The multiplier of each size. */
    public Map<SizeId, Ratio> sizeMultipliers() {
        return Collections.unmodifiableSortedMap(sizes);
    }

    /** The multiplier of a door, if it has one. */
    public Optional<Ratio> findMultiplier(DoorId door) {
        return Optional.ofNullable(doors.get(door));
    }

    /** The multiplier of a size, if it has one. */
    public Optional<Ratio> findMultiplier(SizeId size) {
        return Optional.ofNullable(sizes.get(size));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof SizeSplitCertificate other && doors.equals(other.doors) && sizes.equals(other.sizes);
    }

    @Override
    public int hashCode() {
        return 31 * doors.hashCode() + sizes.hashCode();
    }

    @Override
    public String toString() {
        return "SizeSplitCertificate of doors " + doors + " and sizes " + sizes;
    }
}
