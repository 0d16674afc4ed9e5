package dev.maison.core.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.maison.core.Ratio;
import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void onlyProvenIsProven() {
        assertThat(Verdict.proven().isProven()).isTrue();
        assertThat(Verdict.proven()).isEqualTo(new Verdict.Proven());
        assertThat(new Verdict.WithinGap(Ratio.ZERO, "EUR").isProven()).isFalse();
        assertThat(new Verdict.Refuted("supply", "12", "13").isProven()).isFalse();
        assertThat(new Verdict.Undecided("nobody witnessed the log").isProven()).isFalse();
    }

    @Test
    void saysItInASentence() {
        assertThat(Verdict.proven().sentence()).isEqualTo("proven");
        assertThat(new Verdict.WithinGap(Ratio.of(7, 2), "EUR").sentence()).isEqualTo("within 7/2 EUR of the optimum");
        assertThat(new Verdict.Refuted("supply of SKU 1", "12", "13").sentence())
                .isEqualTo("refuted at supply of SKU 1: expected 12 but found 13");
        assertThat(new Verdict.Undecided("nobody witnessed the log").sentence())
                .isEqualTo("undecided: nobody witnessed the log");
    }

    @Test
    void refusesANegativeGap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Verdict.WithinGap(Ratio.of(-1, 2), "EUR"))
                .withMessage("gap of WithinGap must not be negative but was -1/2");
    }

    @Test
    @SuppressWarnings("NullAway") // a caller without null checks
    void refusesNull() {
        String nothing = null;
        assertThatNullPointerException()
                .isThrownBy(() -> new Verdict.WithinGap(Ratio.ONE, nothing))
                .withMessage("unit");
        assertThatNullPointerException()
                .isThrownBy(() -> new Verdict.Refuted(nothing, "", ""))
                .withMessage("step");
        assertThatNullPointerException()
                .isThrownBy(() -> new Verdict.Refuted("", nothing, ""))
                .withMessage("expected");
        assertThatNullPointerException()
                .isThrownBy(() -> new Verdict.Refuted("", "", nothing))
                .withMessage("found");
        assertThatNullPointerException()
                .isThrownBy(() -> new Verdict.Undecided(nothing))
                .withMessage("reason");
    }
}
