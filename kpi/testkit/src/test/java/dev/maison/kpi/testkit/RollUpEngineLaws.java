package dev.maison.kpi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.proof.Verdict;
import dev.maison.kpi.rollup.FactTable;
import dev.maison.kpi.rollup.RollUp;
import dev.maison.kpi.rollup.RollUpEngine;
import dev.maison.kpi.rollup.RollUpVerifier;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Our pass gives the cells of the facts, in any partition, and our verifier refuses anything else. */
class RollUpEngineLaws {
    @Property
    void cellsAreThoseOfTheFacts(@ForAll FactSample sample) {
        RollUpLaws.cellsAreThoseOfTheFacts().verify(sample);
    }

    @Property
    void partsAddUpByEveryPath(@ForAll FactSample sample) {
        RollUpLaws.partsAddUpByEveryPath().verify(sample);
    }

    @Property
    void partitionsMergeToOnePass(@ForAll FactSample sample, @ForAll @IntRange(min = 1, max = 9) int partitions) {
        RollUpLaws.partitionsMergeToOnePass(partitions).verify(sample);
    }

    @Property
    void aChangedFactIsRefused(
            @ForAll FactSample sample, @ForAll @IntRange(max = 1000) int at, @ForAll @IntRange(max = 4) int field) {
        Assume.that(!sample.rows().isEmpty());
        int index = at % sample.rows().size();
        FactSample.Row row = sample.rows().get(index);
        FactSample changed = sample.with(
                index,
                new FactSample.Row(
                        field == 0 ? (row.door() + 1) % FactSample.DOORS : row.door(),
                        field == 1 ? (row.item() + 1) % FactSample.ITEMS : row.item(),
                        field == 2 ? (row.day() + 1) % FactSample.DAYS : row.day(),
                        field == 3 ? row.units() + 1 : row.units(),
                        field == 4 ? row.value() ^ 1 : row.value(),
                        row.order(),
                        row.client()));
        assertThat(verdict(changed.table(), sample)).isInstanceOf(Verdict.Refuted.class);
    }

    @Property
    void aLostFactIsRefused(@ForAll FactSample sample, @ForAll @IntRange(max = 1000) int at) {
        Assume.that(!sample.rows().isEmpty());
        FactSample changed = sample.without(at % sample.rows().size());
        assertThat(verdict(changed.table(), sample)).isInstanceOf(Verdict.Refuted.class);
    }

    @Property
    void partsThatLackAFactDoNotReconcile(@ForAll FactSample sample, @ForAll @IntRange(max = 1000) int at) {
        Assume.that(!sample.rows().isEmpty());
        FactSample changed = sample.without(at % sample.rows().size());
        RollUp whole = RollUpEngine.rollUp(
                        sample.table(), FactSample.groupings().get(1))
                .get(0);
        RollUp parts = RollUpEngine.rollUp(
                        changed.table(), FactSample.groupings().get(4))
                .get(0);
        assertThat(RollUpVerifier.reconcile(whole, parts)).isInstanceOf(Verdict.Refuted.class);
    }

    /** The finest grouping tells every change apart that the table holds. */
    private static Verdict verdict(FactTable table, FactSample sample) {
        RollUp rollUp = RollUpEngine.rollUp(
                        sample.table(), FactSample.groupings().get(6))
                .get(0);
        return RollUpVerifier.verify(table, rollUp);
    }
}
