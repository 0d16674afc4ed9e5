package dev.maison.kpi.retail;

/** Sorts row numbers by a comparison of rows: a merge sort on primitives, stable. */
final class LineSort {
    private LineSort() {}

    /** Compares two rows. */
    interface RowComparison {
        int compare(int a, int b);
    }

    /** The numbers from 0 to {@code size - 1}, sorted. */
    static int[] rows(int size, RowComparison comparison) {
        int[] rows = new int[size];
        java.util.Arrays.setAll(rows, i -> i);
        int[] other = new int[size];
        for (int width = 1; width > 0 && width < size; width *= 2) {
            for (int from = 0; from < size; from += 2 * width) {
                int middle = Math.min(from + width, size);
                int to = Math.min(middle + width, size);
                merge(rows, other, from, middle, to, comparison);
                if (to == size) {
                    break; // the next start could overflow
                }
            }
            int[] swap = rows;
            rows = other;
            other = swap;
        }
        return rows;
    }

    private static void merge(int[] in, int[] out, int from, int middle, int to, RowComparison comparison) {
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            boolean takeLeft = left < middle && (right >= to || comparison.compare(in[left], in[right]) <= 0);
            out[at] = in[takeLeft ? left++ : right++];
        }
    }
}
