package dev.maison.docs.launchday.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleFilesTest {
    @Test
    void theShippedSamplesAreWhatTheRuleMakes() throws IOException {
        for (Map.Entry<String, String> file : SampleFiles.all().entrySet()) {
            assertThat(Files.readString(Path.of("data").resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void theLuxuryHouseHasSixtyDoorsWithOneFlagshipPerMarket() {
        assertThat(LuxuryHouse.doors()).hasSize(60).extracting(SampleDoor::code).doesNotHaveDuplicates();
        assertThat(LuxuryHouse.doors().stream().filter(SampleDoor::flagship).map(SampleDoor::market))
                .hasSize(13)
                .doesNotHaveDuplicates();
        assertThat(LuxuryHouse.ITEMS).extracting(item -> item.code("S27")).doesNotHaveDuplicates();
    }
}
