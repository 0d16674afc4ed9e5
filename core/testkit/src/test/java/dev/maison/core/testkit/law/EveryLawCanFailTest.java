package dev.maison.core.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.testkit.RegisteredLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A law that cannot fail says nothing: each is shown a word with a fault that it must find. */
class EveryLawCanFailTest {
    private static final int CASES = 20_000;
    private static final long SEED = 1;

    static List<Mutant> mutants() {
        return Stream.of(NumberMutants.all(), TimeMutants.all(), ProofMutants.all(), HouseMutants.all())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void theLawsThatAreMeantToFindAFaultFindIt(Mutant mutant) {
        List<String> missed = new ArrayList<>(mutant.caughtBy());
        for (RegisteredLaw<?> law : mutant.laws()) {
            if (missed.contains(law.id()) && !law.run(SEED, CASES).isHeld()) {
                missed.remove(law.id());
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void everyLawOfTheRegisterHasAFaultThatItFinds() {
        List<String> found =
                mutants().stream().flatMap(mutant -> mutant.caughtBy().stream()).toList();
        assertThat(found)
                .containsAll(CoreLaws.all().stream().map(RegisteredLaw::id).toList());
    }
}
