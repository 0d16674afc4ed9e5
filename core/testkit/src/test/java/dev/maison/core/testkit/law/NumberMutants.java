package dev.maison.core.testkit.law;

import dev.maison.core.Amount;
import dev.maison.core.Quantity;
import dev.maison.core.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Amounts, quantities and ratios with faults. */
final class NumberMutants {
    private NumberMutants() {}

    static List<Mutant> all() {
        return List.of(
                amount(
                        "a sum wraps around",
                        new AmountOperations() {
                            @Override
                            public Amount plus(Amount a, Amount b) {
                                return Amount.ofMicros(a.micros() + b.micros(), a.currency());
                            }
                        },
                        "amount.sum-is-exact-or-refused",
                        "amount.currencies-never-mix"),
                amount(
                        "a sum stops at the ends of the range",
                        new AmountOperations() {
                            @Override
                            public Amount plus(Amount a, Amount b) {
                                BigInteger sum = BigInteger.valueOf(a.micros()).add(BigInteger.valueOf(b.micros()));
                                long cut = sum.bitLength() < 64
                                        ? sum.longValue()
                                        : sum.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
                                return Amount.ofMicros(cut, a.currency());
                            }
                        },
                        "amount.sum-is-exact-or-refused",
                        "amount.sum-associates",
                        "amount.difference-undoes-sum",
                        "amount.multiple-distributes-over-sum"),
                amount(
                        "a sum favours the larger first amount",
                        new AmountOperations() {
                            @Override
                            public Amount plus(Amount a, Amount b) {
                                return a.plus(b).plus(Amount.ofMicros(a.micros() > b.micros() ? 1 : 0, a.currency()));
                            }
                        },
                        "amount.sum-commutes",
                        "amount.nothing-is-neutral"),
                amount(
                        "a difference wraps around",
                        new AmountOperations() {
                            @Override
                            public Amount minus(Amount a, Amount b) {
                                return Amount.ofMicros(a.micros() - b.micros(), a.currency());
                            }
                        },
                        "amount.difference-is-exact-or-refused",
                        "amount.currencies-never-mix"),
                amount(
                        "a negation keeps the smallest amount",
                        new AmountOperations() {
                            @Override
                            public Amount negated(Amount a) {
                                return Amount.ofMicros(-a.micros(), a.currency());
                            }
                        },
                        "amount.negation-is-exact-or-refused"),
                amount(
                        "a multiple wraps around",
                        new AmountOperations() {
                            @Override
                            public Amount times(Amount a, long factor) {
                                return Amount.ofMicros(a.micros() * factor, a.currency());
                            }
                        },
                        "amount.multiple-is-exact-or-refused"),
                amount(
                        "a share is always cut",
                        new AmountOperations() {
                            @Override
                            public Amount times(Amount a, Ratio factor, RoundingMode rounding) {
                                return a.multipliedBy(factor, RoundingMode.DOWN);
                            }
                        },
                        "amount.share-is-rounded-once-or-refused"),
                amount(
                        "a conversion takes any rate",
                        new AmountOperations() {
                            @Override
                            public Amount convertedTo(Amount a, String target, Ratio rate, RoundingMode rounding) {
                                return Amount.ofMicros(
                                        a.multipliedBy(rate, rounding).micros(), target);
                            }
                        },
                        "amount.conversion-is-rounded-once-or-refused"),
                amount(
                        "a decimal drops its zeros",
                        new AmountOperations() {
                            @Override
                            public BigDecimal toBigDecimal(Amount a) {
                                return a.toBigDecimal().stripTrailingZeros();
                            }
                        },
                        "amount.decimal-round-trips"),
                amount(
                        "an amount prints two decimals",
                        new AmountOperations() {
                            @Override
                            public String print(Amount a) {
                                return a.currency() + " " + a.toBigDecimal().setScale(2, RoundingMode.HALF_EVEN);
                            }
                        },
                        "amount.print-round-trips"),
                amount(
                        "a text is read with its spaces and an exponent",
                        new AmountOperations() {
                            @Override
                            public Amount parse(String decimal, String currency) {
                                return Amount.of(new BigDecimal(decimal.strip()), currency);
                            }
                        },
                        "amount.text-means-its-decimal-or-is-refused"),
                amount(
                        "amounts are compared by a difference in 32 bits",
                        new AmountOperations() {
                            @Override
                            public int compare(Amount a, Amount b) {
                                return (int) (a.micros() - b.micros());
                            }
                        },
                        "amount.order-is-total",
                        "amount.order-follows-value",
                        "amount.currencies-never-mix"),
                quantity(
                        "a debt is taken as nothing",
                        new QuantityOperations() {
                            @Override
                            public Quantity of(long units) {
                                return Quantity.of(Math.max(0, units));
                            }
                        },
                        "quantity.debt-is-refused"),
                quantity(
                        "a sum stops at the end of the range",
                        new QuantityOperations() {
                            @Override
                            public Quantity plus(Quantity a, Quantity b) {
                                long sum = a.units() + b.units();
                                return Quantity.of(sum < 0 ? Long.MAX_VALUE : sum);
                            }
                        },
                        "quantity.sum-is-exact-or-refused"),
                quantity(
                        "a difference stops at nothing",
                        new QuantityOperations() {
                            @Override
                            public Quantity minus(Quantity a, Quantity b) {
                                return Quantity.of(Math.max(0, a.units() - b.units()));
                            }
                        },
                        "quantity.difference-is-exact-or-refused"),
                quantity(
                        "a quantity prints its unit",
                        new QuantityOperations() {
                            @Override
                            public String print(Quantity a) {
                                return a + " pcs";
                            }
                        },
                        "quantity.print-round-trips"),
                quantity(
                        "a fraction is cut off",
                        new QuantityOperations() {
                            @Override
                            public Quantity parse(String text) {
                                return Quantity.of(new BigDecimal(text).longValue());
                            }
                        },
                        "quantity.text-means-its-units-or-is-refused"),
                quantity(
                        "quantities are compared in 32 bits",
                        new QuantityOperations() {
                            @Override
                            public int compare(Quantity a, Quantity b) {
                                return Integer.compare((int) a.units(), (int) b.units());
                            }
                        },
                        "quantity.order-is-total",
                        "quantity.order-follows-value"),
                ratio(
                        "the sign below the line is lost",
                        new RatioOperations() {
                            @Override
                            public Ratio of(BigInteger numerator, BigInteger denominator) {
                                return Ratio.of(numerator, denominator.abs());
                            }
                        },
                        "ratio.number-has-one-form"),
                ratio(
                        "a denominator of zero is taken as one",
                        new RatioOperations() {
                            @Override
                            public Ratio of(BigInteger numerator, BigInteger denominator) {
                                return Ratio.of(numerator, denominator.signum() == 0 ? BigInteger.ONE : denominator);
                            }
                        },
                        "ratio.number-has-one-form"),
                ratio(
                        "a sum adds above and below the line",
                        new RatioOperations() {
                            @Override
                            public Ratio plus(Ratio a, Ratio b) {
                                return Ratio.of(
                                        a.numerator().add(b.numerator()),
                                        a.denominator().add(b.denominator()));
                            }
                        },
                        "ratio.sum-is-exact",
                        "ratio.sums-form-a-group",
                        "ratio.product-distributes-over-sum",
                        "ratio.order-is-kept-by-arithmetic"),
                ratio(
                        "a difference is that of the other way round",
                        new RatioOperations() {
                            @Override
                            public Ratio minus(Ratio a, Ratio b) {
                                return b.minus(a);
                            }
                        },
                        "ratio.difference-is-exact"),
                ratio(
                        "a product is rounded to ten decimals",
                        new RatioOperations() {
                            @Override
                            public Ratio times(Ratio a, Ratio b) {
                                return Ratio.of(a.times(b).toDecimal(10, RoundingMode.HALF_EVEN));
                            }
                        },
                        "ratio.product-is-exact",
                        "ratio.products-form-a-group"),
                ratio(
                        "a quotient by zero is zero",
                        new RatioOperations() {
                            @Override
                            public Ratio dividedBy(Ratio a, Ratio b) {
                                return b.signum() == 0 ? Ratio.ZERO : a.dividedBy(b);
                            }
                        },
                        "ratio.quotient-is-exact-or-refused"),
                ratio(
                        "ratios are compared as doubles",
                        new RatioOperations() {
                            @Override
                            public int compare(Ratio a, Ratio b) {
                                return Double.compare(approximate(a), approximate(b));
                            }
                        },
                        "ratio.order-follows-value"),
                ratio(
                        "ratios are compared by what is above the line",
                        new RatioOperations() {
                            @Override
                            public int compare(Ratio a, Ratio b) {
                                return a.numerator().compareTo(b.numerator());
                            }
                        },
                        "ratio.order-is-total"),
                ratio(
                        "a ratio of a whole number is rounded half up",
                        new RatioOperations() {
                            @Override
                            public long times(Ratio a, long whole, RoundingMode rounding) {
                                return a.times(whole, RoundingMode.HALF_UP);
                            }
                        },
                        "ratio.whole-is-rounded-once-or-refused"),
                ratio(
                        "a decimal is rounded twice",
                        new RatioOperations() {
                            @Override
                            public BigDecimal toDecimal(Ratio a, int decimals, RoundingMode rounding) {
                                return a.toDecimal(decimals + 1, rounding).setScale(decimals, rounding);
                            }
                        },
                        "ratio.decimal-is-rounded-once-or-refused"),
                ratio(
                        "a decimal is taken as a double",
                        new RatioOperations() {
                            @Override
                            public Ratio of(BigDecimal decimal) {
                                return Ratio.of(new BigDecimal(decimal.doubleValue()));
                            }
                        },
                        "ratio.decimal-is-taken-exactly"),
                ratio(
                        "a ratio prints six decimals",
                        new RatioOperations() {
                            @Override
                            public String print(Ratio a) {
                                return String.format(Locale.ROOT, "%.6f", approximate(a));
                            }
                        },
                        "ratio.print-tells-numbers-apart"));
    }

    private static double approximate(Ratio ratio) {
        return ratio.numerator().doubleValue() / ratio.denominator().doubleValue();
    }

    private static Mutant amount(String fault, AmountOperations broken, String... caughtBy) {
        return Mutant.of(fault, AmountLaws.all(broken), caughtBy);
    }

    private static Mutant quantity(String fault, QuantityOperations broken, String... caughtBy) {
        return Mutant.of(fault, QuantityLaws.all(broken), caughtBy);
    }

    private static Mutant ratio(String fault, RatioOperations broken, String... caughtBy) {
        return Mutant.of(fault, RatioLaws.all(broken), caughtBy);
    }
}
