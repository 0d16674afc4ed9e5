package dev.maison.allocation.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people read. */
class ShareReasonTest {
    private static final DoorId A = DoorId.of("A");
    private static final DoorId B = DoorId.of("B");
    private static final Ratio QUOTA = Ratio.of(8, 3);

    @Test
    void everyReasonIsASentence() {
        assertThat(new ShareReason.ExactQuota(A, 3).sentence()).isEqualTo("A got 3, exactly its share");
        assertThat(new ShareReason.ZeroWeight(A, 1).sentence()).isEqualTo("A got 1, its minimum: it has no weight");
        assertThat(new ShareReason.HeldByMinimum(A, 4, QUOTA).sentence())
                .isEqualTo("A got 4 of an exact share of 2.67, held by its minimum");
        assertThat(new ShareReason.HeldByMaximum(A, 1, QUOTA).sentence())
                .isEqualTo("A got 1 of an exact share of 2.67, held by its maximum");
        assertThat(new ShareReason.WonTie(A, 3, QUOTA, B).sentence())
                .isEqualTo("A got 3 of an exact share of 2.67, the last unit by the tie order, before B");
        assertThat(new ShareReason.LostTie(A, 2, QUOTA, B).sentence())
                .isEqualTo("A got 2 of an exact share of 2.67, one more went by the tie order to B");
        assertThat(new ShareReason.RoundedUp(A, 3, QUOTA, Optional.empty(), Optional.of(Ratio.of(7, 2))).sentence())
                .isEqualTo(
                        "A got 3 of an exact share of 2.67, rounded up: its last unit has priority infinite, the cut-off is"
                                + " 3.50");
        assertThat(new ShareReason.RoundedDown(A, 2, QUOTA, Optional.of(Ratio.of(10, 3)), Optional.of(Ratio.of(7, 2)))
                        .sentence())
                .isEqualTo(
                        "A got 2 of an exact share of 2.67, rounded down: its next unit has priority 3.33, the cut-off is"
                                + " 3.50");
    }

    @Test
    void aPlanPrintsMethodAndLines() {
        SharePlan plan = ShareEngine.share(ShareProblem.builder()
                .supplyUnits(2)
                .addDoor(WeightedDoor.of(A, 1))
                .build());
        assertThat(plan).hasToString("WEBSTER [ShareLine{door=A, units=2}]");
    }
}
