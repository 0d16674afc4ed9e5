package dev.maison.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubjectsTest {
    private static <T> List<T> made(Subjects<T> subjects) {
        return IntStream.range(0, 2_000)
                .mapToObj(number -> subjects.generator().next(CaseRandom.of(3, number)))
                .toList();
    }

    private static <T> void someAndSome(Subjects<T> subjects, Predicate<T> rule) {
        assertThat(made(subjects)).anyMatch(rule).anyMatch(rule.negate());
    }

    /** The first outputs of SplitMix64 from state 1234567, as published with its reference implementation. */
    @Test
    void drawsWhatSplitMix64Draws() {
        List<String> drawn = new ArrayList<>();
        CaseRandom random = CaseRandom.ofState(1234567);
        for (int i = 0; i < 5; i++) {
            drawn.add(Long.toUnsignedString(random.nextLong()));
        }
        assertThat(drawn)
                .containsExactly(
                        "6457827717110365317",
                        "3203168211198807973",
                        "9817491932198370423",
                        "4593380528125082431",
                        "16408922859458223821");
    }

    @Test
    void drawsEveryNumberBelowABound() {
        Set<Integer> drawn = new HashSet<>(made(Subjects.ints(-3, 3)));
        assertThat(drawn).containsExactlyInAnyOrder(-3, -2, -1, 0, 1, 2, 3);
    }

    @Test
    void repeatsACaseFromSeedAndNumber() {
        Subjects<List<Long>> lists = Subjects.longs().lists(0, 5);
        assertThat(made(lists)).isEqualTo(made(lists));
        assertThat(new HashSet<>(made(Subjects.longs().lists(4, 4)))).hasSizeGreaterThan(1_990);
    }

    @Test
    void leansToTheEdges() {
        assertThat(made(Subjects.longs())).contains(Long.MIN_VALUE, Long.MAX_VALUE, 0L, 1L, -1L, 1_000_000L);
    }

    @Test
    void makesEqualValuesOfTwoObjectsAndDifferentOnes() {
        Subjects<Pair<List<Long>>> pairs = Subjects.longs().lists(2, 2).pairs();
        someAndSome(pairs, pair -> pair.first().equals(pair.second()));
        assertThat(made(pairs)).allMatch(pair -> pair.first() != pair.second());
        Subjects<Triple<Long>> triples = Subjects.longs().triples();
        someAndSome(triples, three -> three.first().equals(three.second()));
        someAndSome(triples, three -> three.second().equals(three.third()));
        someAndSome(
                triples,
                three -> three.first().equals(three.second()) && three.second().equals(three.third()));
        someAndSome(Subjects.ints(0, 9).optionals(), java.util.Optional::isPresent);
        someAndSome(Subjects.oneOf(Subjects.ints(0, 1), Subjects.ints(8, 9)), n -> n < 5);
    }
}
