package dev.maison.core.testkit.longrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.core.testkit.Counterexample;
import dev.maison.core.testkit.LawOutcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongRunTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private Path record() {
        return folder.resolve("record.csv");
    }

    private String run(List<String> laws, long cases, long minutes, boolean again) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LongRun run = new LongRun(laws, cases, 5, DATE, minutes, again, record());
        assertThat(run.tryAll(new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isTrue();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesALinePerLaw() throws IOException {
        assertThat(run(List.of("quantity.order-*"), 100, 1, false))
                .contains("quantity.order-is-total: the order is total and consistent with equals:"
                        + " held in 100 cases under seed 5");
        assertThat(Files.readAllLines(record()))
                .hasSize(3)
                .first()
                .isEqualTo("law,date,cases,seed,seconds,jdk,outcome");
        assertThat(Files.readAllLines(record()).get(1))
                .matches("quantity\\.order-is-total,2026-11-23,100,5,\\d+,.+,held");
    }

    @Test
    void goesOnWhereItStopped() throws IOException {
        run(List.of("quantity.order-is-total"), 100, 1, false);
        assertThat(run(List.of("quantity.order-*"), 100, 1, false))
                .contains("quantity.order-is-total: on record")
                .contains("quantity.order-follows-value: the order is that of the values: held in 100 cases");
        assertThat(Files.readAllLines(record())).hasSize(3);
    }

    @Test
    void triesAgainForMoreCasesOrWhenAsked() throws IOException {
        run(List.of("quantity.order-is-total"), 100, 1, false);
        run(List.of("quantity.order-is-total"), 101, 1, false);
        run(List.of("quantity.order-is-total"), 100, 1, true);
        assertThat(Files.readAllLines(record())).hasSize(4);
    }

    @Test
    void beginsNoLawAfterItsTime() throws IOException {
        assertThat(run(List.of("quantity.order-*"), 100, 0, false))
                .isEqualTo("2 laws left: repeat the command to go on\n");
        assertThat(record()).doesNotExist();
    }

    @Test
    void writesDownABrokenLawAndDoesNotCountItAsHeld() throws IOException {
        LawRecord record = new LawRecord(record());
        record.add(new LawOutcome("a.b", 5, 17, Optional.of(new Counterexample("x, y"))), DATE, 3, "17");
        assertThat(Files.readAllLines(record())).last().isEqualTo("a.b,2026-11-23,17,5,3,17,broken in case 16");
        assertThat(record.holds("a.b", 1)).isFalse();
    }

    @Test
    void takesItsArgumentsFromPropertiesAndAsksForTheDate() {
        Properties properties = new Properties();
        assertThatThrownBy(() -> LongRun.of(properties))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("property maison.date must be the date to write down, such as 2026-11-23, but was missing");
        properties.setProperty("maison.date", "2026-11-23");
        properties.setProperty("maison.laws", "amount.*,ratio.*");
        assertThat(LongRun.of(properties))
                .isEqualTo(new LongRun(
                        List.of("amount.*", "ratio.*"), 10_000_000, 1, DATE, 25, false, Path.of("core-laws.csv")));
    }

    @Test
    void refusesAFileOfAnotherForm() throws IOException {
        Files.writeString(record(), "name,value\n");
        assertThatThrownBy(() -> new LawRecord(record()).holds("a.b", 1))
                .isInstanceOf(IOException.class)
                .hasMessage("first line of " + record() + " must be law,date,cases,seed,seconds,jdk,outcome");
    }
}
