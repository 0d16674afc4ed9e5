package dev.maison.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.core.proof.Verdict;
import dev.maison.kpi.Basis;
import dev.maison.kpi.Sum;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RollUpTest {
    private static final Measure<Basis.Units> UNITS = Measure.additive("units", Basis.units());
    private static final Measure<Basis.Retail> VALUE = Measure.additive("value", new Basis.Retail("EUR"));
    private static final Dimension DOOR = Dimension.ofKey("door", List.of("GINZA", "MILAN", "PARIS"));
    private static final Dimension DAY = Dimension.ofTimeKey("day", List.of("Mon", "Tue", "Wed", "Thu"));
    private static final Dimension MARKET = DOOR.rolledUp("market", door -> door.equals("GINZA") ? "Japan" : "Europe");
    private static final Dimension HALF = DAY.rolledUp("half", day -> day.equals("Thu") ? "late" : "early");

    private static FactTable facts() {
        return FactTable.builder(5)
                .key(DOOR, new int[] {0, 1, 1, 2, 0})
                .key(DAY, new int[] {0, 0, 3, 3, 3})
                .value(UNITS, new long[] {2, 1, 4, 8, 16})
                .visits(new int[] {0, 1, 1, 2, 3}, new int[] {-1, 0, 0, 0, 1})
                .build();
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static <B extends Basis> Sum<B> at(RollUp rollUp, Measure<B> measure, String... labels) {
        return rollUp.sum(rollUp.findCell(labels).orElseThrow(), measure);
    }

    @Test
    void severalGroupingsComeFromOnePass() {
        List<RollUp> rollUps =
                RollUpEngine.rollUp(facts(), Grouping.total(), Grouping.of(DOOR), Grouping.of(MARKET, HALF));

        assertThat(at(rollUps.get(0), UNITS)).isEqualTo(Sum.units(31));
        assertThat(at(rollUps.get(1), UNITS, "MILAN")).isEqualTo(Sum.units(5));
        RollUp byMarket = rollUps.get(2);
        assertThat(IntStream.range(0, byMarket.size()).mapToObj(byMarket::labels))
                .containsExactly(
                        List.of("Europe", "early"),
                        List.of("Europe", "late"),
                        List.of("Japan", "early"),
                        List.of("Japan", "late"));
        assertThat(at(byMarket, UNITS, "Europe", "late")).isEqualTo(Sum.units(12));
        assertThat(at(byMarket, Measure.FACTS, "Europe", "late")).isEqualTo(Sum.facts(2));
        assertThat(byMarket).hasToString("roll-up by [market, half] with 4 cells");
    }

    @Test
    void ordersAndClientsAreCountedOnceInEveryCell() {
        List<RollUp> rollUps = RollUpEngine.rollUp(facts(), Grouping.total(), Grouping.of(DOOR), Grouping.of(MARKET));

        assertThat(at(rollUps.get(0), Measure.ORDERS)).isEqualTo(Sum.orders(4));
        assertThat(at(rollUps.get(0), Measure.CLIENTS)).isEqualTo(Sum.clients(2));
        assertThat(at(rollUps.get(0), Measure.REPEAT_CLIENTS)).isEqualTo(Sum.clients(1));
        assertThat(at(rollUps.get(1), Measure.ORDERS, "MILAN")).isEqualTo(Sum.orders(1));
        assertThat(at(rollUps.get(1), Measure.REPEAT_CLIENTS, "MILAN")).isEqualTo(Sum.clients(0));
        assertThat(at(rollUps.get(2), Measure.REPEAT_CLIENTS, "Europe")).isEqualTo(Sum.clients(1));
        assertThat(at(rollUps.get(2), Measure.CLIENTS, "Japan")).isEqualTo(Sum.clients(1));
    }

    @Test
    void sumsThatNoLongHoldsAreExact() {
        long[] extremes = new long[3000];
        Arrays.fill(extremes, 0, 2000, Long.MIN_VALUE);
        Arrays.fill(extremes, 2000, 3000, Long.MAX_VALUE);
        FactTable facts = FactTable.builder(3000)
                .key(DOOR, new int[3000])
                .value(VALUE, extremes)
                .build();

        BigInteger expected = BigInteger.valueOf(Long.MIN_VALUE)
                .multiply(BigInteger.valueOf(2000))
                .add(BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(1000)));
        assertThat(at(RollUpEngine.rollUp(facts, Grouping.of(DOOR)).get(0), VALUE, "GINZA")
                        .steps())
                .isEqualTo(expected);
    }

    @Test
    void manyMoreCellsThanFactsTakeMemoryForThoseThatHoldFactsOnly() {
        List<String> labels =
                IntStream.range(0, 20_000).mapToObj(Integer::toString).toList();
        int[] codes = {19_999, 0, 10_000, 0};
        FactTable facts = FactTable.builder(4)
                .key(Dimension.ofKey("a", labels), codes)
                .key(Dimension.ofKey("b", labels), codes)
                .key(Dimension.ofKey("c", labels), codes)
                .value(UNITS, new long[] {1, 2, 4, 8})
                .build();

        RollUp rollUp =
                RollUpEngine.rollUp(facts, Grouping.of(facts.dimensions())).get(0);
        assertThat(IntStream.range(0, rollUp.size()).mapToObj(rollUp::labels))
                .extracting(cell -> cell.get(2))
                .containsExactly("0", "10000", "19999");
        assertThat(at(rollUp, UNITS, "0", "0", "0")).isEqualTo(Sum.units(10));
        assertThat(RollUpVerifier.verify(facts, rollUp)).isEqualTo(Verdict.proven());
        Grouping five = Grouping.of(facts.dimensions())
                .by(facts.dimensions().get(0).rolledUp("a again", a -> a))
                .by(facts.dimensions().get(1).rolledUp("b again", b -> b));
        refuses(
                () -> RollUpEngine.rollUp(facts, five),
                "cells of Grouping [a, b, c, a again, b again] must number below 2^63 but numbered 3200000000000000000000");
    }

    @Test
    void noFactsMakeNoCells() {
        FactTable none = FactTable.builder(0)
                .key(DOOR, new int[0])
                .value(UNITS, new long[0])
                .build();
        List<RollUp> rollUps = RollUpEngine.rollUp(none, Grouping.total(), Grouping.of(DOOR));

        assertThat(rollUps).allMatch(rollUp -> rollUp.size() == 0);
        assertThat(none.partitions(3)).hasSize(3);
    }

    @Test
    void partitionsNeverSplitAnOrderOrAClient() {
        List<FactTable> parts = facts().partitions(4);

        assertThat(parts).extracting(FactTable::size).containsExactly(1, 3, 0, 1);
    }

    @Test
    void refutesCellsOfOtherFacts() {
        RollUp rollUp = RollUpEngine.rollUp(facts(), Grouping.of(DOOR)).get(0);
        FactTable other = FactTable.builder(5)
                .key(DOOR, new int[] {0, 1, 1, 2, 0})
                .key(DAY, new int[5])
                .value(UNITS, new long[] {2, 1, 4, 9, 16})
                .visits(new int[] {0, 1, 1, 2, 3}, new int[] {-1, 0, 0, 0, 1})
                .build();
        FactTable withoutParis = FactTable.builder(1)
                .key(DOOR, new int[1])
                .value(UNITS, new long[1])
                .visits(new int[1], new int[1])
                .build();
        FactTable noVisits = FactTable.builder(1)
                .key(DOOR, new int[1])
                .value(UNITS, new long[1])
                .build();

        assertThat(RollUpVerifier.verify(other, rollUp))
                .isEqualTo(new Verdict.Refuted("units in cell [PARIS]", "9 units", "8 units"));
        assertThat(RollUpVerifier.verify(withoutParis, rollUp))
                .isEqualTo(new Verdict.Refuted("number of cells", "1", "3"));
        assertThat(RollUpVerifier.verify(noVisits, rollUp))
                .isInstanceOfSatisfying(
                        Verdict.Refuted.class,
                        refuted -> assertThat(refuted.step()).isEqualTo("measures"));
        FactTable elsewhere = FactTable.builder(3)
                .key(DOOR, new int[] {0, 0, 1})
                .value(UNITS, new long[3])
                .visits(new int[3], new int[3])
                .build();
        RollUp oneDoor = RollUpEngine.rollUp(withoutParis, Grouping.of(DOOR)).get(0);
        FactTable milanOnly = FactTable.builder(1)
                .key(DOOR, new int[] {1})
                .value(UNITS, new long[1])
                .visits(new int[1], new int[1])
                .build();
        assertThat(RollUpVerifier.verify(milanOnly, oneDoor))
                .isEqualTo(new Verdict.Refuted("cell [GINZA]", "no such cell", "a cell"));
        assertThat(RollUpVerifier.reconcile(
                        oneDoor,
                        RollUpEngine.rollUp(elsewhere, Grouping.of(DOOR)).get(0)))
                .isEqualTo(new Verdict.Refuted("part [MILAN]", "a cell of the whole that holds it", "none"));
        assertThat(RollUpVerifier.reconcile(
                        RollUpEngine.rollUp(elsewhere, Grouping.of(DOOR)).get(0), oneDoor))
                .isEqualTo(new Verdict.Refuted("cell [MILAN]", "parts", "none"));
    }

    @Test
    void refusesToReconcileWithACoarserGrouping() {
        List<RollUp> rollUps = RollUpEngine.rollUp(facts(), Grouping.of(DOOR), Grouping.of(MARKET));

        refuses(
                () -> RollUpVerifier.reconcile(rollUps.get(0), rollUps.get(1)),
                "dimensions of parts must hold those of the whole, [door], but were [market]");
    }

    @Test
    void refusesToMergeWhatDoesNotBelongTogether() {
        RollUp byDoor = RollUpEngine.rollUp(facts(), Grouping.of(DOOR)).get(0);
        RollUp byMarket = RollUpEngine.rollUp(facts(), Grouping.of(MARKET)).get(0);
        FactTable noUnits = FactTable.builder(0).key(DOOR, new int[0]).build();
        RollUp facts = RollUpEngine.rollUp(noUnits, Grouping.of(DOOR)).get(0);

        refuses(() -> byDoor.mergedWith(byMarket), "grouping of RollUp must be [door] but was [market]");
        assertThatThrownBy(() -> byDoor.mergedWith(facts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("measures of RollUp must be [Measure[name=facts")
                .hasMessageContaining("but were [Measure[name=facts");
    }

    @Test
    void asksForWhatIsThere() {
        RollUp byDoor = RollUpEngine.rollUp(facts(), Grouping.of(DOOR)).get(0);

        assertThat(byDoor.findCell("TOKYO")).isEmpty();
        assertThat(byDoor.findMembers(2)).isPresent();
        refuses(() -> byDoor.findCell("MILAN", "Mon"), "labels of cell of [door] must number 1 but numbered 2");
        assertThatThrownBy(() -> byDoor.sum(0, VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("measure of RollUp must be one of [Measure[name=facts")
                .hasMessageContaining("but was Measure[name=value");
        assertThatThrownBy(() -> byDoor.sum(3, UNITS)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void hierarchiesKeepTimeInOrderAndOtherMembersByLabel() {
        assertThat(MARKET.members()).containsExactly("Europe", "Japan");
        assertThat(HALF.members()).containsExactly("early", "late");
        assertThat(HALF.isTime()).isTrue();
        assertThat(MARKET.isTime()).isFalse();
        assertThat(MARKET.key()).isEqualTo("door");
        assertThat(MARKET.size()).isEqualTo(2);
        assertThat(MARKET.codes()).isEqualTo(3);
        assertThat(MARKET.memberOfCode(0)).isEqualTo(1);
        assertThat(DOOR.rolledUp("market", door -> door.equals("GINZA") ? "Japan" : "Europe"))
                .isEqualTo(MARKET)
                .hasSameHashCodeAs(MARKET);
        refuses(
                () -> DAY.rolledUp("odd", day -> day.equals("Tue") ? "odd" : "even"),
                "members of time dimension odd must follow one another but \"even\" came back");
    }

    @Test
    void refusesDimensionsAndGroupingsWithoutClearNames() {
        refuses(() -> Dimension.ofKey(" ", List.of()), "name of Dimension must not be blank but was \" \"");
        refuses(() -> DOOR.rolledUp("", door -> door), "name of Dimension must not be blank but was \"\"");
        refuses(
                () -> Dimension.ofKey("door", List.of("A", "A")),
                "members of Dimension door must be distinct but \"A\" stood twice");
        refuses(
                () -> Grouping.of(DOOR, DOOR),
                "dimensions of Grouping must have distinct names but \"door\" stood twice");
        refuses(() -> Measure.additive(" ", Basis.units()), "name of Measure must not be blank but was \" \"");
        refuses(
                () -> Measure.additive("orders", Basis.orders()),
                "additivity of Measure orders must fit basis Orders[] but was ADDITIVE");
    }

    @Test
    void refusesTablesThatDoNotFitTogether() {
        refuses(() -> FactTable.builder(-1), "number of facts must not be negative but was -1");
        refuses(() -> FactTable.builder(2).key(DOOR, new int[1]), "length of column door must be 2 but was 1");
        refuses(
                () -> FactTable.builder(2).key(DOOR, new int[] {0, 3}),
                "code of door of fact 1 must lie within [0, 3) but was 3");
        refuses(
                () -> FactTable.builder(1).key(MARKET, new int[1]),
                "dimension of key column must be the key's own but was market of \"door\"");
        refuses(
                () -> FactTable.builder(1).key(DOOR, new int[1]).key(DOOR, new int[1]),
                "keys of FactTable must have distinct names but \"door\" stood twice");
        refuses(
                () -> FactTable.builder(1).value(UNITS, new long[1]).value(UNITS, new long[1]),
                "values of FactTable must have distinct names but \"units\" stood twice");
        refuses(
                () -> FactTable.builder(1).value(Measure.ORDERS, new long[1]),
                "additivity of value column orders must be ADDITIVE but was DISTINCT");
        refuses(() -> facts().partitions(0), "count of partitions must be positive but was 0");
        refuses(
                () -> RollUpEngine.rollUp(facts(), Grouping.of(Dimension.ofKey("item", List.of()))),
                "key of Dimension item must be one of [door, day] but was \"item\"");
        refuses(
                () -> RollUpEngine.rollUp(facts(), Grouping.of(Dimension.ofKey("door", List.of("A")))),
                "codes of Dimension door must number 3 but numbered 1\nMaybe the dimension was made from other facts.");
        Dimension others = Dimension.ofKey("door", List.of("A", "B", "C"));
        String sameCountOtherLabels = "labels of the codes of Dimension %s must be those of the facts but were others\n"
                + "Maybe the dimension was made from other facts.";
        refuses(() -> RollUpEngine.rollUp(facts(), Grouping.of(others)), sameCountOtherLabels.replace("%s", "door"));
        refuses(
                () -> RollUpEngine.rollUp(facts(), Grouping.of(others.rolledUp("market", door -> "Japan"))),
                sameCountOtherLabels.replace("%s", "market"));
    }

    @Test
    void refusesVisitsThatOnePassCouldNotCount() {
        refuses(() -> visits(new int[] {-1}, new int[] {0}), "order of fact 0 must not be negative but was -1");
        refuses(
                () -> visits(new int[] {0}, new int[] {-2}),
                "client of fact 0 must be -1 or a number from 0 but was -2");
        refuses(
                () -> visits(new int[] {Integer.MAX_VALUE}, new int[] {0}),
                "order and client of fact 0 must be below 2147483647 but were 2147483647 and 0");
        refuses(
                () -> visits(new int[] {5, 5}, new int[] {0, 1}),
                "client of order 5 must be the same on every fact but was 0 and 1 at fact 1");
        refuses(
                () -> visits(new int[] {5, 6, 5}, new int[] {0, 0, 0}),
                "facts of order 5 must be contiguous but came back at fact 2");
        refuses(
                () -> visits(new int[] {5, 6, 7}, new int[] {3, -1, 3}),
                "facts of client 3 must be contiguous but came back at fact 2");
        refuses(() -> visits(new int[] {5}, new int[] {3, -1}), "length of column clients must be 1 but was 2");
    }

    private static FactTable visits(int[] orders, int[] clients) {
        return FactTable.builder(orders.length).visits(orders, clients).build();
    }

    @Test
    void totalsOfReversedFactsAreTheSame() {
        List<Integer> doors = Arrays.asList(0, 1, 1, 2, 0);
        Collections.reverse(doors);
        FactTable reversed = FactTable.builder(5)
                .key(DOOR, doors.stream().mapToInt(Integer::intValue).toArray())
                .value(UNITS, new long[] {16, 8, 4, 1, 2})
                .build();

        assertThat(at(RollUpEngine.rollUp(reversed, Grouping.of(DOOR)).get(0), UNITS, "GINZA"))
                .isEqualTo(at(RollUpEngine.rollUp(facts(), Grouping.of(DOOR)).get(0), UNITS, "GINZA"));
    }
}
