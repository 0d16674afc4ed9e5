package dev.maison.kpi.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.kpi.Basis;

/**
 * Something that is added up over facts: a name, a basis, and whether its parts add up.
 *
 * @param <B> what its sums count
 * @param name the name, such as {@code units}; not blank
 * @param basis what its sums count
 * @param additivity whether its parts add up
 */
public record Measure<B extends Basis>(String name, B basis, Additivity additivity) {
    /** The number of facts. */
    public static final Measure<Basis.Facts> FACTS = new Measure<>("facts", Basis.facts(), Additivity.ADDITIVE);

    /** The number of distinct orders; see {@link FactTable.Builder#visits}. */
    public static final Measure<Basis.Orders> ORDERS = new Measure<>("orders", Basis.orders(), Additivity.DISTINCT);

    /** The number of distinct clients; see {@link FactTable.Builder#visits}. */
    public static final Measure<Basis.Clients> CLIENTS = new Measure<>("clients", Basis.clients(), Additivity.DISTINCT);

    /** The number of distinct clients with at least two orders within the cell; see {@link FactTable.Builder#visits}. */
    public static final Measure<Basis.Clients> REPEAT_CLIENTS =
            new Measure<>("repeat clients", Basis.clients(), Additivity.DISTINCT);

    /** Refuses a blank name. */
    public Measure {
        checkArgument(!name.isBlank(), "name of Measure must not be blank but was \"%s\"", name);
        checkArgument(
                basis.isAdditive() == (additivity == Additivity.ADDITIVE),
                "additivity of Measure %s must fit basis %s but was %s",
                name,
                basis,
                additivity);
    }

    /** Returns an additive measure. */
    public static <B extends Basis> Measure<B> additive(String name, B basis) {
        return new Measure<>(name, basis, Additivity.ADDITIVE);
    }
}
