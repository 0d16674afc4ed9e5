package dev.maison.allocation.rerun;

import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.UnitGains;

/**
 * Whether a SKU's row stays the one right answer when the limits of one of its doors change, seen from the row and its cut-off alone.
 *
 * <p>The verifier's checks of a row know a door by four things: its units x, whether the last of them was given by choice (x above the
 * minimum), whether a further one was refused (x below the maximum), and the gains of these two units. When x keeps the new limits and
 * neither "by choice" nor "refused" changes, every check has the same input as before, so the old row passes, and what passes is unique.
 * Otherwise the weakest unit given and the strongest refused decide: a unit that was strictly dearer than the cut-off was not the
 * weakest, one that was strictly weaker was not the strongest refused. What is not clear at once is solved anew, and so are SKUs whose
 * units do not come one by one.
 */
final class KeptRow {
    private final LaunchData before;
    private final LaunchData after;
    private final LaunchPlan plan;
    private final int[] units;
    private final UnitGains gains;

    KeptRow(LaunchData before, LaunchData after, LaunchPlan plan) {
        this.before = before;
        this.after = after;
        this.plan = plan;
        this.units = LaunchAccess.units(plan);
        this.gains = new UnitGains(after);
    }

    boolean isKept(int sku, int door) {
        int cutTier = LaunchAccess.cutTier(plan.certificate(), sku);
        int cell = sku * after.doors + door;
        int x = units[cell];
        if (before.isStepped(sku) || after.isStepped(sku) || after.isPushedAll(sku)) {
            return false;
        }
        if (cutTier < 0 || x < after.minimum(cell) || x > after.maximum(cell)) {
            return false;
        }
        boolean chosen = x > before.minimum(cell);
        boolean stillChosen = x > after.minimum(cell);
        boolean refused = x < before.maximum(cell);
        boolean stillRefused = x < after.maximum(cell);
        if (chosen == stillChosen && refused == stillRefused) {
            return true;
        }
        if (!chosen && stillChosen) {
            return false; // it may now be the weakest unit given by choice, or be worth nothing
        }
        long price = LaunchAccess.cutPrice(plan.certificate(), sku);
        boolean unitsLeft = plan.unitsLeftOver(plan.problem().skus().get(sku)) > 0;
        int tier = after.tier[door];
        if (chosen != stillChosen && !unitsLeft && !(tier < cutTier || (tier == cutTier && gain(cell, x) > price))) {
            return false;
        }
        if (refused == stillRefused) {
            return true;
        }
        long next = gain(cell, x + 1);
        if (next <= 0) {
            return true;
        }
        boolean weaker = cutTier > 0 && (tier > cutTier || (tier == cutTier && next < price));
        return stillRefused ? !unitsLeft && weaker : stillChosen || weaker;
    }

    private long gain(int cell, int unit) {
        gains.start(cell);
        gains.skip(unit - 1);
        return gains.next();
    }
}
