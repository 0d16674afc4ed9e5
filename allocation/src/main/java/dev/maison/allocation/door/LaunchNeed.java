package dev.maison.allocation.door;

/** Whether what a door already has counts against what it needs. */
public enum LaunchNeed {
    /** Gross: positions do not count; the k-th new unit gains {@code unit value x P(demand >= k)}. */
    GROSS,

    /**
     * Net: the k-th new unit gains {@code unit value x P(demand >= position + k)}, where the {@linkplain StockPosition#netUnits
     * position} is on hand + in transit + on order - reserved - backorders. A unit that is owed already gains its whole value. Presentation minima
     * and weeks of supply count the position in; minima, maxima and multiples are of new units, and gain tables state the gains of
     * new units, so a position does not move them.
     */
    NET
}
