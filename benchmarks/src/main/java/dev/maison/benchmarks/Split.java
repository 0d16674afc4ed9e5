package dev.maison.benchmarks;

/** What a peer answers: units per cell and the sum of their gains. */
final class Split {
    final int[] units;
    final long gainMicros;

    Split(int[] units, long gainMicros) {
        this.units = units;
        this.gainMicros = gainMicros;
    }
}
