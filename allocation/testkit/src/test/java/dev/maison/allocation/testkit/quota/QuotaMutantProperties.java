package dev.maison.allocation.testkit.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.quota.QuotaProblem;
import dev.maison.allocation.testkit.quota.QuotaJudge.Judgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * The verifier against a judge that knows nothing but the definition, on mutants of true claims: one of each kind a try. What was
 * counted is written to {@code target/quota-mutants.txt}.
 */
class QuotaMutantProperties {
    private static final Map<QuotaMutation, Map<Judgement, Integer>> COUNTS = new EnumMap<>(QuotaMutation.class);

    @Property
    void theVerifierAgreesWithTheNaiveJudge(@ForAll QuotaProblem problem, @ForAll @LongRange(min = 0) long seed) {
        QuotaClaim claim = QuotaClaim.ofEngine(problem);
        QuotaJudge judge = new QuotaJudge(problem);
        assertThat(judge.judge(claim)).isEqualTo(Judgement.SOUND);
        assertThat(claim.verify(problem).isProven()).isTrue();
        for (QuotaMutation mutation : QuotaMutation.values()) {
            Optional<QuotaClaim> mutant = mutation.mutant(problem, claim, seed);
            if (mutant.isPresent()) {
                Judgement judgement = judge.judge(mutant.get());
                assertThat(mutant.get().verify(problem).isProven())
                        .as(() -> mutation + " is " + judgement + ": " + mutant + " in " + problem)
                        .isEqualTo(judgement == Judgement.SOUND);
                assertThat(mutant.get().isSameAs(claim))
                        .as("a mutant is accepted when it is what it was mutated from, and only then")
                        .isEqualTo(judgement == Judgement.SOUND);
                COUNTS.computeIfAbsent(mutation, m -> new EnumMap<>(Judgement.class))
                        .merge(judgement, 1, Integer::sum);
            }
        }
    }

    @AfterContainer
    static void everyKindWasSeen() throws IOException {
        int refused = 0;
        int equivalent = 0;
        List<String> table = new ArrayList<>();
        for (QuotaMutation mutation : QuotaMutation.values()) {
            Map<Judgement, Integer> counts = COUNTS.getOrDefault(mutation, Map.of());
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            int sound = counts.getOrDefault(Judgement.SOUND, 0);
            assertThat(all).as("mutants by " + mutation).isPositive();
            assertThat(mutation == QuotaMutation.LINES_SHUFFLED ? sound : all - sound)
                    .as(mutation == QuotaMutation.LINES_SHUFFLED ? "equivalent" : "refused by " + mutation)
                    .isPositive();
            refused += all - sound;
            equivalent += sound;
            table.add(mutation + " " + counts);
        }
        for (Judgement judgement : Judgement.values()) {
            assertThat(COUNTS.values().stream().anyMatch(counts -> counts.containsKey(judgement)))
                    .as(judgement + " was seen")
                    .isTrue();
        }
        table.add((refused + equivalent) + " mutants, " + refused + " refused, " + equivalent + " equivalent");
        Files.write(Path.of("target", "quota-mutants.txt"), table);
    }
}
