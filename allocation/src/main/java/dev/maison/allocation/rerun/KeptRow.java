package dev.maison.allocation.rerun;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.UnitGains;

/**
 * Whether a SKU's row stays the one right answer when the limits of one of its doors change, seen from the row and its cut-off alone.
 *
 * <p>The verifier's checks of a row know a door by four things: its units x, whether the last of them was given by choice (x above the
 * minimum), whether a further one was refused (x below the maximum), and the gains of these two units. When x keeps the new limits and
 * neither "by choice" nor "refused" changes, every check has the same input as before, so the old row passes, and what passes is unique.
 * Otherwise the weakest unit given and the strongest refused decide: a unit that was strictly dearer than the cut-off was not the
 * weakest, one that was strictly weaker was not the strongest refused. What is not clear at once is found anew; SKUs whose units do not
 * come one by one, or that are pushed, are not to be asked about.
 */
final class KeptRow {
    private final LaunchData before;
    private final LaunchData after;
    private final UnitGains gains;

    /** Both are columns of the one door, a cell per SKU. */
    KeptRow(LaunchData before, LaunchData after) {
        this.before = before;
        this.after = after;
        this.gains = new UnitGains(after);
    }

    /**
     * Whether the row stays.
     *
     * @param sku by index
     * @param x the units of the door
     * @param cutTier the tier of the SKU's cut-off
     * @param price its price
     * @param unitsLeft whether units of the SKU are left over
     */
    boolean isKept(int sku, int x, int cutTier, long price, boolean unitsLeft) {
        if (cutTier < 0 || x < after.minimum(sku) || x > after.maximum(sku)) {
            return false;
        }
        boolean chosen = x > before.minimum(sku);
        boolean stillChosen = x > after.minimum(sku);
        boolean refused = x < before.maximum(sku);
        boolean stillRefused = x < after.maximum(sku);
        if (chosen == stillChosen && refused == stillRefused) {
            return true;
        }
        if (!chosen && stillChosen) {
            return false; // it may now be the weakest unit given by choice, or be worth nothing
        }
        int tier = after.tier[0];
        if (chosen != stillChosen && !unitsLeft && !(tier < cutTier || (tier == cutTier && gain(sku, x) > price))) {
            return false;
        }
        if (refused == stillRefused) {
            return true;
        }
        long next = gain(sku, x + 1);
        if (next <= 0) {
            return true;
        }
        boolean weaker = cutTier > 0 && (tier > cutTier || (tier == cutTier && next < price));
        return stillRefused ? !unitsLeft && weaker : stillChosen || weaker;
    }

    private long gain(int sku, int unit) {
        gains.start(sku);
        gains.skip(unit - 1);
        return gains.next();
    }
}
