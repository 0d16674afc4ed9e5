package dev.maison.core.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.maison.core.testkit.Counterexample;
import dev.maison.core.testkit.Law;
import dev.maison.core.testkit.LawOutcome;
import dev.maison.core.testkit.RegisteredLaw;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every law of the register on the words: on subjects of its generator, and on subjects of its arbitrary, edge cases and shrinking
 * included. How many is property {@code maison.tries}, 1,000 unless a profile says otherwise.
 */
class CoreLawsTest {
    private static final int TRIES = Integer.getInteger("maison.tries", 1_000);

    /** jqwik's arbitraries cost more; beyond this many the generator alone goes on. */
    private static final int MOST_BY_ARBITRARY = 5_000;

    /** Other cases in each run; the failure names it. */
    private static final long SEED = new Random().nextLong();

    @TestFactory
    Stream<DynamicTest> holdsOnWhatItsGeneratorMakes() {
        return CoreLaws.all().stream()
                .map(law -> dynamicTest(law.toString(), () -> {
                    LawOutcome outcome = law.run(SEED, TRIES);
                    assertThat(outcome.counterexample())
                            .as("case %s of %s under seed %s", outcome.cases() - 1, law.id(), SEED)
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> holdsOnWhatItsArbitraryMakes() {
        return CoreLaws.all().stream()
                .map(law -> dynamicTest(law.toString(), () -> JqwikSession.run(() -> tryByArbitrary(law))));
    }

    private static <T> void tryByArbitrary(RegisteredLaw<T> law) {
        int tries = Math.min(TRIES, MOST_BY_ARBITRARY);
        Random random = new Random(SEED);
        var generator = law.subjects().arbitrary().generator(tries, true);
        for (int i = 0; i < tries; i++) {
            Shrinkable<T> subject = generator.next(random);
            if (law.law().counterexample(subject.value()).isPresent()) {
                assertThat(smallest(law.law(), subject))
                        .as("%s, try %s under seed %s", law.id(), i, SEED)
                        .isEmpty();
            }
        }
    }

    /** The counterexample of the smallest subject that shrinking leads to. */
    private static <T> Optional<Counterexample> smallest(Law<T> law, Shrinkable<T> subject) {
        Shrinkable<T> at = subject;
        for (int steps = 0; steps < 1_000; steps++) {
            Optional<Shrinkable<T>> smaller = at.shrink()
                    .filter(candidate -> law.counterexample(candidate.value()).isPresent())
                    .findFirst();
            if (smaller.isEmpty()) {
                break;
            }
            at = smaller.get();
        }
        return law.counterexample(at.value());
    }

    @Test
    void givesEveryLawAnIdOfItsOwn() {
        List<String> ids = CoreLaws.all().stream().map(RegisteredLaw::id).toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(80);
    }

    @Test
    void findsLawsByIdAndByTheBeginningOfIds() {
        assertThat(CoreLaws.matching("*")).isEqualTo(CoreLaws.all());
        assertThat(CoreLaws.matching("iso-week.*"))
                .hasSize(6)
                .allMatch(law -> law.id().startsWith("iso-week."));
        assertThat(CoreLaws.matching("amount.sum-commutes"))
                .singleElement()
                .hasToString("amount.sum-commutes: the order of two amounts does not matter to their sum");
        assertThatThrownBy(() -> CoreLaws.matching("amount"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pattern of laws must name at least one but was \"amount\""
                        + "\nMaybe a star is missing, as in amount.*");
    }
}
