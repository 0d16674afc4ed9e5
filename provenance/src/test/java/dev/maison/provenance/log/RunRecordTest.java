package dev.maison.provenance.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.core.proof.Digest;
import dev.maison.core.proof.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunRecordTest {
    private static final RunRecord RUN = RunRecord.builder()
            .kind("allocation.door")
            .problem("autumn-launch")
            .digest(Digest.sha256("run".getBytes(StandardCharsets.UTF_8)))
            .recordedAt(Instant.parse("2026-09-01T08:00:00.5Z"))
            .build();

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isWrittenInCanonicalBytes() {
        assertThat(HexFormat.of().formatHex(RUN.toEntry().toBytes()))
                .isEqualTo("01" + "0000000e" + hex("maison.log.run") + "00000001"
                        + "02" + "0000000f" + hex("allocation.door")
                        + "02" + "0000000d" + hex("autumn-launch")
                        + "04" + "00000020" + RUN.digest().toHex()
                        + "03" + "000000006a968600"
                        + "03" + "000000001dcd6500");
    }

    @Test
    void isFoundInTheLogByWhoeverKnowsTheRun() {
        TransparencyLog log = ReferenceLog.withEntries(8);
        AppendOutcome.Appended appended =
                log.append(log.head(), List.of(RUN.toEntry())).orElseThrow();
        InclusionProof proof =
                log.inclusionProof(appended.firstIndex(), appended.head().size());

        RunRecord again = RunRecord.builder().from(RUN).build();
        RunRecord other = RunRecord.builder().from(RUN).problem("winter-launch").build();
        assertThat(LogVerifier.inclusion(appended.head(), again.toEntry().leafHash(), proof))
                .isEqualTo(Verdict.proven());
        assertThat(LogVerifier.inclusion(appended.head(), other.toEntry().leafHash(), proof))
                .isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void theLongestRecordFitsAnEntry() {
        RunRecord longest = RunRecord.builder()
                .from(RUN)
                .kind("\u4e00".repeat(256))
                .problem("\u4e00".repeat(256))
                .recordedAt(Instant.MAX)
                .build();
        assertThat(longest.toEntry().length()).isLessThan(2_000);
    }

    @Test
    void refusesTextsThatNameNothing() {
        assertThatThrownBy(() -> RunRecord.builder().from(RUN).kind(" ").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kind of RunRecord must not be blank but was \" \"");
        assertThatThrownBy(() ->
                        RunRecord.builder().from(RUN).problem("x".repeat(257)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("problem of RunRecord must hold at most 256 characters but held 257");
    }

    @Test
    void refusesTextsWithoutOneFormInBytes() {
        refusesProblem("a\nb", "no control character but character 1 was U+000A");
        refusesProblem("a\ud800", "no unpaired surrogate but character 1 was U+D800");
        refusesProblem("\udc00b", "no unpaired surrogate but character 0 was U+DC00");
        assertThat(RunRecord.builder().from(RUN).problem("\ud83d\udc5c").build().problem())
                .hasSize(2);
    }

    private static void refusesProblem(String text, String rule) {
        assertThatThrownBy(() -> RunRecord.builder().from(RUN).problem(text).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("problem of RunRecord must hold " + rule);
    }
}
