package dev.maison.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegisteredLawTest {
    private static final Law<Integer> SMALL =
            Law.of("numbers are small", n -> n < 90 ? Optional.empty() : Optional.of(n + " is not"));

    private static final RegisteredLaw<Integer> LAW = RegisteredLaw.of("number.is-small", SMALL, Subjects.ints(0, 99));

    @Test
    void stopsAtTheFirstCounterexampleWhichCanBeRepeated() {
        LawOutcome outcome = LAW.run(7, 1_000);
        assertThat(outcome.isHeld()).isFalse();
        assertThat(outcome.cases()).isBetween(1L, 999L);
        assertThat(LAW.counterexample(7, outcome.cases() - 1)).isEqualTo(outcome.counterexample());
        assertThat(LAW.subject(7, outcome.cases() - 1)).isGreaterThanOrEqualTo(90);
        assertThat(LAW.run(7, outcome.cases() - 1).isHeld()).isTrue();
        assertThat(LAW.run(7, 1_000)).isEqualTo(outcome);
    }

    @Test
    void takesAnExceptionForACounterexample() {
        Law<Integer> throwing = Law.of("numbers are there", n -> {
            throw new IllegalStateException("no " + n);
        });
        assertThat(RegisteredLaw.of("number.is-there", throwing, Subjects.ints(3, 3))
                        .run(1, 10)
                        .counterexample())
                .contains(new Counterexample("unexpected java.lang.IllegalStateException: no 3"));
    }

    @Test
    void refusesAnIdOfAnotherForm() {
        for (String id :
                new String[] {"", "amount", "Amount.sum", "amount.sum is exact", "amount.-sum", "a.b.c", "a,b.c"}) {
            assertThatThrownBy(() -> RegisteredLaw.of(id, SMALL, Subjects.ints(0, 9)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("id of RegisteredLaw must look like amount.sum-is-exact but was \"" + id + "\"");
        }
    }
}
