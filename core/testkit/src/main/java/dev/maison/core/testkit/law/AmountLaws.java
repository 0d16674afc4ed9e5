package dev.maison.core.testkit.law;

import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import dev.maison.core.testkit.Law;
import dev.maison.core.testkit.Pair;
import dev.maison.core.testkit.RegisteredLaw;
import dev.maison.core.testkit.Subjects;
import dev.maison.core.testkit.Triple;
import dev.maison.core.testkit.naive.NaiveDecimalText;
import dev.maison.core.testkit.naive.NaiveFraction;
import dev.maison.core.testkit.word.Words;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Amounts are the whole numbers of micro-units that fit a {@code long}; whatever does not fit is refused, never wrapped or cut. */
public final class AmountLaws {
    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private AmountLaws() {}

    /**
     * An amount and a whole number.
     *
     * @param amount the amount
     * @param factor the number
     */
    public record Multiple(Amount amount, long factor) {}

    /**
     * An amount, a ratio and a rounding mode.
     *
     * @param amount the amount
     * @param factor the ratio
     * @param rounding the mode
     */
    public record Share(Amount amount, Ratio factor, RoundingMode rounding) {}

    /**
     * Two amounts of one currency and a whole number.
     *
     * @param amounts the amounts
     * @param factor the number
     */
    public record Distribution(Pair<Amount> amounts, long factor) {}

    /** Every law, over the given operations. */
    public static List<RegisteredLaw<?>> all(AmountOperations op) {
        Subjects<Amount> euros = Words.amounts("EUR");
        Subjects<Share> shares = Subjects.combine(Words.amounts(), Words.ratios(), Words.roundings(), Share::new);
        return List.of(
                RegisteredLaw.of("amount.sum-is-exact-or-refused", sum(op), euros.pairs()),
                RegisteredLaw.of("amount.difference-is-exact-or-refused", difference(op), euros.pairs()),
                RegisteredLaw.of("amount.negation-is-exact-or-refused", negation(op), euros),
                RegisteredLaw.of(
                        "amount.multiple-is-exact-or-refused",
                        multiple(op),
                        Subjects.combine(Words.amounts(), Subjects.longs(), Multiple::new)),
                RegisteredLaw.of("amount.share-is-rounded-once-or-refused", share(op), shares),
                RegisteredLaw.of("amount.conversion-is-rounded-once-or-refused", conversion(op), shares),
                RegisteredLaw.of("amount.sum-commutes", sumCommutes(op), euros.pairs()),
                RegisteredLaw.of("amount.sum-associates", sumAssociates(op), euros.triples()),
                RegisteredLaw.of("amount.nothing-is-neutral", nothingIsNeutral(op), euros),
                RegisteredLaw.of("amount.difference-undoes-sum", differenceUndoesSum(op), euros.pairs()),
                RegisteredLaw.of(
                        "amount.multiple-distributes-over-sum",
                        multipleDistributes(op),
                        Subjects.combine(euros.pairs(), Subjects.longs(), Distribution::new)),
                RegisteredLaw.of("amount.decimal-round-trips", decimalRoundTrips(op), Words.amounts()),
                RegisteredLaw.of("amount.print-round-trips", printRoundTrips(op), Words.amounts()),
                RegisteredLaw.of(
                        "amount.text-means-its-decimal-or-is-refused", textMeansItsDecimal(op), NumberTexts.all()),
                RegisteredLaw.of("amount.order-is-total", OrderLaws.total(op::compare), euros.triples()),
                RegisteredLaw.of("amount.order-follows-value", orderFollowsValue(op), euros.pairs()),
                RegisteredLaw.of(
                        "amount.currencies-never-mix",
                        currenciesNeverMix(op),
                        Words.amounts().pairs()));
    }

    /** a + b is the sum of the micro-units, or refused when that does not fit. */
    public static Law<Pair<Amount>> sum(AmountOperations op) {
        return Law.of(
                "a sum is exact, or refused when it leaves the range",
                pair -> exactOrRefused(
                        () -> op.plus(pair.first(), pair.second()),
                        micros(pair.first()).add(micros(pair.second())),
                        pair.first().currency(),
                        () -> pair.first() + " + " + pair.second()));
    }

    /** a - b is the difference of the micro-units, or refused when that does not fit. */
    public static Law<Pair<Amount>> difference(AmountOperations op) {
        return Law.of(
                "a difference is exact, or refused when it leaves the range",
                pair -> exactOrRefused(
                        () -> op.minus(pair.first(), pair.second()),
                        micros(pair.first()).subtract(micros(pair.second())),
                        pair.first().currency(),
                        () -> pair.first() + " - " + pair.second()));
    }

    /** -a has the other sign, or is refused when that does not fit. */
    public static Law<Amount> negation(AmountOperations op) {
        return Law.of(
                "a negation is exact, or refused when it leaves the range",
                a -> exactOrRefused(() -> op.negated(a), micros(a).negate(), a.currency(), () -> "-(" + a + ")"));
    }

    /** a * n is the product of the micro-units, or refused when that does not fit. */
    public static Law<Multiple> multiple(AmountOperations op) {
        return Law.of(
                "a multiple is exact, or refused when it leaves the range",
                subject -> exactOrRefused(
                        () -> op.times(subject.amount(), subject.factor()),
                        micros(subject.amount()).multiply(BigInteger.valueOf(subject.factor())),
                        subject.amount().currency(),
                        subject::toString));
    }

    /** a * p/q is rounded as asked, once; or refused when it does not fit, or is not whole and must be. */
    public static Law<Share> share(AmountOperations op) {
        return Law.of(
                "a share is rounded once, as asked, or refused",
                subject -> roundedOrRefused(
                        () -> op.times(subject.amount(), subject.factor(), subject.rounding()),
                        subject,
                        subject.amount().currency()));
    }

    /** A conversion is a share in another currency; a rate that is not positive is refused. */
    public static Law<Share> conversion(AmountOperations op) {
        return Law.of(
                "a conversion is rounded once, as asked, or refused; so is a rate that is not positive", subject -> {
                    Supplier<Amount> convert =
                            () -> op.convertedTo(subject.amount(), "XTS", subject.factor(), subject.rounding());
                    return subject.factor().signum() > 0
                            ? roundedOrRefused(convert, subject, "XTS")
                            : Check.refused(IllegalArgumentException.class, convert, subject::toString);
                });
    }

    private static Optional<String> roundedOrRefused(Supplier<Amount> call, Share share, String currency) {
        Optional<BigInteger> expected = NaiveFraction.of(share.factor())
                .times(NaiveFraction.of(share.amount().micros()))
                .rounded(share.rounding());
        return expected.isPresent()
                ? exactOrRefused(call, expected.get(), currency, share::toString)
                : Check.refused(ArithmeticException.class, call, share::toString);
    }

    /** a + b and b + a are equal, or both refused. */
    public static Law<Pair<Amount>> sumCommutes(AmountOperations op) {
        return Law.of(
                "the order of two amounts does not matter to their sum",
                pair -> Check.equal(
                        orRefused(() -> op.plus(pair.second(), pair.first())),
                        orRefused(() -> op.plus(pair.first(), pair.second())),
                        () -> pair.second() + " + " + pair.first()));
    }

    /** (a + b) + c and a + (b + c) are equal unless one of them is refused on its way. */
    public static Law<Triple<Amount>> sumAssociates(AmountOperations op) {
        return Law.of("the way of adding three amounts does not matter to their sum", three -> {
            Optional<Amount> left = orRefused(() -> op.plus(op.plus(three.first(), three.second()), three.third()));
            Optional<Amount> right = orRefused(() -> op.plus(three.first(), op.plus(three.second(), three.third())));
            return Check.that(
                    left.isEmpty() || right.isEmpty() || left.equals(right),
                    () -> three + " gave " + left + " and " + right);
        });
    }

    /** a + 0, 0 + a and a - 0 are a; a - a is 0. */
    public static Law<Amount> nothingIsNeutral(AmountOperations op) {
        return Law.of("nothing is neutral, and an amount less itself is nothing", a -> {
            Amount nothing = Amount.zero(a.currency());
            return Check.all(
                    () -> Check.equal(op.plus(a, nothing), a, () -> a + " + 0"),
                    () -> Check.equal(op.plus(nothing, a), a, () -> "0 + " + a),
                    () -> Check.equal(op.minus(a, nothing), a, () -> a + " - 0"),
                    () -> Check.equal(op.minus(a, a), nothing, () -> a + " less itself"));
        });
    }

    /** (a + b) - b is a unless the sum is refused. */
    public static Law<Pair<Amount>> differenceUndoesSum(AmountOperations op) {
        return Law.of("a difference undoes a sum", pair -> {
            Optional<Amount> back =
                    orRefused(() -> op.plus(pair.first(), pair.second())).map(sum -> op.minus(sum, pair.second()));
            return Check.that(
                    back.isEmpty() || back.get().equals(pair.first()), () -> pair + " gave back " + back.get());
        });
    }

    /** (a + b) * n and a * n + b * n are equal unless one of them is refused on its way. */
    public static Law<Distribution> multipleDistributes(AmountOperations op) {
        return Law.of("a multiple of a sum is the sum of the multiples", subject -> {
            Amount a = subject.amounts().first();
            Amount b = subject.amounts().second();
            Optional<Amount> whole = orRefused(() -> op.times(op.plus(a, b), subject.factor()));
            Optional<Amount> parts =
                    orRefused(() -> op.plus(op.times(a, subject.factor()), op.times(b, subject.factor())));
            return Check.that(
                    whole.isEmpty() || parts.isEmpty() || whole.equals(parts),
                    () -> subject + " gave " + whole + " and " + parts);
        });
    }

    /** The decimal of an amount has six decimals, is its micro-units over a million, and gives the amount back. */
    public static Law<Amount> decimalRoundTrips(AmountOperations op) {
        return Law.of("an amount and its decimal say the same", a -> {
            BigDecimal decimal = op.toBigDecimal(a);
            return Check.all(
                    () -> Check.equal(decimal.scale(), 6, () -> "scale of " + a),
                    () -> Check.equal(decimal.unscaledValue(), micros(a), () -> "micro-units of " + a),
                    () -> Check.equal(op.of(decimal, a.currency()), a, () -> "amount of " + decimal));
        });
    }

    /** What an amount prints can be read back: code, a space, and a decimal with at least two decimals. */
    public static Law<Amount> printRoundTrips(AmountOperations op) {
        return Law.of("what is printed can be read back", a -> {
            String printed = op.print(a);
            int point = printed.indexOf('.');
            return Check.all(
                    () -> Check.that(
                            printed.startsWith(a.currency() + " ") && printed.length() - point > 2,
                            () -> "printed \"" + printed + "\""),
                    () -> Check.equal(
                            op.parse(printed.substring(4), printed.substring(0, 3)), a, () -> "\"" + printed + "\""));
        });
    }

    /** A text is the amount that its decimal is, or refused: if it is no plain decimal, is finer than a micro-unit, or does not fit. */
    public static Law<String> textMeansItsDecimal(AmountOperations op) {
        return Law.of("a text means its decimal exactly, or is refused", text -> {
            Optional<BigInteger> micros = NaiveDecimalText.valueOf(text)
                    .flatMap(value -> value.times(NaiveFraction.of(Amount.MICROS_PER_UNIT))
                            .rounded(RoundingMode.UNNECESSARY))
                    .filter(AmountLaws::fits);
            Supplier<Amount> parse = () -> op.parse(text, "EUR");
            Supplier<String> what = () -> "\"" + text + "\"";
            return micros.isPresent()
                    ? Check.equal(parse.get(), Amount.ofMicros(micros.get().longValueExact(), "EUR"), what)
                    : Check.refused(IllegalArgumentException.class, parse, what);
        });
    }

    /** Amounts stand in the order of their micro-units. */
    public static Law<Pair<Amount>> orderFollowsValue(AmountOperations op) {
        return Law.of(
                "the order is that of the values",
                pair -> Check.equal(
                        Check.sign(op.compare(pair.first(), pair.second())),
                        micros(pair.first()).compareTo(micros(pair.second())),
                        pair::toString));
    }

    /** Amounts of different currencies are never added, subtracted, compared or equal. */
    public static Law<Pair<Amount>> currenciesNeverMix(AmountOperations op) {
        return Law.of("amounts of different currencies are never added, compared or equal", pair -> {
            Amount a = pair.first();
            Amount b = pair.second();
            if (a.currency().equals(b.currency())) {
                return Optional.empty();
            }
            return Check.all(
                    () -> Check.refused(IllegalArgumentException.class, () -> op.plus(a, b), () -> a + " + " + b),
                    () -> Check.refused(IllegalArgumentException.class, () -> op.minus(a, b), () -> a + " - " + b),
                    () -> Check.refused(
                            IllegalArgumentException.class, () -> op.compare(a, b), () -> a + " against " + b),
                    () -> Check.that(!a.equals(b), () -> a + " equals " + b));
        });
    }

    private static Optional<String> exactOrRefused(
            Supplier<Amount> call, BigInteger expected, String currency, Supplier<String> what) {
        return fits(expected)
                ? Check.equal(call.get(), Amount.ofMicros(expected.longValueExact(), currency), what)
                : Check.refused(ArithmeticException.class, call, what);
    }

    private static Optional<Amount> orRefused(Supplier<Amount> call) {
        try {
            return Optional.of(call.get());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static boolean fits(BigInteger micros) {
        return micros.compareTo(MIN) >= 0 && micros.compareTo(MAX) <= 0;
    }

    private static BigInteger micros(Amount amount) {
        return BigInteger.valueOf(amount.micros());
    }
}
