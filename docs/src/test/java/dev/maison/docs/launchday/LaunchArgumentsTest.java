package dev.maison.docs.launchday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LaunchArgumentsTest {
    @Test
    void withoutArgumentsTheShippedHouseGoesToTarget() {
        LaunchArguments arguments = LaunchArguments.parse();
        assertThat(arguments.data()).isEmpty();
        assertThat(arguments.out()).isEqualTo(Path.of("target", "launch-day"));
        assertThat(LaunchArguments.parse("", " ")).isEqualTo(arguments);
    }

    @Test
    void readsBothFoldersInAnyOrder() {
        LaunchArguments arguments = LaunchArguments.parse("--out", "o", "--data", "d");
        assertThat(arguments.data()).hasValue(Path.of("d"));
        assertThat(arguments.out()).isEqualTo(Path.of("o"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> LaunchArguments.parse("--date", "d"))
                .isInstanceOf(InputProblem.class)
                .hasMessageStartingWith("argument must be --data, --out or --help but was --date");
        assertThatThrownBy(() -> LaunchArguments.parse("--data"))
                .isInstanceOf(InputProblem.class)
                .hasMessage("--data must be followed by a folder but was not");
        assertThatThrownBy(() -> LaunchArguments.parse("--data", "--out", "o"))
                .isInstanceOf(InputProblem.class)
                .hasMessage("--data must be followed by a folder but was not");
        assertThatThrownBy(() -> LaunchArguments.parse("--out", "a\u0000b"))
                .isInstanceOf(InputProblem.class)
                .hasMessageStartingWith("--out must be followed by a folder but a");
    }
}
