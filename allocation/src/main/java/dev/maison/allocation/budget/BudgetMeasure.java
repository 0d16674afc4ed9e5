package dev.maison.allocation.budget;

/** What a rule counts. */
public enum BudgetMeasure {
    /** Each unit counts one. */
    UNITS,
    /** Each unit counts what it costs the house, by the unit costs of the problem. */
    COST,
    /** Each unit counts its retail value, by the unit retails of the problem. */
    RETAIL
}
