package dev.maison.allocation.testkit.size;

import dev.maison.allocation.size.SizeSplitCertificate;
import dev.maison.allocation.size.SizeSplitLine;
import dev.maison.allocation.size.SizeSplitProblem;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SizeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Ways to spoil a split. By chance a mutation may give the same claim again, or multipliers that prove it as well. */
public enum SizeSplitMutation {
    /** One unit goes to another size of the door. */
    UNIT_MOVED,
    /** Two doors swap a unit of two sizes, so that both totals still hold. */
    UNITS_SWAPPED,
    /** A line has one unit more. */
    UNIT_ADDED,
    /** A line has one unit less. */
    UNIT_REMOVED,
    /** A line is missing. */
    LINE_DROPPED,
    /** A line stands twice. */
    LINE_DOUBLED,
    /** The lines stand in another order. */
    LINES_SHUFFLED,
    /** A line without units, with too many, or of an unknown door or size. */
    SENSELESS_LINE,
    /** The multiplier of a door is changed. */
    DOOR_MULTIPLIER_CHANGED,
    /** The multiplier of a size is changed. */
    SIZE_MULTIPLIER_CHANGED,
    /** All doors are doubled and all sizes halved, which changes nothing. */
    RESCALED,
    /** A multiplier is missing. */
    MULTIPLIER_DROPPED;

    /** A changed claim. */
    public SizeSplitClaim mutant(SizeSplitProblem problem, SizeSplitClaim claim, long seed) {
        Random random = new Random(seed);
        List<SizeSplitLine> lines = new ArrayList<>(claim.lines());
        TreeMap<DoorId, Ratio> doors = new TreeMap<>(claim.certificate().doorMultipliers());
        TreeMap<SizeId, Ratio> sizes = new TreeMap<>(claim.certificate().sizeMultipliers());
        DoorId door = one(problem.doors(), random);
        DoorId otherDoor = one(problem.doors(), random);
        SizeId size = one(problem.sizes().sizes(), random);
        SizeId otherSize = one(problem.sizes().sizes(), random);
        int at = lines.isEmpty() ? -1 : random.nextInt(lines.size());
        switch (this) {
            case UNIT_MOVED -> {
                if (at >= 0) {
                    DoorId of = lines.get(at).door();
                    plus(lines, of, lines.get(at).size(), -1);
                    plus(lines, of, size, 1);
                }
            }
            case UNITS_SWAPPED -> {
                plus(lines, door, size, 1);
                plus(lines, door, otherSize, -1);
                plus(lines, otherDoor, size, -1);
                plus(lines, otherDoor, otherSize, 1);
            }
            case UNIT_ADDED -> plus(lines, door, size, 1);
            case UNIT_REMOVED -> {
                if (at >= 0) {
                    plus(lines, lines.get(at).door(), lines.get(at).size(), -1);
                }
            }
            case LINE_DROPPED -> {
                if (at >= 0) {
                    lines.remove(at);
                }
            }
            case LINE_DOUBLED -> {
                if (at >= 0) {
                    lines.add(lines.get(at));
                }
            }
            case LINES_SHUFFLED -> Collections.shuffle(lines, random);
            case SENSELESS_LINE ->
                lines.add(new SizeSplitLine(
                        random.nextInt(3) == 0 ? DoorId.of("NOWHERE") : door,
                        random.nextInt(3) == 0 ? SizeId.of("NONE") : size,
                        one(List.of(0L, -1L, 1L << 33, Long.MAX_VALUE), random)));
            case DOOR_MULTIPLIER_CHANGED -> doors.compute(door, (d, ratio) -> changed(ratio, random));
            case SIZE_MULTIPLIER_CHANGED -> sizes.compute(size, (s, ratio) -> changed(ratio, random));
            case RESCALED -> {
                doors.replaceAll((d, ratio) -> ratio.times(Ratio.of(2)));
                sizes.replaceAll((s, ratio) -> ratio.dividedBy(Ratio.of(2)));
            }
            case MULTIPLIER_DROPPED -> {
                if (random.nextBoolean()) {
                    doors.remove(door);
                } else {
                    sizes.remove(size);
                }
            }
        }
        return new SizeSplitClaim(lines, SizeSplitCertificate.of(doors, sizes));
    }

    private static Ratio changed(@Nullable Ratio ratio, Random random) {
        Ratio before = ratio == null ? Ratio.ONE : ratio;
        return switch (random.nextInt(4)) {
            case 0 -> before.times(Ratio.of(1_000_001, 1_000_000));
            case 1 -> before.times(Ratio.of(999_999, 1_000_000));
            case 2 -> before.times(Ratio.of(1 + random.nextInt(5), 2));
            default -> Ratio.ZERO;
        };
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static void plus(List<SizeSplitLine> lines, DoorId door, SizeId size, long units) {
        long sum = units;
        for (int k = lines.size() - 1; k >= 0; k--) {
            if (lines.get(k).door().equals(door) && lines.get(k).size().equals(size)) {
                sum += lines.remove(k).units();
            }
        }
        if (sum != 0) {
            lines.add(new SizeSplitLine(door, size, sum));
        }
    }
}
