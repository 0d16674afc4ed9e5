package dev.maison.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;

class CsvFormatTest {
    @Test
    void startsFromTheStandard() {
        CsvFormat format = CsvFormat.standard();
        assertThat(format.separator()).isEqualTo(',');
        assertThat(format.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(format.maxFieldChars()).isEqualTo(32_767);
        assertThat(format.maxRowChars()).isEqualTo(4_194_304);
        assertThat(format.withSeparator('\t').toString())
                .isEqualTo("CsvFormat{separator=<U+0009>, charset=UTF-8, maxFieldChars=32767, maxRowChars=4194304}");
    }

    @Test
    void refusesSeparatorsThatAreNone() {
        for (char separator : new char[] {'"', '\n', '\r', '\uD83D'}) {
            assertThatThrownBy(() -> CsvFormat.standard().withSeparator(separator))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "separator of CsvFormat must not be a quote, a line break or half of a character but was U+"
                                    + Excerpt.hex(separator));
        }
    }

    @Test
    void refusesLimitsThatContradictEachOther() {
        for (int limit : List.of(0, -1, 4_194_305)) {
            assertThatThrownBy(() -> CsvFormat.standard().withMaxFieldChars(limit))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "maxFieldChars of CsvFormat must lie within [1, maxRowChars = 4194304] but was " + limit);
        }
        for (int limit : List.of(32_766, 268_435_457)) {
            assertThatThrownBy(() -> CsvFormat.standard().withMaxRowChars(limit))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("maxRowChars of CsvFormat must lie within [maxFieldChars = 32767, 268435456] but was "
                            + limit);
        }
    }

    @Test
    void comparesByContent() {
        EqualsVerifier.forClass(CsvFormat.class).suppress(Warning.NULL_FIELDS).verify();
    }
}
