package dev.maison.docs.launchday.report;

import dev.maison.core.proof.Digest;
import java.util.List;

/**
 * The plan as a planner reads it.
 *
 * @param items per item of the run, in the season's order
 * @param digest the digest of problem, result and certificate
 */
public record LaunchStory(List<ItemStory> items, Digest digest) {
    /** Units that went to doors. */
    public long givenUnits() {
        return items.stream().mapToLong(ItemStory::givenUnits).sum();
    }

    /** Units there are. */
    public long supplyUnits() {
        return items.stream().mapToLong(ItemStory::supplyUnits).sum();
    }

    /** Units the doors are expected to want. */
    public double askedUnits() {
        return items.stream().mapToDouble(ItemStory::askedUnits).sum();
    }

    /** Doors that got at least one unit. */
    public long doorsServed() {
        return items.stream()
                .flatMap(item -> item.lines().stream())
                .map(ItemStory.LineStory::door)
                .distinct()
                .count();
    }
}
