package dev.maison.allocation.door;

import static dev.maison.allocation.door.Launches.BAG;
import static dev.maison.allocation.door.Launches.BELT;
import static dev.maison.allocation.door.Launches.DUBAI;
import static dev.maison.allocation.door.Launches.PARIS;
import static dev.maison.allocation.door.Launches.TOKYO;
import static dev.maison.allocation.door.Launches.bag;
import static dev.maison.allocation.door.Launches.bags;
import static dev.maison.allocation.door.Launches.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every message about input that a launch refuses. */
class LaunchMessagesTest {
    private static final List<DoorId> TWO = List.of(PARIS, TOKYO);

    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static void misses(ThrowingCallable call, String what) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(what);
    }

    /** One bag, Paris and Tokyo, means 1 and values of a euro. */
    private static LaunchColumns columns() {
        return LaunchProblem.columns("EUR", List.of(BAG), TWO)
                .supply(new int[] {3})
                .means(new double[] {1, 1})
                .unitValueMicros(new long[] {1_000_000, 1_000_000});
    }

    private static LaunchColumns tables(int[] start, int[] length, long... gains) {
        return columns().gainTables(start, length, gains);
    }

    @Test
    void refusesALaunchWithoutDoors() {
        refuses(
                () -> LaunchProblem.builder().currency("EUR").build(),
                "doors of LaunchProblem must number at least 1 but numbered 0");
    }

    @Test
    void refusesMoreCellsThanFit() {
        List<SkuId> many = new AbstractList<>() {
            @Override
            public SkuId get(int index) {
                return BAG;
            }

            @Override
            public int size() {
                return 1_000_000;
            }
        };
        List<DoorId> doors = Collections.nCopies(3_000, PARIS);
        refuses(
                () -> LaunchProblem.columns("EUR", many, doors).build(),
                "cells of LaunchProblem must number at most 2147483639 but numbered 3000000000\n"
                        + "Maybe split the SKUs over several problems: they do not depend on one another.");
    }

    @Test
    void refusesMoreCellsThanFitAlsoAsObjects() {
        LaunchProblem.Builder builder = LaunchProblem.builder().currency("EUR");
        for (int i = 0; i < 50_000; i++) {
            builder.addDoors(LaunchDoor.of(DoorId.of("D" + i))).addSkus(LaunchSku.of(SkuId.of("S" + i), 1));
        }
        refuses(
                builder::build,
                "cells of LaunchProblem must number at most 2147483639 but numbered 2500000000\n"
                        + "Maybe split the SKUs over several problems: they do not depend on one another.");
    }

    @Test
    void buildsTheSameTwiceAlsoWhereTablesAreRounded() {
        LaunchColumns columns = LaunchProblem.columns("EUR", List.of(BAG), TWO)
                .supply(new int[] {3})
                .gainTables(new int[] {1, 1}, new int[] {2, 1}, new long[] {90_000, 50_000, 40_000})
                .quantumMicros(10_000);
        assertThat(columns.build().digest()).isEqualTo(columns.build().digest());
        assertThat(columns.build().gains(BAG, TOKYO, 1)).containsExactly(eur("0.05"));
    }

    @Test
    void refusesWhatIsMissing() {
        misses(() -> LaunchProblem.builder().build(), "currency");
        misses(() -> LaunchProblem.columns("EUR", List.of(BAG), TWO).build(), "supply");
        refuses(
                () -> LaunchProblem.columns("EUR", List.of(BAG), TWO)
                        .supply(new int[] {1})
                        .build(),
                "means and unitValueMicros of LaunchProblem must be given unless every cell has a gain table but were absent");
        refuses(
                () -> LaunchProblem.columns("EUR", List.of(BAG), TWO)
                        .supply(new int[] {1})
                        .gainTables(new int[] {0, -1}, new int[] {1, 0}, new long[] {5})
                        .build(),
                "gain of BAG at door TOKYO must be stated but there is neither a mean nor a gain table");
    }

    @Test
    void refusesIdsThatStandTwice() {
        refuses(
                () -> bags(1).addSkus(LaunchSku.of(BELT, 1), LaunchSku.of(BAG, 2))
                        .build(),
                "sku of LaunchProblem must be named once but BAG stands at 0 and 2");
        refuses(
                () -> bags(1).addDoors(LaunchDoor.of(PARIS)).build(),
                "door of LaunchProblem must be named once but PARIS stands at 1 and 3");
        refuses(
                () -> bags(1).addDemands(bag(PARIS, "1"), bag(PARIS, "2")).build(),
                "demand of BAG at door PARIS must be stated once but was stated twice");
    }

    @Test
    void refusesUnknownIds() {
        DoorId rome = DoorId.of("ROME");
        refuses(
                () -> bags(1).addDemands(bag(rome, "1")).build(),
                "door of LaunchDemand must be one of the doors added but was ROME");
        refuses(
                () -> bags(1).addDemands(Launches.gains(BELT, PARIS, "1")).build(),
                "sku of LaunchDemand must be one of the SKUs added but was BELT");
        refuses(
                () -> bags(1).tieOrder(List.of(PARIS, TOKYO, rome)).build(),
                "door of tieOrder must be one of the doors added but was ROME");
        LaunchPlan plan = LaunchEngine.allocate(bags(1).build());
        refuses(() -> plan.units(BELT, PARIS), "sku must be one of the 1 of the problem but was BELT");
        refuses(() -> plan.reason(BAG, rome), "door must be one of the 3 of the problem but was ROME");
        refuses(() -> plan.unitReasons(BAG, rome), "door must be one of the 3 of the problem but was ROME");
    }

    @Test
    void refusesSupplyAndHoldbackOutsideTheirRange() {
        refuses(() -> LaunchSku.of(BAG, -1), "supplyUnits of SKU BAG must lie within [0, 2147483647] but was -1");
        refuses(
                () -> LaunchSku.of(BAG, 2147483648L),
                "supplyUnits of SKU BAG must lie within [0, 2147483647] but was 2147483648");
        refuses(
                () -> LaunchSku.of(BAG, 1).withHoldbackUnits(-2),
                "holdbackUnits of SKU BAG must lie within [0, 2147483647] but was -2");
        refuses(
                () -> columns().supply(new int[] {-1}).build(),
                "supplyUnits of SKU BAG must lie within [0, 2147483647] but was -1");
        refuses(
                () -> columns().holdback(new int[] {-1}).build(),
                "holdbackUnits of SKU BAG must lie within [0, 2147483647] but was -1");
    }

    @Test
    void refusesLimitsThatContradict() {
        LaunchDemand demand = bag(PARIS, "3", "2", "1");
        refuses(
                () -> demand.withMinimumUnits(-1),
                "minimumUnits of BAG at door PARIS must lie within [0, 2147483647] but was -1");
        refuses(
                () -> demand.withMaximumUnits(Long.MAX_VALUE),
                "maximumUnits of BAG at door PARIS must lie within [0, 2147483647] but was 9223372036854775807");
        refuses(
                () -> demand.withMaximumUnits(1).withMinimumUnits(2),
                "minimumUnits of BAG at door PARIS must be at most its maximumUnits 1 but was 2");
        refuses(
                () -> demand.withMinimumUnits(4),
                "minimumUnits of BAG at door PARIS must be at most the 3 units of its gain table but was 4");
        refuses(
                () -> columns().minimums(new int[] {0, -1}).build(),
                "minimumUnits of BAG at door TOKYO must not be negative but was -1");
        refuses(
                () -> columns().maximums(new int[] {-1, 0}).build(),
                "maximumUnits of BAG at door PARIS must not be negative but was -1");
        refuses(
                () -> columns()
                        .minimums(new int[] {0, 3})
                        .maximums(new int[] {0, 2})
                        .build(),
                "minimumUnits of BAG at door TOKYO must be at most its maximumUnits 2 but was 3");
        refuses(
                () -> columns()
                        .minimums(new int[] {0, 1})
                        .ineligible(new boolean[] {true, true})
                        .build(),
                "minimumUnits of BAG at door TOKYO must be 0 as the door is not eligible but was 1");
        refuses(
                () -> tables(new int[] {-1, 0}, new int[] {0, 2}, 5, 4)
                        .minimums(new int[] {9, 3})
                        .build(),
                "minimumUnits of BAG at door TOKYO must be at most the units of its gain table but was 3");
    }

    @Test
    void refusesGainsThatRise() {
        refuses(() -> bag(PARIS, "1", "3"), """
                marginalGains of BAG at door PARIS must not rise but unit 2 gains EUR 3.00 after EUR 1.00
                Maybe the table holds total gains: give what each further unit adds.
                Maybe the gains are meant to rise: then use LaunchDemand.ofTableOfAnyShape.""");
        refuses(() -> tables(new int[] {-1, 0}, new int[] {0, 3}, 5, 4, 6).build(), """
                gains of BAG at door TOKYO must not rise but unit 3 gains 6 quanta after 4
                Maybe the table holds total gains: give what each further unit adds.
                Maybe the gains are meant to rise: then use LaunchColumns.gainTablesOfAnyShape.""");
    }

    @Test
    void refusesGainTablesOutsideTheArray() {
        for (int[] wrong : new int[][] {{0, 4}, {2, 2}, {-2, 1}, {0, -1}, {Integer.MAX_VALUE, Integer.MAX_VALUE}}) {
            refuses(
                    () -> tables(new int[] {wrong[0], -1}, new int[] {wrong[1], 0}, 5, 4, 3)
                            .build(),
                    "gain table of BAG at door PARIS must lie within the 3 gains given but starts at " + wrong[0]
                            + " with length " + wrong[1]);
        }
    }

    @Test
    void refusesOverflowSizedGainsAndValues() {
        refuses(
                () -> tables(new int[] {0, -1}, new int[] {1, 0}, (1L << 43) + 1)
                        .build(),
                "gain of unit 1 of BAG at door PARIS must lie within 2^43 quanta of 1 micro-units but was 8796093022209 quanta\n"
                        + "Maybe a coarser quantum fits the currency.");
        refuses(
                () -> columns().unitValueMicros(new long[] {0, (1L << 43) + 1}).build(),
                "unitValue of BAG at door TOKYO must lie within [0, 8796093022208] micro-units but was 8796093022209\n"
                        + "Maybe a coarser quantum fits the currency.");
        refuses(
                () -> columns().unitValueMicros(new long[] {-1, 0}).build(),
                "unitValue of BAG at door PARIS must lie within [0, 8796093022208] micro-units but was -1");
        refuses(
                () -> columns()
                        .quantumMicros(1_000_000_000)
                        .unitValueMicros(new long[] {Long.MAX_VALUE, 0})
                        .build(),
                "unitValue of BAG at door PARIS must lie within [0, 4611686018427387904] micro-units but was "
                        + "9223372036854775807\nMaybe a coarser quantum fits the currency.");
        refuses(
                () -> LaunchDemand.of(BAG, PARIS, DemandEstimate.poisson(1), eur("-1")),
                "unitValue of BAG at door PARIS must not be negative but was EUR -1.00");
    }

    @Test
    void refusesGainsStatedInTwoWaysOrInNone() {
        refuses(
                () -> LaunchDemand.builder().sku(BAG).door(PARIS).build(),
                "gain of BAG at door PARIS must be stated either by estimate and unitValue or by marginalGains but was "
                        + "LaunchDemand{sku=BAG, door=PARIS, minimumUnits=0, isOfAnyShape=false, presentationMinimumUnits=0, multipleUnits=1}");
        LaunchDemand.Builder both = LaunchDemand.builder();
        both.from(bag(PARIS, "1")).estimate(DemandEstimate.poisson(1)).unitValue(eur("1"));
        refuses(
                both::build,
                "gain of BAG at door PARIS must be stated either by estimate and unitValue or by marginalGains but was "
                        + "LaunchDemand{sku=BAG, door=PARIS, estimate=Poisson[meanUnits=1.0], unitValue=EUR 1.00, "
                        + "marginalGains=[EUR 1.00], minimumUnits=0, isOfAnyShape=false, presentationMinimumUnits=0, multipleUnits=1}");
        LaunchDemand.Builder half = LaunchDemand.builder();
        half.sku(BAG).door(PARIS).estimate(DemandEstimate.poisson(1));
        refuses(
                half::build,
                "gain of BAG at door PARIS must be stated either by estimate and unitValue or by marginalGains but was "
                        + "LaunchDemand{sku=BAG, door=PARIS, estimate=Poisson[meanUnits=1.0], minimumUnits=0, isOfAnyShape=false, presentationMinimumUnits=0, multipleUnits=1}");
    }

    @Test
    void refusesEstimatesThatSayNothing() {
        for (double mean : new double[] {Double.NaN, -1, 100_001, Double.POSITIVE_INFINITY}) {
            refuses(
                    () -> DemandEstimate.poisson(mean),
                    "meanUnits of DemandEstimate must lie within [0, 100000.0] but was " + mean);
            refuses(
                    () -> DemandEstimate.negativeBinomial(mean, 1_000),
                    "meanUnits of DemandEstimate must lie within [0, 100000.0] but was " + mean);
            refuses(
                    () -> columns().means(new double[] {1, mean}).build(),
                    "meanUnits of BAG at door TOKYO must lie within [0, 100000.0] but was " + mean);
        }
        for (double size : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            refuses(
                    () -> DemandEstimate.negativeBinomial(1, size),
                    "size of DemandEstimate must be positive and finite but was " + size);
        }
        refuses(
                () -> DemandEstimate.negativeBinomial(20_001, 2),
                "meanUnits of DemandEstimate must be at most 10000.0 times its size but was 20001.0 with size 2.0\n"
                        + "Maybe the size was estimated from too little history: pool it over like doors and like items.");
        for (double size : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, 0.0001}) {
            refuses(
                    () -> columns()
                            .means(new double[] {1, 4})
                            .sizes(new double[] {0, size})
                            .build(),
                    "size of BAG at door TOKYO must be 0 for Poisson, or finite and at least mean / 10000.0 = 4.0E-4, but was "
                            + size);
        }
    }

    @Test
    void refusesColumnsOfTheWrongLength() {
        refusesLength("supply", 1, columns().supply(new int[2]), 2);
        refusesLength("holdback", 1, columns().holdback(new int[0]), 0);
        refusesLength("means", 2, columns().means(new double[3]), 3);
        refusesLength("sizes", 2, columns().sizes(new double[3]), 3);
        refusesLength("unitValueMicros", 2, columns().unitValueMicros(new long[3]), 3);
        refusesLength("minimums", 2, columns().minimums(new int[3]), 3);
        refusesLength("maximums", 2, columns().maximums(new int[3]), 3);
        refusesLength("ineligible", 2, columns().ineligible(new boolean[3]), 3);
        refusesLength("start of gainTables", 2, tables(new int[3], new int[2]), 3);
        refusesLength("length of gainTables", 2, tables(new int[2], new int[3]), 3);
        refusesLength("tiers", 2, columns().tiers(new int[1]), 1);
        refusesLength("tieOrder", 2, columns().tieOrder(new int[1]), 1);
        refusesLength("doorCurrencies", 2, columns().doorCurrencies(List.of("EUR")), 1);
    }

    private static void refusesLength(String column, int expected, LaunchColumns columns, int length) {
        refuses(
                columns::build,
                "length of column " + column + " of LaunchProblem must be " + expected + " but was " + length);
    }

    @Test
    void refusesTiersAndTieOrdersThatMakeNoSense() {
        refuses(() -> LaunchDoor.of(PARIS).withTier(0), "tier of door PARIS must be at least 1 but was 0");
        refuses(() -> columns().tiers(new int[] {1, -1}).build(), "tier of door TOKYO must be at least 1 but was -1");
        refuses(
                () -> columns().tieOrder(new int[] {0, 2}).build(),
                "tieOrder of LaunchProblem must name every door index within [0, 2) once but holds 2");
        refuses(
                () -> columns().tieOrder(new int[] {1, 1}).build(),
                "tieOrder of LaunchProblem must name every door index within [0, 2) once but holds 1 twice");
        refuses(
                () -> bags(1).tieOrder(List.of(PARIS)).build(),
                "tieOrder of LaunchProblem must name all 3 doors once but named 1");
        refuses(
                () -> bags(1).tieOrder(List.of(PARIS, DUBAI, PARIS)).build(),
                "tieOrder of LaunchProblem must name every door index within [0, 3) once but holds 1 twice");
    }

    @Test
    void refusesCurrenciesWithoutARateAndRatesWithoutSense() {
        LaunchProblem.Builder yen = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(TOKYO).withCurrency("JPY"))
                .addSkus(LaunchSku.of(BAG, 1))
                .addDemands(LaunchDemand.ofTable(BAG, TOKYO, List.of(Amount.of("5", "JPY"))));
        refuses(yen::build, "rate of JPY in EUR must be given for door TOKYO but was absent");
        refuses(() -> bags(1).putRate("JPY", Ratio.ZERO).build(), "rate of JPY in EUR must be positive but was 0");
        refuses(() -> bags(1).putRate("EUR", Ratio.of(2)).build(), "rate of EUR in EUR must be 1 but was 2");
        refuses(
                () -> bags(1).addDemands(LaunchDemand.ofTable(BAG, TOKYO, List.of(Amount.of("5", "JPY"))))
                        .build(),
                "currency of BAG at door TOKYO must be EUR but was JPY\n"
                        + "Maybe the door needs withCurrency and the problem a rate.");
        refuses(
                () -> columns()
                        .doorCurrencies(List.of("JPY", "EUR"))
                        .rates(Map.of("JPY", Ratio.of(Long.MAX_VALUE)))
                        .build(),
                "value of BAG at door PARIS in EUR must lie within a long of micro-units but was 1000000 times "
                        + Long.MAX_VALUE);
        refuses(
                () -> LaunchDoor.of(PARIS).withCurrency("eur"),
                "currency of Amount must be three capital letters but was \"eur\"");
    }

    @Test
    void refusesAQuantumOutsideItsRange() {
        for (long quantum : new long[] {0, -1, 1_000_000_001}) {
            refuses(
                    () -> columns().quantumMicros(quantum).build(),
                    "quantumMicros of LaunchProblem must lie within [1, 1000000000] but was " + quantum);
        }
    }

    @Test
    void refusesQuestionsAboutUnitsThatCannotBe() {
        LaunchProblem problem = columns().build();
        refuses(() -> problem.gain(BAG, PARIS, 0), "unit of gain must be at least 1 but was 0");
        refuses(() -> problem.gains(BAG, PARIS, -1), "units of gains must not be negative but was -1");
        refuses(
                () -> LaunchEngine.allocate(problem, Runnable::run, 0),
                "parts of LaunchEngine must be at least 1 but was 0");
    }

    @Test
    void refusesCertificatesThatCannotBeMeant() {
        LaunchCertificate certificate =
                LaunchEngine.allocate(columns().quantumMicros(10_000).build()).certificate();
        refuses(() -> new CutOff(-1, eur("1")), "tier of CutOff must not be negative but was -1");
        refuses(() -> new CutOff(1, eur("-1")), "price of CutOff must not be negative but was EUR -1.00");
        refuses(
                () -> certificate.withCutOff(BAG, new CutOff(1, Amount.of("1", "JPY"))),
                "currency of CutOff of BAG must be EUR but was JPY");
        refuses(
                () -> certificate.withCutOff(BAG, new CutOff(1, eur("0.005"))),
                "price of CutOff must be a multiple of the quantum EUR 0.01 but was EUR 0.005");
        refuses(
                () -> certificate.withCutOff(BELT, new CutOff(1, eur("1"))),
                "sku must be one of the 1 of the problem but was BELT");
        refuses(
                () -> new LaunchConflict(BAG, 1, -1, List.of()),
                "holdbackUnits of LaunchConflict must not be negative but was -1");
    }

    @Test
    void refusesCertificatesThatDoNotSayOneThingOfEverySku() {
        LaunchProblem problem = columns().quantumMicros(10_000).build();
        CutOff cutOff = new CutOff(1, eur("1"));
        LaunchConflict conflict = new LaunchConflict(BAG, 1, 2, List.of());
        refuses(
                () -> LaunchCertificate.of(problem, Map.of(), List.of()),
                "claim of BAG must be a cut-off or a conflict but was neither");
        refuses(
                () -> LaunchCertificate.of(problem, Map.of(BAG, cutOff), List.of(conflict)),
                "claim of BAG must be a cut-off or a conflict but was both");
        refuses(
                () -> LaunchCertificate.of(problem, Map.of(), List.of(conflict, conflict)),
                "conflict of BAG must be given once but was given twice");
        refuses(
                () -> LaunchCertificate.of(problem, Map.of(BAG, cutOff, BELT, cutOff), List.of()),
                "sku must be one of the 1 of the problem but was BELT");
        refuses(
                () -> LaunchCertificate.of(problem, Map.of(BAG, new CutOff(1, Amount.of("1", "JPY"))), List.of()),
                "currency of CutOff of BAG must be EUR but was JPY");
        refuses(
                () -> LaunchCertificate.of(problem, Map.of(BAG, new CutOff(1, eur("0.005"))), List.of()),
                "price of CutOff must be a multiple of the quantum EUR 0.01 but was EUR 0.005");
    }

    @Test
    void wordsOfACutOff() {
        assertThat(new CutOff(2, eur("3.5"))).hasToString("EUR 3.50 in tier 2");
        assertThat(new CutOff(0, eur("0"))).hasToString("not scarce");
    }
}
