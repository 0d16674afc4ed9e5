package dev.maison.allocation.door;

import static dev.maison.allocation.door.Launches.BAG;
import static dev.maison.allocation.door.Launches.BELT;
import static dev.maison.allocation.door.Launches.DUBAI;
import static dev.maison.allocation.door.Launches.PARIS;
import static dev.maison.allocation.door.Launches.TOKYO;
import static dev.maison.allocation.door.Launches.bag;
import static dev.maison.allocation.door.Launches.bags;
import static dev.maison.allocation.door.Launches.doors;
import static dev.maison.allocation.door.Launches.eur;
import static dev.maison.allocation.door.Launches.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.DoorId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every way in which the verifier refuses, with what it says. */
class LaunchVerifierTest {
    private static final LaunchProblem PROBLEM = bags(4).addDemands(
                    bag(DUBAI, "5", "0").withMinimumUnits(1),
                    bag(PARIS, "9", "5", "5").withMaximumUnits(3),
                    bag(TOKYO, "6", "5"))
            .build();
    private static final LaunchCertificate PROOF =
            LaunchEngine.allocate(PROBLEM).certificate();

    private static void refutes(String sentence, LaunchLine... lines) {
        assertThat(LaunchVerifier.verify(PROBLEM, List.of(lines), PROOF).sentence())
                .isEqualTo("refuted at " + sentence);
    }

    private static void refutes(String sentence, LaunchCertificate certificate) {
        List<LaunchLine> lines = List.of(line(DUBAI, 1), line(PARIS, 2), line(TOKYO, 1));
        assertThat(LaunchVerifier.verify(PROBLEM, lines, certificate).sentence())
                .isEqualTo("refuted at " + sentence);
    }

    @Test
    void acceptsTheResultInAnyOrderOfLines() {
        assertThat(LaunchVerifier.verify(PROBLEM, List.of(line(TOKYO, 1), line(PARIS, 2), line(DUBAI, 1)), PROOF)
                        .isProven())
                .isTrue();
    }

    @Test
    void refusesLinesThatMakeNoSense() {
        refutes(
                "ids of line LaunchLine{sku=BAG, door=ROME, units=1}: expected an id of the problem but found ROME",
                line(DoorId.of("ROME"), 1));
        refutes(
                "ids of line LaunchLine{sku=BELT, door=PARIS, units=1}: expected an id of the problem but found BELT",
                LaunchLine.of(BELT, PARIS, 1));
        refutes("units of BAG at door PARIS: expected within [1, 2147483647] but found 0", line(PARIS, 0));
        refutes("units of BAG at door PARIS: expected within [1, 2147483647] but found -1", line(PARIS, -1));
        refutes(
                "units of BAG at door PARIS: expected within [1, 2147483647] but found 4294967298",
                line(PARIS, (1L << 32) + 2));
        refutes("lines of BAG at door PARIS: expected one line but found two lines", line(PARIS, 1), line(PARIS, 1));
    }

    @Test
    void refusesBrokenLimits() {
        refutes("units of BAG at door DUBAI: expected within [1, 2] but found 0", line(PARIS, 3), line(TOKYO, 1));
        refutes("units of BAG at door PARIS: expected within [0, 3] but found 4", line(DUBAI, 1), line(PARIS, 4));
        refutes("units given of BAG: expected at most 4 but found 5", line(DUBAI, 1), line(PARIS, 2), line(TOKYO, 2));
        LaunchProblem closed = bags(4).addDemands(bag(PARIS, "1")).build();
        assertThat(LaunchVerifier.verify(
                                closed,
                                List.of(line(TOKYO, 1)),
                                LaunchEngine.allocate(closed).certificate())
                        .sentence())
                .isEqualTo(
                        "refuted at units of BAG at door TOKYO: expected 0, as the door is not eligible but found 1");
    }

    @Test
    void refusesWhatCouldGainMore() {
        refutes(
                "next unit of BAG at door PARIS: expected no gain, as 1 units are left but found EUR 5.00",
                line(DUBAI, 1),
                line(PARIS, 1),
                line(TOKYO, 1));
        refutes(
                "strongest unit refused of BAG: expected at most the weakest given, EUR 5.00 in tier 1 "
                        + "but found EUR 6.00 in tier 1",
                line(DUBAI, 1),
                line(PARIS, 3));
        refutes(
                "last unit of BAG at door DUBAI: expected a gain but found EUR 0.00",
                line(DUBAI, 2),
                line(PARIS, 1),
                line(TOKYO, 1));
    }

    @Test
    void refusesTiesThatWentElsewhere() {
        refutes(
                "tie order of BAG: expected a door that comes earlier served first but found BAG at door TOKYO",
                line(DUBAI, 1),
                line(PARIS, 1),
                line(TOKYO, 2));
    }

    @Test
    void refusesPricesThatAreNotTheOne() {
        String cutOff = "cut-off of BAG: expected EUR 5.00 in tier 1 but found ";
        refutes(cutOff + "EUR 5.000001 in tier 1", PROOF.withCutOff(BAG, new CutOff(1, eur("5.000001"))));
        refutes(cutOff + "EUR 5.00 in tier 2", PROOF.withCutOff(BAG, new CutOff(2, eur("5"))));
        refutes(cutOff + "not scarce", PROOF.withCutOff(BAG, new CutOff(0, eur("0"))));
    }

    @Test
    void refusesTheCertificateOfAnotherProblem() {
        LaunchProblem other = doors().build();
        assertThat(LaunchVerifier.verify(
                                PROBLEM, List.of(), LaunchEngine.allocate(other).certificate())
                        .sentence())
                .isEqualTo(
                        "refuted at certificate: expected the SKUs, currency and quantum of LaunchProblem of 1 SKUs and "
                                + "3 doors in EUR but found LaunchCertificate of 0 SKUs");
    }

    @Test
    void refusesAPlanForAProblemThatChanged() {
        LaunchPlan plan = LaunchEngine.allocate(PROBLEM);
        LaunchProblem more = bags(5).addDemands(bag(DUBAI, "5"), bag(PARIS, "9", "5", "5"), bag(TOKYO, "6", "5"))
                .build();
        assertThat(LaunchVerifier.verify(more, plan).sentence())
                .isEqualTo("refuted at units left over of BAG: expected 1 but found 0");
        LaunchProblem fewerDoors = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS))
                .addSkus(LaunchSku.of(BAG, 4))
                .build();
        assertThat(LaunchVerifier.verify(fewerDoors, plan).sentence())
                .isEqualTo(
                        "refuted at ids of line LaunchLine{sku=BAG, door=DUBAI, units=1}: expected an id of the problem "
                                + "but found DUBAI");
    }

    private static final LaunchProblem CONFLICT = doors().addSkus(
                    LaunchSku.of(BAG, 5).withHoldbackUnits(1))
            .addDemands(
                    bag(DUBAI, "9", "9", "9").withMinimumUnits(3),
                    bag(PARIS, "9", "9").withMinimumUnits(2),
                    bag(TOKYO, "9", "9").withMinimumUnits(2))
            .build();

    private static LaunchConflict.Minimum min(DoorId door, long units) {
        return new LaunchConflict.Minimum(door, units);
    }

    private static void refutesConflict(String sentence, long supply, long holdback, LaunchConflict.Minimum... minima) {
        LaunchCertificate claim = LaunchEngine.allocate(CONFLICT)
                .certificate()
                .withConflict(new LaunchConflict(BAG, supply, holdback, List.of(minima)));
        assertThat(LaunchVerifier.verify(CONFLICT, List.of(), claim).sentence())
                .isEqualTo("refuted at conflict of BAG: expected " + sentence);
    }

    @Test
    void refusesConflictsThatAreNotTheOne() {
        LaunchCertificate proof = LaunchEngine.allocate(CONFLICT).certificate();
        assertThat(proof.findConflict(BAG))
                .contains(new LaunchConflict(BAG, 5, 0, List.of(min(DUBAI, 3), min(PARIS, 2), min(TOKYO, 2))));
        assertThat(LaunchVerifier.verify(CONFLICT, List.of(), proof).isProven()).isTrue();
        refutesConflict("a supply of 5 but found 4", 4, 0);
        refutesConflict("each door of the problem at most once but found ROME", 5, 0, min(DoorId.of("ROME"), 1));
        refutesConflict("each door of the problem at most once but found PARIS", 5, 0, min(PARIS, 2), min(PARIS, 2));
        refutesConflict("the minimum 3 of door DUBAI but found 4", 5, 0, min(DUBAI, 4));
        refutesConflict("the largest minimum first but found DUBAI", 5, 0, min(PARIS, 2), min(DUBAI, 3));
        refutesConflict("a holdback of 0 but found 1", 5, 1, min(DUBAI, 3), min(PARIS, 2));
        refutesConflict("more than the supply of 5 but found 5", 5, 0, min(DUBAI, 3), min(PARIS, 2));
        assertThat(LaunchVerifier.verify(CONFLICT, List.of(line(PARIS, 1)), proof)
                        .sentence())
                .isEqualTo("refuted at units of BAG at door PARIS: expected 0, as its limits conflict but found 1");
    }

    @Test
    void refusesConflictsThatCouldDoWithLess() {
        LaunchProblem problem = doors().addSkus(LaunchSku.of(BAG, 4))
                .addDemands(
                        bag(DUBAI, "9", "9", "9").withMinimumUnits(3),
                        bag(PARIS, "9", "9").withMinimumUnits(2),
                        bag(TOKYO, "9", "9").withMinimumUnits(2))
                .build();
        LaunchCertificate proof = LaunchEngine.allocate(problem).certificate();
        LaunchConflict all = new LaunchConflict(BAG, 4, 0, List.of(min(DUBAI, 3), min(PARIS, 2), min(TOKYO, 2)));
        assertThat(LaunchVerifier.verify(problem, List.of(), proof.withConflict(all))
                        .sentence())
                .isEqualTo("refuted at conflict of BAG: expected at most 4 without the minimum of TOKYO but found 5");
        LaunchConflict other = new LaunchConflict(BAG, 4, 0, List.of(min(DUBAI, 3), min(TOKYO, 2)));
        assertThat(LaunchVerifier.verify(problem, List.of(), proof.withConflict(other))
                        .sentence())
                .isEqualTo(
                        "refuted at conflict of BAG: expected the largest minima, Minimum[door=PARIS, units=2] among them "
                                + "but found Minimum[door=TOKYO, units=2]");
    }

    @Test
    void refusesToCallAConflictAPlanAndAPlanAConflict() {
        LaunchCertificate denied =
                LaunchEngine.allocate(CONFLICT).certificate().withCutOff(BAG, new CutOff(0, eur("0")));
        assertThat(LaunchVerifier.verify(CONFLICT, List.of(), denied).sentence())
                .isEqualTo("refuted at units of BAG at door DUBAI: expected within [3, 3] but found 0");
        LaunchCertificate claimed = PROOF.withConflict(new LaunchConflict(BAG, 4, 0, List.of(min(DUBAI, 1))));
        assertThat(LaunchVerifier.verify(PROBLEM, List.of(), claimed).sentence())
                .isEqualTo("refuted at conflict of BAG: expected more than the supply of 4 but found 1");
    }

    /** Somebody else's lines, and somebody else's word for the price: no engine anywhere. */
    @Test
    void provesLinesAndCertificateFromAnySource() {
        LaunchProblem problem = doors().addSkus(LaunchSku.of(BAG, 3), LaunchSku.of(BELT, 1))
                .addDemands(
                        bag(PARIS, "9", "5"),
                        bag(TOKYO, "6", "5"),
                        LaunchDemand.ofTable(BELT, PARIS, List.of(eur("1"))).withMinimumUnits(1),
                        LaunchDemand.ofTable(BELT, TOKYO, List.of(eur("1"))).withMinimumUnits(1))
                .build();
        CutOff cutOff = new CutOff(1, eur("5"));
        LaunchConflict conflict = new LaunchConflict(BELT, 1, 0, List.of(min(PARIS, 1), min(TOKYO, 1)));
        LaunchCertificate claim = LaunchCertificate.of(problem, Map.of(BAG, cutOff), List.of(conflict));
        assertThat(LaunchVerifier.verify(problem, List.of(line(TOKYO, 1), line(PARIS, 2)), claim)
                        .isProven())
                .isTrue();
        assertThat(LaunchVerifier.verify(problem, List.of(line(TOKYO, 2), line(PARIS, 1)), claim)
                        .sentence())
                .isEqualTo("refuted at tie order of BAG: expected a door that comes earlier served first "
                        + "but found BAG at door TOKYO");
        assertThat(claim).isEqualTo(LaunchEngine.allocate(problem).certificate());
    }

    @Test
    void certificatesAreValues() {
        LaunchCertificate again = LaunchEngine.allocate(PROBLEM).certificate();
        assertThat(again).isEqualTo(PROOF).hasSameHashCodeAs(PROOF);
        assertThat(again.withCutOff(BAG, new CutOff(2, eur("5")))).isNotEqualTo(PROOF);
        assertThat(PROOF.skus()).containsExactly(BAG);
        assertThat(PROOF).isNotEqualTo("a certificate");
    }
}
