package dev.maison.allocation.rerun;

import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.internal.gain.LexWorth;
import dev.maison.core.Amount;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What something is worth in a launch with tiers: an amount per tier, compared in the strict order of tiers. Where all doors are of one
 * tier it is simply an amount. Worth of different currencies cannot be compared.
 */
public final class TierWorth implements Comparable<TierWorth> {
    private final SortedMap<Integer, Amount> amounts;
    private final String currency;
    private final LexWorth worth;
    private final long quantum;

    private TierWorth(SortedMap<Integer, Amount> amounts, String currency, LexWorth worth, long quantum) {
        this.amounts = amounts;
        this.currency = currency;
        this.worth = worth;
        this.quantum = quantum;
    }

    /** Worth in the currency of a launch; for the capabilities of this module, from multiples of its quantum. */
    static TierWorth of(LaunchProblem problem, LexWorth worth) {
        return of(problem.currency(), problem.quantum().micros(), worth);
    }

    private static TierWorth of(String currency, long quantum, LexWorth worth) {
        SortedMap<Integer, Amount> amounts = new TreeMap<>();
        for (int i = 0; i < worth.size(); i++) {
            amounts.put(worth.tier(i), Amount.ofMicros(Math.multiplyExact(worth.quanta(i), quantum), currency));
        }
        return new TierWorth(Collections.unmodifiableSortedMap(amounts), currency, worth, quantum);
    }

    /** The worth of nothing in a launch. */
    public static TierWorth nothing(LaunchProblem problem) {
        return of(problem, LexWorth.NOTHING);
    }

    /**
     * So much in one tier of a launch.
     *
     * @throws IllegalArgumentException if the amount is in another currency or no multiple of the launch's quantum
     */
    public static TierWorth of(LaunchProblem problem, int tier, Amount amount) {
        long quantum = problem.quantum().micros();
        if (!amount.currency().equals(problem.currency())) {
            throw new IllegalArgumentException(
                    "currency of TierWorth must be " + problem.currency() + " but was " + amount.currency());
        }
        if (amount.micros() % quantum != 0) {
            throw new IllegalArgumentException("amount of TierWorth must be a multiple of the quantum "
                    + problem.quantum() + " but was " + amount);
        }
        return of(problem, LexWorth.of(tier, amount.micros() / quantum));
    }

    /** The amounts by tier; tiers that are worth nothing are left out. */
    public SortedMap<Integer, Amount> amounts() {
        return amounts;
    }

    /** The amount of one tier. */
    public Amount amount(int tier) {
        return amounts.getOrDefault(tier, Amount.zero(currency));
    }

    /** The sum over all tiers, forgetting their order. */
    public Amount total() {
        return amounts.values().stream().reduce(Amount.zero(currency), Amount::plus);
    }

    /**
     * Both together; of one launch.
     *
     * @throws ArithmeticException if an amount overflows
     */
    public TierWorth plus(TierWorth other) {
        checkSame(other);
        return of(currency, quantum, worth.plus(other.worth));
    }

    /**
     * This less another; of one launch.
     *
     * @throws ArithmeticException if an amount overflows
     */
    public TierWorth minus(TierWorth other) {
        checkSame(other);
        return of(currency, quantum, worth.minus(other.worth));
    }

    /** The opposite. */
    public TierWorth negated() {
        return of(currency, quantum, worth.negated());
    }

    /** Above, equal to or below nothing: the sign in the first tier that counts. */
    public int signum() {
        return worth.signum();
    }

    LexWorth lex() {
        return worth;
    }

    /** Compares tier by tier; of one launch. */
    @Override
    public int compareTo(TierWorth other) {
        checkSame(other);
        return worth.compareTo(other.worth);
    }

    private void checkSame(TierWorth other) {
        if (!currency.equals(other.currency) || quantum != other.quantum) {
            throw new IllegalArgumentException(
                    "TierWorth must be of one currency and quantum to be compared but was " + this + " and " + other);
        }
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof TierWorth other && currency.equals(other.currency) && amounts.equals(other.amounts);
    }

    @Override
    public int hashCode() {
        return 31 * currency.hashCode() + amounts.hashCode();
    }

    /** Such as {@code EUR 12.00}, or {@code EUR 12.00 in tier 1, EUR -3.00 in tier 2}. */
    @Override
    public String toString() {
        if (amounts.isEmpty()) {
            return Amount.zero(currency).toString();
        }
        if (amounts.size() == 1 && amounts.firstKey() == 1) {
            return amount(1).toString();
        }
        StringBuilder text = new StringBuilder();
        amounts.forEach((tier, amount) -> text.append(text.isEmpty() ? "" : ", ")
                .append(amount)
                .append(" in tier ")
                .append(tier));
        return text.toString();
    }
}
