package dev.maison.core.testkit.law;

import dev.maison.core.Quantity;
import dev.maison.core.testkit.Law;
import dev.maison.core.testkit.Pair;
import dev.maison.core.testkit.RegisteredLaw;
import dev.maison.core.testkit.Subjects;
import dev.maison.core.testkit.naive.NaiveDecimalText;
import dev.maison.core.testkit.word.Words;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Quantities are the whole numbers from zero that fit a {@code long}; fractions and debts are refused. */
public final class QuantityLaws {
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private QuantityLaws() {}

    /** Every law, over the given operations. */
    public static List<RegisteredLaw<?>> all(QuantityOperations op) {
        Subjects<Quantity> quantities = Words.quantities();
        return List.of(
                RegisteredLaw.of("quantity.debt-is-refused", debtIsRefused(op), Subjects.longs()),
                RegisteredLaw.of("quantity.sum-is-exact-or-refused", sum(op), quantities.pairs()),
                RegisteredLaw.of("quantity.difference-is-exact-or-refused", difference(op), quantities.pairs()),
                RegisteredLaw.of("quantity.print-round-trips", printRoundTrips(op), quantities),
                RegisteredLaw.of(
                        "quantity.text-means-its-units-or-is-refused", textMeansItsUnits(op), NumberTexts.all()),
                RegisteredLaw.of("quantity.order-is-total", OrderLaws.total(op::compare), quantities.triples()),
                RegisteredLaw.of("quantity.order-follows-value", orderFollowsValue(op), quantities.pairs()));
    }

    /** A number of units is kept, and refused below zero. */
    public static Law<Long> debtIsRefused(QuantityOperations op) {
        return Law.of(
                "a number of units is kept, or refused below zero",
                units -> units >= 0
                        ? Check.equal(op.of(units).units(), units, () -> "units of " + units)
                        : Check.refused(
                                IllegalArgumentException.class, () -> op.of(units), () -> "quantity of " + units));
    }

    /** a + b is the sum of the units, or refused when that does not fit. */
    public static Law<Pair<Quantity>> sum(QuantityOperations op) {
        return Law.of("a sum is exact, or refused when it leaves the range", pair -> {
            BigInteger sum = units(pair.first()).add(units(pair.second()));
            Supplier<Quantity> plus = () -> op.plus(pair.first(), pair.second());
            return sum.compareTo(MAX) <= 0
                    ? Check.equal(units(plus.get()), sum, pair::toString)
                    : Check.refused(ArithmeticException.class, plus, pair::toString);
        });
    }

    /** a - b is the difference of the units, or refused below zero. */
    public static Law<Pair<Quantity>> difference(QuantityOperations op) {
        return Law.of("a difference is exact, or refused below zero", pair -> {
            BigInteger difference = units(pair.first()).subtract(units(pair.second()));
            Supplier<Quantity> minus = () -> op.minus(pair.first(), pair.second());
            return difference.signum() >= 0
                    ? Check.equal(units(minus.get()), difference, pair::toString)
                    : Check.refused(IllegalArgumentException.class, minus, pair::toString);
        });
    }

    /** What a quantity prints is its digits, and can be read back. */
    public static Law<Quantity> printRoundTrips(QuantityOperations op) {
        return Law.of(
                "what is printed can be read back",
                a -> Check.all(
                        () -> Check.equal(op.print(a), units(a).toString(), () -> "print"),
                        () -> Check.equal(op.parse(op.print(a)), a, () -> "\"" + op.print(a) + "\"")));
    }

    /** A text is the quantity that its number is, or refused: if it is no plain decimal, has a fraction, is negative or does not fit. */
    public static Law<String> textMeansItsUnits(QuantityOperations op) {
        return Law.of("a text means its whole units, or is refused", text -> {
            Optional<BigInteger> units = NaiveDecimalText.valueOf(text)
                    .flatMap(value -> value.rounded(RoundingMode.UNNECESSARY))
                    .filter(whole -> whole.signum() >= 0 && whole.compareTo(MAX) <= 0);
            Supplier<String> what = () -> "\"" + text + "\"";
            return units.isPresent()
                    ? Check.equal(units(op.parse(text)), units.get(), what)
                    : Check.refused(IllegalArgumentException.class, () -> op.parse(text), what);
        });
    }

    /** Quantities stand in the order of their units. */
    public static Law<Pair<Quantity>> orderFollowsValue(QuantityOperations op) {
        return Law.of(
                "the order is that of the values",
                pair -> Check.equal(
                        Check.sign(op.compare(pair.first(), pair.second())),
                        units(pair.first()).compareTo(units(pair.second())),
                        pair::toString));
    }

    private static BigInteger units(Quantity quantity) {
        return BigInteger.valueOf(quantity.units());
    }
}
