package com.example.house;

import dev.maison.allocation.share.ShareLine;
import dev.maison.allocation.share.SharePolicy;
import dev.maison.allocation.share.ShareProblem;
import dev.maison.allocation.share.WeightedDoor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A house's own policy: everybody gets the minimum, then the door with the largest weight takes what it may, and so on. */
public final class FlagshipsFirst implements SharePolicy {
    /** The policy has no settings. */
    public FlagshipsFirst() {}

    @Override
    public List<ShareLine> share(ShareProblem problem) {
        long left = problem.supplyUnits();
        for (WeightedDoor door : problem.doors()) {
            left -= door.minimumUnits();
        }
        List<WeightedDoor> ranked = new ArrayList<>(problem.doors());
        ranked.sort(Comparator.comparingLong(WeightedDoor::weight).reversed().thenComparing(WeightedDoor::door));
        List<ShareLine> lines = new ArrayList<>();
        for (WeightedDoor door : ranked) {
            // A door without weight has its minimum and no more.
            long most = door.weight() == 0
                    ? door.minimumUnits()
                    : door.maximumUnits().orElse(Long.MAX_VALUE);
            long more = Math.min(left, most - door.minimumUnits());
            left -= more;
            lines.add(ShareLine.of(door.door(), door.minimumUnits() + more));
        }
        return lines;
    }
}
