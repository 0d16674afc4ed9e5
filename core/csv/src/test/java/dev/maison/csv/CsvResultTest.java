package dev.maison.csv;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvResultTest {
    @Test
    void refusesASummaryThatCountsOtherRows() {
        assertThatThrownBy(() -> new CsvResult<>(List.of("a"), List.of(), new CsvSummary(2, 0, true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows of CsvResult must number 2 as its summary says but numbered 1");
    }

    @Test
    void refusesNegativeCounts() {
        assertThatThrownBy(() -> new CsvSummary(-1, 0, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows of CsvSummary must not be negative but was -1");
        assertThatThrownBy(() -> new CsvSummary(0, -1, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("refusedRows of CsvSummary must not be negative but was -1");
    }
}
