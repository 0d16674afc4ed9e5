package dev.maison.core.testkit.law;

import dev.maison.core.Quantity;

/** What can be done with quantities; by default what {@link Quantity} does. */
public interface QuantityOperations {
    /** See {@link Quantity#of(long)}. */
    default Quantity of(long units) {
        return Quantity.of(units);
    }

    /** See {@link Quantity#plus}. */
    default Quantity plus(Quantity a, Quantity b) {
        return a.plus(b);
    }

    /** See {@link Quantity#minus}. */
    default Quantity minus(Quantity a, Quantity b) {
        return a.minus(b);
    }

    /** See {@link Quantity#parse}. */
    default Quantity parse(String text) {
        return Quantity.parse(text);
    }

    /** See {@link Quantity#toString}. */
    default String print(Quantity a) {
        return a.toString();
    }

    /** See {@link Quantity#compareTo}. */
    default int compare(Quantity a, Quantity b) {
        return a.compareTo(b);
    }
}
