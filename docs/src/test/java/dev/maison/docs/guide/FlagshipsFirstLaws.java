package dev.maison.docs.guide;

import dev.maison.allocation.share.ShareLine;
import dev.maison.allocation.share.SharePolicy;
import dev.maison.allocation.share.ShareProblem;
import dev.maison.allocation.share.WeightedDoor;
import dev.maison.allocation.testkit.share.ShareLaws;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

// region lawsOfYourOwnPolicy
class FlagshipsFirstLaws implements ShareLaws {
    @Override
    public SharePolicy policy() {
        return FlagshipsFirstLaws::flagshipsFirst;
    }

    /** Everybody gets the minimum; then the door with the largest weight takes what it may, and so on. */
    private static List<ShareLine> flagshipsFirst(ShareProblem problem) {
        long left = problem.supplyUnits()
                - problem.doors().stream().mapToLong(WeightedDoor::minimumUnits).sum();
        List<WeightedDoor> ranked = new ArrayList<>(problem.doors());
        ranked.sort(Comparator.comparingLong(WeightedDoor::weight).reversed().thenComparing(WeightedDoor::door));
        List<ShareLine> lines = new ArrayList<>();
        for (WeightedDoor door : ranked) {
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
// endregion
