package dev.maison.docs.launchday.sample;

import java.util.Random;

/** Draws that are the same on every machine: {@link Random} is specified bit by bit, and the rest is basic arithmetic. */
final class Draws {
    private final Random random;

    Draws(long seed) {
        this.random = new Random(seed);
    }

    /** A number in [low, high). */
    double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    /** A whole number in [0, bound). */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A Poisson number with a small mean, by multiplying uniform draws (Knuth). */
    int poisson(double mean) {
        double floor = StrictMath.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > floor; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
