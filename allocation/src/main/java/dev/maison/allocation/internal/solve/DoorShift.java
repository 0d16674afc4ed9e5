package dev.maison.allocation.internal.solve;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.UnitGains;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Moves the answer of a row to other limits of one of its doors, without solving the row: of the other doors only the {@link NearUnits}
 * are looked at, and gains are computed for the changed door alone.
 *
 * <p>Why that is exact: beyond the minima a row's answer is the beginning of one list, all units that limits allow in the order in which they
 * are served, as long as the supply reaches. The units of the other doors stand in the same order as before, so with y units at the door in
 * the place of x the beginning ends x - y of their units later. The one y is right at which the door's last unit by choice comes before
 * the first unit that the others are refused, and its next unit after the last that they were given. Where the list of near units does not
 * reach so far, nothing is answered and the row is to be solved.
 */
public final class DoorShift {
    private static final int MOST_UNITS = 1 << 12;

    /** Tells quickly which doors have limits of their own, so that few are read from columns, which lie far apart in memory. */
    public interface Stated {
        /** Turns to a SKU. */
        void look(int sku);

        /** Whether the door has a minimum for it. */
        boolean hasMinimum(int door);

        /** Whether the door has a maximum for it. */
        boolean hasMaximum(int door);
    }

    private final LaunchData data;
    private final @Nullable LaunchData[] stated;
    private final int door;
    private final int position;
    private final LaunchData after;
    private final @Nullable Stated limits;
    private final UnitGains walk;
    private long[] gains = new long[64];
    private int walked;

    // Of the row at hand: the units of other doors that come next, and those that would go first, as far as they were
    // asked for.
    private NearUnits list = NearUnits.NONE;
    private int listSku;
    private final int[] next = new int[2 * NearUnits.MOST + 1];
    private final int[] gone = new int[2 * NearUnits.MOST + 1];
    private int nexts;
    private int gones;
    private int forward;
    private int backward;

    private byte[] narrow = new byte[0]; // the units of the row at hand, where all are at most 255
    private int[] wide = new int[0]; // else
    private boolean isNarrow;
    private int leftOver;
    private int cutTier;
    private long cutPrice;

    /**
     * Scratch for a change of a door.
     *
     * @param data the columns of the launch
     * @param stated columns of the doors whose limits differ from {@code data}, one cell per SKU; {@code null} for all others
     * @param door the door whose limits change, by index
     * @param after the columns of this door as they are from now on
     * @param limits which doors have limits
     */
    public DoorShift(LaunchData data, @Nullable LaunchData[] stated, int door, LaunchData after, Stated limits) {
        this.data = data;
        this.stated = stated;
        this.door = door;
        this.after = after;
        this.limits = data.hasRules() ? null : limits; // a rule may limit a door of which nothing is stated
        this.walk = new UnitGains(after);
        int at = 0;
        while (data.order[at] != door) {
            at++;
        }
        this.position = at;
    }

    /**
     * Answers a SKU whose units come one by one and that is not pushed. Answers false where it is to be solved.
     *
     * @param sku by index
     * @param row units before, those of the SKU's first door at {@code base}: all at most 255, as unsigned bytes
     * @param unitsLeft units left over before
     * @param tier the tier of the cut-off before
     * @param price its price
     * @param near the units near it
     */
    public boolean shift(int sku, byte[] row, int base, int unitsLeft, int tier, long price, NearUnits near) {
        narrow = Arrays.copyOfRange(row, base, base + data.doors);
        isNarrow = true;
        return shift(sku, unitsLeft, tier, price, near);
    }

    /** As {@link #shift(int, byte[], int, int, int, long, NearUnits)} for units of any size. */
    public boolean shift(int sku, int[] row, int base, int unitsLeft, int tier, long price, NearUnits near) {
        wide = Arrays.copyOfRange(row, base, base + data.doors);
        isNarrow = false;
        return shift(sku, unitsLeft, tier, price, near);
    }

    private boolean shift(int sku, int unitsLeft, int tier, long price, NearUnits near) {
        int x = held(door);
        int least = after.minimum(sku);
        int most = after.maximum(sku);
        walk.start(sku);
        walked = 0;
        if (tier == 0 && unitsLeft > 0) {
            return plenty(x, least, most, unitsLeft);
        }
        if (tier <= 0 || near.tier() != tier) {
            return false;
        }
        begin(sku, near, price);
        int y = Math.max(Math.min(x, most), least);
        int moved = x - y;
        int doorTier = data.tier[door];
        while (true) {
            if (y >= MOST_UNITS || !reaches(moved)) {
                return false;
            }
            if (y > least && !precedes(doorTier, tier, gain(y), refused(moved))) {
                y--;
                moved++;
            } else if (y < most && precedes(doorTier, tier, gain(y + 1), last(moved))) {
                y++;
                moved--;
            } else {
                break;
            }
        }
        leftOver = 0;
        cutTier = tier;
        cutPrice = NearUnits.gain(last(moved));
        if (doorTier == tier && y > least) {
            cutPrice = Math.min(cutPrice, gain(y));
        }
        hold(door, y);
        for (int v = 0; v < moved; v++) {
            int e = data.order[near.position(next[v])];
            hold(e, held(e) + 1);
        }
        for (int v = 0; v < -moved; v++) {
            int e = data.order[near.position(gone[v])];
            hold(e, held(e) - 1);
        }
        return true;
    }

    private int held(int e) {
        return isNarrow ? narrow[e] & 0xFF : wide[e];
    }

    private void hold(int e, int units) {
        if (isNarrow && units > 0xFF) {
            wide = new int[narrow.length];
            for (int d = 0; d < wide.length; d++) {
                wide[d] = narrow[d] & 0xFF;
            }
            isNarrow = false;
        }
        if (isNarrow) {
            narrow[e] = (byte) units;
        } else {
            wide[e] = units;
        }
    }

    /** Finds where the units given end: those dearer than the cut-off are given, weaker ones are not, and of equals the first. */
    private void begin(int sku, NearUnits near, long price) {
        list = near;
        listSku = sku;
        if (limits != null) {
            limits.look(sku);
        }
        nexts = 0;
        gones = 0;
        int from = near.firstNotAbove(price);
        int boundary = from;
        for (int at = from; at < near.size() && NearUnits.gain(near.key(at)) == price; at++) {
            if (isGiven(at) && isOpen(at)) {
                boundary = at + 1;
            }
        }
        forward = boundary;
        backward = boundary - 1;
    }

    /** Whether the list says what comes just before and just after the end of the units given, when it moves by so many. */
    private boolean reaches(int moved) {
        return pullNext(Math.max(moved, 0) + 1) && pullGone(Math.max(-moved, 0) + 1);
    }

    private boolean pullNext(int count) {
        while (nexts < count && forward < list.size()) {
            if (isOpen(forward)) {
                if (isGiven(forward)) {
                    return false;
                }
                next[nexts++] = forward;
            }
            forward++;
        }
        return nexts >= count;
    }

    private boolean pullGone(int count) {
        while (gones < count && backward >= 0) {
            if (isOpen(backward)) {
                if (!isGiven(backward)) {
                    return false;
                }
                gone[gones++] = backward;
            }
            backward--;
        }
        return gones >= count;
    }

    /**
     * Whether the limits leave the unit open: it is another door's, beyond its minimum and within its maximum. A unit that is given is
     * within the maximum, and one that is not is beyond the minimum; so one limit is read, and that only where there is one. The length of
     * a gain table needs no look: no unit beyond it is near.
     */
    private boolean isOpen(int at) {
        int e = data.order[list.position(at)];
        int unit = list.unit(at);
        if (e == door) {
            return false;
        }
        if (unit <= held(e)) {
            return (limits != null && !limits.hasMinimum(e)) || unit > minimum(listSku, e);
        }
        return (limits != null && !limits.hasMaximum(e)) || unit <= maximum(listSku, e);
    }

    private boolean isGiven(int at) {
        return list.unit(at) <= held(data.order[list.position(at)]);
    }

    /** The first unit of another door that is refused when the end moves by so many. */
    private long refused(int moved) {
        return list.key(moved >= 0 ? next[moved] : gone[-moved - 1]);
    }

    /** The last unit of another door that is given then. */
    private long last(int moved) {
        return list.key(moved > 0 ? next[moved - 1] : gone[-moved]);
    }

    /** Nothing is scarce: the door takes all units that gain, within its limits, and the other doors keep theirs. */
    private boolean plenty(int x, int least, int most, int unitsLeft) {
        int y = 0;
        while (y < most && y < MOST_UNITS && gain(y + 1) > 0) {
            y++;
        }
        y = Math.max(y, least);
        long left = (long) unitsLeft + x - y;
        if (y >= MOST_UNITS || left <= 0) {
            return false;
        }
        hold(door, y);
        leftOver = (int) Math.min(left, Integer.MAX_VALUE);
        cutTier = 0;
        cutPrice = 0;
        return true;
    }

    /** Whether a unit of the door is served before another door's unit of the cut-off's tier. */
    private boolean precedes(int doorTier, int tier, long gain, long other) {
        if (gain <= 0 || doorTier > tier) {
            return false;
        }
        return doorTier < tier || gain > LaunchData.MAX_VALUE_QUANTA || NearUnits.key(gain, position) < other;
    }

    private long gain(int unit) {
        while (walked < unit) {
            if (walked == gains.length) {
                gains = Arrays.copyOf(gains, 2 * gains.length);
            }
            gains[walked++] = walk.next();
        }
        return gains[unit - 1];
    }

    private int minimum(int sku, int e) {
        LaunchData own = stated.length == 0 ? null : stated[e];
        return own == null ? data.minimum(sku * data.doors + e) : own.minimum(sku);
    }

    private int maximum(int sku, int e) {
        LaunchData own = stated.length == 0 ? null : stated[e];
        return own == null ? data.maximum(sku * data.doors + e) : own.maximum(sku);
    }

    /** Whether the new units are {@link #narrow} and not {@link #wide}. */
    public boolean isNarrow() {
        return isNarrow;
    }

    /** The new units, per door, as unsigned bytes: an array of its own. */
    public byte[] narrow() {
        return narrow;
    }

    /** The new units, per door: an array of its own. */
    public int[] wide() {
        return wide;
    }

    /** Units left over. */
    public int leftOver() {
        return leftOver;
    }

    /** The tier of the new cut-off. */
    public int cutTier() {
        return cutTier;
    }

    /** The price of the new cut-off. */
    public long cutPrice() {
        return cutPrice;
    }
}
