package dev.maison.core.testkit.law;

import dev.maison.core.Ratio;
import dev.maison.core.testkit.Law;
import dev.maison.core.testkit.Pair;
import dev.maison.core.testkit.RegisteredLaw;
import dev.maison.core.testkit.Subjects;
import dev.maison.core.testkit.Triple;
import dev.maison.core.testkit.naive.NaiveFraction;
import dev.maison.core.testkit.word.Words;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Ratios are the rational numbers: a field with its order, each number in one form. */
public final class RatioLaws {
    private RatioLaws() {}

    /**
     * A fraction as it is given: any numerator, any denominator, zero too.
     *
     * @param numerator above the line
     * @param denominator below the line
     */
    public record Terms(BigInteger numerator, BigInteger denominator) {}

    /**
     * A ratio, a number to apply it to, and a rounding mode.
     *
     * @param ratio the ratio
     * @param number a whole number, or a number of decimals
     * @param rounding the mode
     */
    public record Rounded(Ratio ratio, long number, RoundingMode rounding) {}

    /** Every law, over the given operations. */
    public static List<RegisteredLaw<?>> all(RatioOperations op) {
        Subjects<Ratio> ratios = Words.ratios();
        Subjects<BigInteger> bigs = Subjects.combine(
                Subjects.longs(),
                Subjects.longs(),
                (a, b) -> BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
        Subjects<BigInteger> smalls = Subjects.ints(-12, 12).map(BigInteger::valueOf);
        Subjects<BigInteger> terms = Subjects.oneOf(bigs, smalls);
        return List.of(
                RegisteredLaw.of("ratio.number-has-one-form", oneForm(op), Subjects.combine(terms, terms, Terms::new)),
                RegisteredLaw.of("ratio.sum-is-exact", sum(op), ratios.pairs()),
                RegisteredLaw.of("ratio.difference-is-exact", difference(op), ratios.pairs()),
                RegisteredLaw.of("ratio.product-is-exact", product(op), ratios.pairs()),
                RegisteredLaw.of("ratio.quotient-is-exact-or-refused", quotient(op), ratios.pairs()),
                RegisteredLaw.of("ratio.sums-form-a-group", sumsFormAGroup(op), ratios.triples()),
                RegisteredLaw.of("ratio.products-form-a-group", productsFormAGroup(op), ratios.triples()),
                RegisteredLaw.of("ratio.product-distributes-over-sum", distributes(op), ratios.triples()),
                RegisteredLaw.of("ratio.order-is-total", OrderLaws.total(op::compare), ratios.triples()),
                RegisteredLaw.of("ratio.order-follows-value", orderFollowsValue(op), ratios.pairs()),
                RegisteredLaw.of("ratio.order-is-kept-by-arithmetic", orderIsKept(op), ratios.triples()),
                RegisteredLaw.of(
                        "ratio.whole-is-rounded-once-or-refused",
                        whole(op),
                        Subjects.combine(ratios, Subjects.longs(), Words.roundings(), Rounded::new)),
                RegisteredLaw.of(
                        "ratio.decimal-is-rounded-once-or-refused",
                        decimal(op),
                        Subjects.combine(
                                ratios,
                                Subjects.ints(-3, 12),
                                Words.roundings(),
                                (ratio, decimals, rounding) -> new Rounded(ratio, decimals, rounding))),
                RegisteredLaw.of(
                        "ratio.decimal-is-taken-exactly",
                        decimalIsTakenExactly(op),
                        Subjects.combine(bigs, Subjects.ints(-30, 30), BigDecimal::new)),
                RegisteredLaw.of("ratio.print-tells-numbers-apart", printTellsApart(op), ratios.pairs()));
    }

    /** However a number is given, its terms are lowest and the denominator positive; a denominator of zero is refused. */
    public static Law<Terms> oneForm(RatioOperations op) {
        return Law.of("a number has one form, in lowest terms over a positive denominator", terms -> {
            Supplier<Ratio> make = () -> op.of(terms.numerator(), terms.denominator());
            if (terms.denominator().signum() == 0) {
                return Check.refused(IllegalArgumentException.class, make, terms::toString);
            }
            Ratio ratio = make.get();
            NaiveFraction given = new NaiveFraction(terms.numerator(), terms.denominator());
            return Check.that(
                    ratio.denominator().signum() > 0
                            && ratio.numerator().gcd(ratio.denominator()).equals(BigInteger.ONE)
                            && NaiveFraction.of(ratio).isSameNumberAs(given)
                            && ratio.signum() == given.signum(),
                    () -> terms + " became " + ratio.numerator() + " over " + ratio.denominator());
        });
    }

    /** a + b is the sum of the fractions. */
    public static Law<Pair<Ratio>> sum(RatioOperations op) {
        return Law.of(
                "a sum is exact",
                pair -> same(
                        op.plus(pair.first(), pair.second()),
                        naive(pair.first()).plus(naive(pair.second())),
                        pair));
    }

    /** a - b is the difference of the fractions. */
    public static Law<Pair<Ratio>> difference(RatioOperations op) {
        return Law.of(
                "a difference is exact",
                pair -> same(
                        op.minus(pair.first(), pair.second()),
                        naive(pair.first()).minus(naive(pair.second())),
                        pair));
    }

    /** a * b is the product of the fractions. */
    public static Law<Pair<Ratio>> product(RatioOperations op) {
        return Law.of(
                "a product is exact",
                pair -> same(
                        op.times(pair.first(), pair.second()),
                        naive(pair.first()).times(naive(pair.second())),
                        pair));
    }

    /** a / b is the quotient of the fractions; by zero it is refused. */
    public static Law<Pair<Ratio>> quotient(RatioOperations op) {
        return Law.of(
                "a quotient is exact, or refused when by zero",
                pair -> pair.second().signum() == 0
                        ? Check.refused(
                                IllegalArgumentException.class,
                                () -> op.dividedBy(pair.first(), pair.second()),
                                pair::toString)
                        : same(
                                op.dividedBy(pair.first(), pair.second()),
                                naive(pair.first()).dividedBy(naive(pair.second())),
                                pair));
    }

    /** Sums commute and associate, zero is neutral, a negation undoes. */
    public static Law<Triple<Ratio>> sumsFormAGroup(RatioOperations op) {
        return Law.of("sums form a commutative group", three -> {
            Ratio a = three.first();
            Ratio b = three.second();
            Ratio c = three.third();
            return Check.all(
                    () -> Check.equal(op.plus(b, a), op.plus(a, b), () -> b + " + " + a),
                    () -> Check.equal(
                            op.plus(op.plus(a, b), c), op.plus(a, op.plus(b, c)), () -> "the sum of " + three),
                    () -> Check.equal(op.plus(a, Ratio.ZERO), a, () -> a + " + 0"),
                    () -> Check.equal(op.plus(a, op.negated(a)), Ratio.ZERO, () -> a + " and its negation"));
        });
    }

    /** Products commute and associate, one is neutral, a reciprocal undoes. */
    public static Law<Triple<Ratio>> productsFormAGroup(RatioOperations op) {
        return Law.of("products of ratios other than zero form a commutative group", three -> {
            Ratio a = three.first();
            Ratio b = three.second();
            Ratio c = three.third();
            return Check.all(
                    () -> Check.equal(op.times(b, a), op.times(a, b), () -> b + " * " + a),
                    () -> Check.equal(
                            op.times(op.times(a, b), c), op.times(a, op.times(b, c)), () -> "the product of " + three),
                    () -> Check.equal(op.times(a, Ratio.ONE), a, () -> a + " * 1"),
                    () -> a.signum() == 0
                            ? Optional.empty()
                            : Check.equal(
                                    op.times(a, op.dividedBy(Ratio.ONE, a)),
                                    Ratio.ONE,
                                    () -> a + " and its reciprocal"));
        });
    }

    /** a * (b + c) is a * b + a * c. */
    public static Law<Triple<Ratio>> distributes(RatioOperations op) {
        return Law.of(
                "a product with a sum is the sum of the products",
                three -> Check.equal(
                        op.times(three.first(), op.plus(three.second(), three.third())),
                        op.plus(op.times(three.first(), three.second()), op.times(three.first(), three.third())),
                        three::toString));
    }

    /** Ratios stand in the order of the numbers. */
    public static Law<Pair<Ratio>> orderFollowsValue(RatioOperations op) {
        return Law.of(
                "the order is that of the values",
                pair -> Check.equal(
                        Check.sign(op.compare(pair.first(), pair.second())),
                        naive(pair.first()).signOfDifference(naive(pair.second())),
                        pair::toString));
    }

    /** Adding the same keeps the order; multiplying by the same keeps it, drops it or turns it by the sign. */
    public static Law<Triple<Ratio>> orderIsKept(RatioOperations op) {
        return Law.of("the order is kept by sums, and by products as the sign says", three -> {
            Ratio a = three.first();
            Ratio b = three.second();
            Ratio c = three.third();
            int order = Check.sign(op.compare(a, b));
            return Check.all(
                    () -> Check.equal(
                            Check.sign(op.compare(op.plus(a, c), op.plus(b, c))), order, () -> "with sums " + three),
                    () -> Check.equal(
                            Check.sign(op.compare(op.times(a, c), op.times(b, c))),
                            order * c.signum(),
                            () -> "with products " + three));
        });
    }

    /** The ratio of a whole number is rounded as asked, once; or refused when it does not fit, or is not whole and must be. */
    public static Law<Rounded> whole(RatioOperations op) {
        return Law.of("a ratio of a whole number is rounded once, as asked, or refused", subject -> {
            Optional<BigInteger> expected = naive(subject.ratio())
                    .times(NaiveFraction.of(subject.number()))
                    .rounded(subject.rounding())
                    .filter(number -> number.bitLength() < Long.SIZE);
            Supplier<Long> call = () -> op.times(subject.ratio(), subject.number(), subject.rounding());
            return expected.isPresent()
                    ? Check.equal(BigInteger.valueOf(call.get()), expected.get(), subject::toString)
                    : Check.refused(ArithmeticException.class, call, subject::toString);
        });
    }

    /** The decimal of a ratio is rounded as asked, once; or refused when it has more decimals and must not. */
    public static Law<Rounded> decimal(RatioOperations op) {
        return Law.of("a decimal is rounded once, as asked, or refused", subject -> {
            int decimals = Math.toIntExact(subject.number());
            NaiveFraction scaled = naive(subject.ratio())
                    .times(
                            decimals >= 0
                                    ? new NaiveFraction(BigInteger.TEN.pow(decimals), BigInteger.ONE)
                                    : new NaiveFraction(BigInteger.ONE, BigInteger.TEN.pow(-decimals)));
            Optional<BigDecimal> expected =
                    scaled.rounded(subject.rounding()).map(unscaled -> new BigDecimal(unscaled, decimals));
            Supplier<BigDecimal> call = () -> op.toDecimal(subject.ratio(), decimals, subject.rounding());
            return expected.isPresent()
                    ? Check.equal(call.get(), expected.get(), subject::toString)
                    : Check.refused(ArithmeticException.class, call, subject::toString);
        });
    }

    /** A decimal becomes the ratio that it is. */
    public static Law<BigDecimal> decimalIsTakenExactly(RatioOperations op) {
        return Law.of("a decimal is taken exactly", decimal -> {
            BigInteger power = BigInteger.TEN.pow(Math.abs(decimal.scale()));
            NaiveFraction expected = decimal.scale() >= 0
                    ? new NaiveFraction(decimal.unscaledValue(), power)
                    : new NaiveFraction(decimal.unscaledValue().multiply(power), BigInteger.ONE);
            return same(op.of(decimal), expected, decimal);
        });
    }

    /** Two ratios print alike exactly if they are equal. */
    public static Law<Pair<Ratio>> printTellsApart(RatioOperations op) {
        return Law.of(
                "ratios print alike exactly if they are equal",
                pair -> Check.equal(
                        op.print(pair.first()).equals(op.print(pair.second())),
                        pair.first().equals(pair.second()),
                        () -> "\"" + op.print(pair.first()) + "\" alike \"" + op.print(pair.second()) + "\""));
    }

    private static Optional<String> same(Ratio found, NaiveFraction expected, Object subject) {
        return Check.that(
                naive(found).isSameNumberAs(expected),
                () -> subject + " gave " + found + " instead of " + expected.numerator() + "/"
                        + expected.denominator());
    }

    private static NaiveFraction naive(Ratio ratio) {
        return NaiveFraction.of(ratio);
    }
}
