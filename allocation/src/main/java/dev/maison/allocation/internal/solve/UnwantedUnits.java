package dev.maison.allocation.internal.solve;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.UnitGains;
import java.util.PriorityQueue;

/**
 * Gives what is left of a pushed SKU when every unit that gains anything has been given. First units that gain nothing, door by door
 * in their order; then units that cost something, in the last tier first and there the cheapest first, equals in their order.
 */
final class UnwantedUnits {
    private final LaunchData data;
    private final LaunchRow row;

    UnwantedUnits(LaunchData data, LaunchRow row) {
        this.data = data;
        this.row = row;
    }

    /** Answers how many of {@code left} units the limits allowed to be given. */
    int give(int left) {
        int rest = left;
        for (int i = 0; i < data.doors && rest > 0; i++) {
            int more = Math.min(worthless(i), rest);
            row.units[i] += more;
            rest -= more;
        }
        for (int t = data.tierStart.length - 2; t >= 0 && rest > 0; t--) {
            rest = giveCheapest(data.tierStart[t], data.tierStart[t + 1], rest);
        }
        return left - rest;
    }

    /** Units after those given that gain nothing and cost nothing. */
    private int worthless(int i) {
        int cell = row.cell(i);
        int room = row.room(i);
        if (!data.hasTable(cell)) {
            return room; // beyond demand nothing gains
        }
        UnitGains gains = row.gainsOf(i);
        gains.skip(row.units[i]);
        int count = 0;
        while (count < room && gains.next() == 0) {
            count++;
        }
        return count;
    }

    private int giveCheapest(int from, int to, int left) {
        PriorityQueue<Offer> offers = new PriorityQueue<>();
        for (int i = from; i < to; i++) {
            if (row.room(i) > 0) {
                offers.add(new Offer(i, row.gain(i, row.units[i] + 1)));
            }
        }
        int rest = left;
        while (rest > 0 && !offers.isEmpty()) {
            int i = offers.remove().position;
            row.units[i]++;
            rest--;
            if (row.room(i) > 0) {
                offers.add(new Offer(i, row.gain(i, row.units[i] + 1)));
            }
        }
        return rest;
    }

    private record Offer(int position, long gain) implements Comparable<Offer> {
        @Override
        public int compareTo(Offer other) {
            int byGain = Long.compare(other.gain, gain);
            return byGain != 0 ? byGain : Integer.compare(position, other.position);
        }
    }
}
