package dev.maison.kpi;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact sum on one basis: so many pieces, so much money at retail, so many orders. It has no upper limit and rounds nothing.
 *
 * <pre>{@code
 * Sum<Basis.Retail> net = Sum.retail(Amount.of("1250000", "USD")).minus(Sum.retail(Amount.of("70000", "USD")));
 * }</pre>
 *
 * @param <B> the basis; sums on two bases do not add
 */
public final class Sum<B extends Basis> {
    private final BigInteger steps;
    private final B basis;

    private Sum(BigInteger steps, B basis) {
        this.steps = requireNonNull(steps, "steps");
        this.basis = requireNonNull(basis, "basis");
    }

    /** Returns the sum of {@code steps} of the basis: pieces, or micro-units of currency. */
    public static <B extends Basis> Sum<B> of(BigInteger steps, B basis) {
        return new Sum<>(steps, basis);
    }

    /** Returns the sum of {@code steps} of the basis: pieces, or micro-units of currency. */
    public static <B extends Basis> Sum<B> of(long steps, B basis) {
        return new Sum<>(BigInteger.valueOf(steps), basis);
    }

    /** Returns so many pieces. */
    public static Sum<Basis.Units> units(long units) {
        return of(units, Basis.units());
    }

    /** Returns so many orders. */
    public static Sum<Basis.Orders> orders(long orders) {
        return of(orders, Basis.orders());
    }

    /** Returns so many identified clients. */
    public static Sum<Basis.Clients> clients(long clients) {
        return of(clients, Basis.clients());
    }

    /** Returns so many facts. */
    public static Sum<Basis.Facts> facts(long facts) {
        return of(facts, Basis.facts());
    }

    /** Returns an amount at retail. */
    public static Sum<Basis.Retail> retail(Amount amount) {
        return of(amount.micros(), new Basis.Retail(amount.currency()));
    }

    /** Returns an amount at cost. */
    public static Sum<Basis.Cost> cost(Amount amount) {
        return of(amount.micros(), new Basis.Cost(amount.currency()));
    }

    /**
     * Returns what is left of sales after the cost of what was sold.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public static Sum<Basis.Margin> margin(Sum<Basis.Retail> sales, Sum<Basis.Cost> cost) {
        String currency = sales.basis.currency();
        checkArgument(
                currency.equals(cost.basis.currency()),
                "currency of cost must be %s but was %s",
                currency,
                cost.basis.currency());
        return of(sales.steps.subtract(cost.steps), new Basis.Margin(currency));
    }

    /** The whole number of steps: pieces, or micro-units of currency. */
    public BigInteger steps() {
        return steps;
    }

    /** What the sum counts. */
    public B basis() {
        return basis;
    }

    /** The sum in the basis' unit: pieces, or units of currency. */
    public Ratio value() {
        return Ratio.of(steps, BigInteger.valueOf(basis.stepsPerUnit()));
    }

    /** -1, 0 or 1. */
    public int signum() {
        return steps.signum();
    }

    /**
     * This sum and {@code other}.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public Sum<B> plus(Sum<B> other) {
        return new Sum<>(steps.add(same(other).steps), basis);
    }

    /**
     * This sum less {@code other}.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public Sum<B> minus(Sum<B> other) {
        return new Sum<>(steps.subtract(same(other).steps), basis);
    }

    private Sum<B> same(Sum<B> other) {
        checkArgument(basis.equals(other.basis), "basis of Sum must be %s but was %s", basis, other.basis);
        return other;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Sum<?> other && steps.equals(other.steps) && basis.equals(other.basis);
    }

    @Override
    public int hashCode() {
        return 31 * steps.hashCode() + basis.hashCode();
    }

    /** The value and the unit: {@code 12 units}, {@code EUR 412.00}. */
    @Override
    public String toString() {
        if (basis instanceof Basis.Money money) {
            BigDecimal decimal = new BigDecimal(steps, 6).stripTrailingZeros();
            return money.currency() + " "
                    + decimal.setScale(Math.max(2, decimal.scale())).toPlainString();
        }
        return steps + " " + basis.unit();
    }
}
