package dev.maison.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import dev.maison.core.proof.Verdict;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final FigureDefinition RATE = FigureDefinition.builder()
            .name("rate")
            .formula("above / below")
            .numerator("above")
            .denominator("below")
            .unit("ratio")
            .source("a test")
            .build();
    private static final FigureDefinition PRICE = FigureDefinition.builder()
            .from(RATE)
            .name("price")
            .unit("currency per order")
            .build();

    private static Figure rate(long above, long below) {
        return Figure.ofRatio(RATE, Origin.recorded(), Sum.units(above), Sum.units(below));
    }

    private static FigurePart part(Figure figure) {
        return new FigurePart(List.of("part"), figure);
    }

    @Test
    void aRatioIsExactUntilSomebodyRoundsIt() {
        Figure third = rate(1, 3);

        assertThat(third.value()).contains(Ratio.of(1, 3));
        assertThat(third.rounded(4, RoundingMode.HALF_EVEN)).contains(new BigDecimal("0.3333"));
        assertThat(third.percent(1, RoundingMode.HALF_UP)).contains(new BigDecimal("33.3"));
        assertThat(third.unit()).isEqualTo("ratio");
        assertThat(third.isDefined()).isTrue();
        assertThat(third.undefined()).isEmpty();
        assertThat(third.factor()).isEqualTo(Ratio.ONE);
        assertThat(third.sentence()).isEqualTo("rate = 1/3 ratio (above 1 units / below 3 units)");
        assertThat(third).hasToString(third.sentence());
    }

    @Test
    void aFactorMultipliesTheQuotient() {
        Figure figure = Figure.ofRatio(RATE, Origin.recorded(), Sum.units(3), Sum.units(6), Ratio.of(4));

        assertThat(figure.value()).contains(Ratio.of(2));
        assertThat(figure.sentence()).isEqualTo("rate = 2 ratio (4 * above 3 units / below 6 units)");
    }

    @Test
    void moneyIsInUnitsOfItsCurrency() {
        Figure figure = Figure.ofRatio(PRICE, Origin.recorded(), Sum.retail(Amount.of("10.50", "EUR")), Sum.orders(4));

        assertThat(figure.value()).contains(Ratio.of(21, 8));
        assertThat(figure.unit()).isEqualTo("EUR per order");
        assertThat(figure.sentence()).isEqualTo("price = 21/8 EUR per order (above EUR 10.50 / below 4 orders)");
    }

    @Test
    void nothingToDivideByIsAReasonAndNeverANumber() {
        Figure figure = rate(5, 0);

        assertThat(figure.isDefined()).isFalse();
        assertThat(figure.value()).isEmpty();
        assertThat(figure.rounded(2, RoundingMode.HALF_EVEN)).isEmpty();
        assertThat(figure.percent(2, RoundingMode.HALF_EVEN)).isEmpty();
        assertThat(figure.undefined()).contains(new Undefined.ZeroDenominator("below"));
        assertThat(figure.numerator()).contains(Sum.units(5));
        assertThat(figure.denominator()).contains(Sum.units(0));
        assertThat(figure.sentence()).isEqualTo("rate is undefined: below is zero (above 5 units / below 0 units)");
    }

    @Test
    void aNegativeDenominatorIsAReasonToo() {
        assertThat(rate(5, -2).undefined()).contains(new Undefined.NegativeDenominator("below", Sum.units(-2)));
    }

    @Test
    void aGeneratedOriginIsInTheSentence() {
        Figure figure = Figure.ofRatio(RATE, Origin.generated("a rule"), Sum.units(1), Sum.units(2));

        assertThat(figure.isGenerated()).isTrue();
        assertThat(figure.sentence()).endsWith("[generated: a rule]");
    }

    @Test
    void originsCombineToGeneratedAsSoonAsOneIs() {
        Origin recorded = Origin.recorded();
        Origin one = Origin.generated("one");

        assertThat(recorded.combinedWith(recorded)).isEqualTo(recorded);
        assertThat(recorded.combinedWith(one)).isEqualTo(one);
        assertThat(one.combinedWith(recorded)).isEqualTo(one);
        assertThat(one.combinedWith(one)).isEqualTo(one);
        assertThat(one.combinedWith(Origin.generated("two"))).isEqualTo(Origin.generated("one; two"));
        assertThat(recorded.sentence()).isEqualTo("recorded");
        assertThatThrownBy(() -> Origin.generated(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule of Generated must not be blank but was \" \"");
    }

    @Test
    void figuresAndSumsCompareByContent() {
        EqualsVerifier.forClass(Figure.class)
                .withPrefabValues(Origin.class, Origin.recorded(), Origin.generated("a rule"))
                .withPrefabValues(Basis.class, new Basis.Retail("EUR"), new Basis.Cost("JPY"))
                .suppress(Warning.NULL_FIELDS)
                .verify();
        EqualsVerifier.forClass(Sum.class)
                .withPrefabValues(Basis.class, new Basis.Retail("EUR"), new Basis.Cost("JPY"))
                .suppress(Warning.NULL_FIELDS)
                .verify();
    }

    @Test
    void reasonsAreSentences() {
        assertThat(List.of(
                        new Undefined.ZeroDenominator("net sales"),
                        new Undefined.NegativeDenominator("net sales", Sum.retail(Amount.of("-3", "EUR"))),
                        new Undefined.NoIdentifiedClients(Sum.orders(7)),
                        new Undefined.MissingWeeks(4, 1, false),
                        new Undefined.MissingWeeks(4, 2, true),
                        new Undefined.NegativeStock(Sum.units(-1)),
                        new Undefined.StockOutlastsWeeks(6, Sum.units(30))))
                .extracting(Undefined::sentence)
                .containsExactly(
                        "undefined: net sales is zero",
                        "undefined: net sales is negative, EUR -3.00",
                        "undefined: no client is identified on 7 orders",
                        "undefined: 4 weeks of history are needed but 1 is there",
                        "undefined: 4 weeks ahead are needed but 2 are there",
                        "undefined: stock is negative, -1 units",
                        "undefined: after the 6 weeks that are known, 30 units are left");
    }

    @Test
    void refusesADefinitionWithoutANameOrVersion() {
        assertThatThrownBy(() -> FigureDefinition.builder().from(RATE).name("").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name of FigureDefinition must not be blank but was \"\"");
        assertThatThrownBy(
                        () -> FigureDefinition.builder().from(RATE).version(0).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("version of FigureDefinition must be at least 1 but was 0");
    }

    @Test
    void sumsHaveNoUpperLimit() {
        Sum<Basis.Units> huge = Sum.of(BigInteger.TWO.pow(100), Basis.units());

        assertThat(huge.plus(huge).steps()).isEqualTo(BigInteger.TWO.pow(101));
        assertThat(huge.minus(huge).signum()).isZero();
    }

    @Test
    void sumsInTwoCurrenciesDoNotAdd() {
        Sum<Basis.Retail> euros = Sum.retail(Amount.of("1", "EUR"));
        Sum<Basis.Retail> yen = Sum.retail(Amount.of("1", "JPY"));

        assertThatThrownBy(() -> euros.plus(yen))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("basis of Sum must be Retail[currency=EUR] but was Retail[currency=JPY]");
        assertThatThrownBy(() -> Sum.margin(euros, Sum.cost(Amount.of("1", "JPY"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("currency of cost must be EUR but was JPY");
        assertThatThrownBy(() -> new Basis.Cost("euro"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("currency of Basis must be three capital letters but was \"euro\"");
    }

    @Test
    void partsThatAddUpAreProven() {
        assertThat(FigureParts.of(rate(3, 7), List.of(part(rate(1, 2)), part(rate(2, 5))))
                        .verdict())
                .isEqualTo(Verdict.proven());
    }

    @Test
    void partsThatDoNotAddUpAreRefutedWithBothSums() {
        assertThat(FigureParts.of(rate(3, 7), List.of(part(rate(1, 2)), part(rate(2, 4))))
                        .verdict())
                .isEqualTo(new Verdict.Refuted("denominator of rate", "7 units", "6 units over 2 parts"));
        assertThat(FigureParts.of(rate(3, 7), List.of(part(rate(1, 2)), part(rate(1, 5))))
                        .verdict())
                .isEqualTo(new Verdict.Refuted("numerator of rate", "3 units", "2 units over 2 parts"));
    }

    @Test
    void ordersThatStandInSeveralPartsAreUndecidedAndSaidSo() {
        Verdict verdict = FigureParts.of(perOrder(6, 3), List.of(part(perOrder(4, 3)), part(perOrder(2, 2))))
                .verdict();

        assertThat(verdict)
                .isEqualTo(new Verdict.Undecided(
                        "denominator of rate does not add up: orders are counted once in each part, "
                                + "5 orders over 2 parts, and once in the whole, 3 orders"));
    }

    @Test
    void ordersThatGotLostAreRefuted() {
        assertThat(FigureParts.of(perOrder(6, 3), List.of(part(perOrder(4, 1)), part(perOrder(2, 1))))
                        .verdict())
                .isInstanceOf(Verdict.Refuted.class);
        assertThat(FigureParts.of(perOrder(6, 3), List.of(part(perOrder(4, 4)), part(perOrder(2, 1))))
                        .verdict())
                .isInstanceOf(Verdict.Refuted.class);
    }

    private static Figure perOrder(long units, long orders) {
        return Figure.ofRatio(RATE, Origin.recorded(), Sum.units(units), Sum.orders(orders));
    }

    @Test
    void aPartOnAnotherBasisOrWithoutSumsIsRefuted() {
        Figure noSums = Figure.ofValue(RATE, Origin.recorded(), Ratio.ONE);

        assertThat(FigureParts.of(rate(1, 1), List.of(part(noSums))).verdict())
                .isEqualTo(new Verdict.Refuted("numerator of rate in part [part]", "a sum on basis Units[]", "none"));
        assertThat(FigureParts.of(rate(1, 1), List.of(part(perOrder(1, 1)))).verdict())
                .isEqualTo(new Verdict.Refuted(
                        "denominator of rate in part [part]", "a sum on basis Units[]", "1 orders"));
        assertThat(FigureParts.of(noSums, List.of()).verdict())
                .isEqualTo(new Verdict.Undecided("rate is not made of sums"));
    }

    @Test
    void aPartThatIsAnotherFigureIsRefutedEvenIfItsSumsAddUp() {
        Figure other = Figure.ofRatio(
                FigureDefinition.builder().from(RATE).version(2).build(),
                Origin.recorded(),
                Sum.units(3),
                Sum.units(7));
        Figure otherFactor = Figure.ofRatio(RATE, Origin.recorded(), Sum.units(3), Sum.units(7), Ratio.of(4));

        assertThat(FigureParts.of(rate(3, 7), List.of(part(other))).verdict())
                .isEqualTo(new Verdict.Refuted(
                        "definition of part [part]",
                        RATE.toString(),
                        other.definition().toString()));
        assertThat(FigureParts.of(rate(3, 7), List.of(part(otherFactor))).verdict())
                .isEqualTo(new Verdict.Refuted("factor of part [part]", "1", "4"));
    }

    @Test
    void aGeneratedPartOfARecordedWholeIsRefuted() {
        Figure generated = rate(3, 7).alsoFrom(Origin.generated("a rule"));

        assertThat(FigureParts.of(rate(3, 7), List.of(part(generated))).verdict())
                .isEqualTo(new Verdict.Refuted("origin of part [part]", "recorded", "generated: a rule"));
        assertThat(FigureParts.of(generated, List.of(part(generated))).verdict())
                .isEqualTo(Verdict.proven());
        assertThat(FigureParts.of(generated, List.of(part(rate(1, 2)), part(rate(2, 5))))
                        .verdict())
                .isEqualTo(Verdict.proven());
    }

    @Test
    void aFigureOfPlainSumsIsToldWhereTheyComeFrom() {
        Origin generated = Origin.generated("a rule");

        assertThat(rate(1, 2).alsoFrom(generated).isGenerated()).isTrue();
        assertThat(rate(1, 2).alsoFrom(generated).value()).isEqualTo(rate(1, 2).value());
        assertThat(rate(1, 2).alsoFrom(generated).alsoFrom(Origin.recorded()).origin())
                .isEqualTo(generated);
        assertThat(rate(1, 0).alsoFrom(generated).undefined())
                .isEqualTo(rate(1, 0).undefined());
    }

    @Test
    void aMeanOfRatiosIsNotTheRatioOfTheSums() {
        FigureParts parts = FigureParts.of(rate(101, 200), List.of(part(rate(1, 100)), part(rate(100, 100))));

        assertThat(parts.verdict().isProven()).isTrue();
        assertThat(parts.whole().value()).contains(Ratio.of(101, 200));
        assertThat(parts).hasToString("rate = 101/200 ratio (above 101 units / below 200 units) in 2 parts");
    }
}
