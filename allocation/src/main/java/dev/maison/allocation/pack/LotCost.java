package dev.maison.allocation.pack;

/**
 * What it costs a branch to get a multiplicity of a lot, in the house's own unit. A pure function: it is evaluated once for every branch,
 * lot and multiplicity when the problem is built, and only the table counts from then on.
 */
@FunctionalInterface
public interface LotCost {
    /** The cost; not negative. */
    long cost(LotBranch branch, LotType lot, int multiplicity);
}
