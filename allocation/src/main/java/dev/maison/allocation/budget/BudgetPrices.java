package dev.maison.allocation.budget;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.internal.budget.BudgetData;
import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.CanonicalWriter;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A price for each side of each rule and for the supply of each SKU: what one unit, or one unit of currency, more of the limit would be
 * worth. Exact ratios, none below nothing.
 *
 * <p>Any such prices bound what a split can gain (weak duality): what the limits come to at their prices, and on top, for each SKU and
 * door, the best that its units can gain beyond the prices they have to pay. The engine's prices make that bound small.
 */
public final class BudgetPrices {
    private final BudgetProblem problem;

    /** Prices in quanta of gain per grain of a row, or per unit of supply, times this. */
    final long denominator;

    final long[] row;
    final long[] supply;

    /** In lowest terms, so that the same prices are the same bytes whoever states them. */
    BudgetPrices(BudgetProblem problem, long denominator, long[] row, long[] supply) {
        this.problem = problem;
        long common = gcd(gcd(denominator, row), supply);
        this.denominator = denominator / common;
        this.row = divided(row, common);
        this.supply = divided(supply, common);
    }

    private static long gcd(long of, long[] numbers) {
        BigInteger gcd = BigInteger.valueOf(of);
        for (int i = 0; i < numbers.length && gcd.bitLength() > 1; i++) {
            gcd = gcd.gcd(BigInteger.valueOf(numbers[i]));
        }
        return gcd.longValueExact();
    }

    private static long[] divided(long[] numbers, long by) {
        return Arrays.stream(numbers).map(number -> number / by).toArray();
    }

    /** Starts prices for a problem, all of them nothing. */
    public static Builder builder(BudgetProblem problem) {
        return new Builder(problem);
    }

    /**
     * What one more of a rule's upper limit is worth: gain in the launch's currency per unit, or per unit of currency; 0 when it has no
     * upper limit.
     */
    public Ratio atMost(String rule) {
        return side(rule, false);
    }

    /** What one less of a rule's lower limit is worth: gain in the launch's currency per unit; 0 when it has no lower limit. */
    public Ratio atLeast(String rule) {
        return side(rule, true);
    }

    private Ratio side(String rule, boolean least) {
        int r = findRow(problem, problem.ruleIndex(rule), least);
        return r < 0
                ? Ratio.ZERO
                : Ratio.of(row[r], 1).dividedBy(Ratio.of(denominator)).dividedBy(perGrain(problem, r));
    }

    /** What one more unit of a SKU is worth, in the launch's currency. */
    public Ratio supply(SkuId sku) {
        return Ratio.of(supply[problem.skuIndex(sku)], 1)
                .dividedBy(Ratio.of(denominator))
                .dividedBy(perUnit(problem));
    }

    static int findRow(BudgetProblem problem, int rule, boolean least) {
        BudgetData data = problem.data();
        for (int r = 0; r < data.rows; r++) {
            if (data.rowRule[r] == rule && data.rowIsLeast[r] == least) {
                return r;
            }
        }
        return -1;
    }

    /** Quanta per grain that one unit of currency per unit, or per unit of currency, comes to. */
    private static Ratio perGrain(BudgetProblem problem, int r) {
        BudgetData data = problem.data();
        boolean money = problem.rules().get(data.rowRule[r]).measure() != BudgetMeasure.UNITS;
        return money
                ? Ratio.of(data.grain[r], data.launch.quantum)
                : perUnit(problem).times(Ratio.of(data.grain[r]));
    }

    private static Ratio perUnit(BudgetProblem problem) {
        return Ratio.of(Amount.MICROS_PER_UNIT, problem.data().launch.quantum);
    }

    /** Whether the numbers mean the same in another problem: same SKUs, rules by name and side, grains, currency and quantum. */
    boolean fits(BudgetProblem other) {
        return problem == other
                || (problem.launch().currency().equals(other.launch().currency())
                        && problem.data().launch.quantum == other.data().launch.quantum
                        && Arrays.equals(problem.data().grain, other.data().grain)
                        && Arrays.equals(problem.data().rowRule, other.data().rowRule)
                        && Arrays.equals(problem.data().rowIsLeast, other.data().rowIsLeast)
                        && problem.rules().stream()
                                .map(BudgetRule::name)
                                .toList()
                                .equals(other.rules().stream()
                                        .map(BudgetRule::name)
                                        .toList())
                        && problem.launch().skus().stream()
                                .sorted()
                                .toList()
                                .equals(other.launch().skus().stream().sorted().toList()));
    }

    void write(CanonicalWriter writer) {
        writer.integer(denominator).longColumn(row, 0, row.length).longColumn(supply, 0, supply.length);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof BudgetPrices other
                && fits(other.problem)
                && denominator == other.denominator
                && Arrays.equals(row, other.row)
                && Arrays.equals(supply, other.supply);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(denominator) + Arrays.hashCode(row)) + Arrays.hashCode(supply);
    }

    @Override
    public String toString() {
        return "BudgetPrices of " + row.length + " limits and " + supply.length + " SKUs";
    }

    /** Builds {@link BudgetPrices}. */
    public static final class Builder {
        private final BudgetProblem problem;
        private final Map<Integer, Ratio> rows = new TreeMap<>();
        private final Map<Integer, Ratio> supplies = new TreeMap<>();

        Builder(BudgetProblem problem) {
            this.problem = problem;
        }

        /** The price of a rule's upper limit; see {@link BudgetPrices#atMost}. */
        public Builder putAtMost(String rule, Ratio price) {
            return put(rule, false, price);
        }

        /** The price of a rule's lower limit; see {@link BudgetPrices#atLeast}. */
        public Builder putAtLeast(String rule, Ratio price) {
            return put(rule, true, price);
        }

        private Builder put(String rule, boolean least, Ratio price) {
            int r = findRow(problem, problem.ruleIndex(rule), least);
            checkArgument(
                    r >= 0, "rule of a price must have %s limit but %s has none", least ? "a lower" : "an upper", rule);
            rows.put(r, checked(rule, price).times(perGrain(problem, r)));
            return this;
        }

        /** The price of a SKU's supply; see {@link BudgetPrices#supply}. */
        public Builder putSupply(SkuId sku, Ratio price) {
            supplies.put(problem.skuIndex(sku), checked(sku, price).times(perUnit(problem)));
            return this;
        }

        private static Ratio checked(Object subject, Ratio price) {
            checkArgument(price.signum() >= 0, "price of %s must not be negative but was %s", subject, price);
            return price;
        }

        /**
         * Returns the prices.
         *
         * @throws IllegalArgumentException if they have no common denominator within 64 bits
         */
        public BudgetPrices build() {
            BigInteger common = BigInteger.ONE;
            for (Map<Integer, Ratio> prices : List.of(rows, supplies)) {
                for (Ratio price : prices.values()) {
                    BigInteger d = price.denominator();
                    common = common.divide(common.gcd(d)).multiply(d);
                }
            }
            long[] row = new long[problem.data().rows];
            long[] supply = new long[problem.data().skus];
            BigInteger denominator = common;
            rows.forEach((r, price) -> row[r] = numerator(price, denominator));
            supplies.forEach((s, price) -> supply[s] = numerator(price, denominator));
            return new BudgetPrices(problem, numerator(Ratio.ONE, denominator), row, supply);
        }

        private static long numerator(Ratio price, BigInteger denominator) {
            BigInteger scaled = price.numerator().multiply(denominator).divide(price.denominator());
            checkArgument(
                    scaled.bitLength() < Long.SIZE,
                    "prices of BudgetPrices must have a common denominator within 64 bits but had %s",
                    denominator);
            return scaled.longValue();
        }
    }
}
