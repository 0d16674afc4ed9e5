package dev.maison.allocation.internal.solve.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The kernel for 32 and the one for 64 bits are the same text but for the type of gains: Java has no generics over int and long, and the wide
 * type alone would need twice the bytes a cell.
 */
class KernelTwinsTest {
    private static final Path FOLDER = Path.of("src/main/java/dev/maison/allocation/internal/solve/capacity");

    @ParameterizedTest
    @ValueSource(strings = {"Market", "Alike", "Joint", "Auction", "Exchange", "Pricing"})
    void sayTheSame(String name) throws IOException {
        String narrow = Files.readString(FOLDER.resolve(name + "32.java"));
        String wide = Files.readString(FOLDER.resolve(name + "64.java"));
        assertThat(narrow).contains("int");
        assertThat(plain(wide, 64, "1L<<60", "1L<<59", ">>63", "2^50", "32bytes"))
                .isEqualTo(plain(narrow, 32, "1<<30", "1<<29", ">>31", "2x10^8", "16bytes"));
    }

    /** Without what may differ: white space, width of gains, size of constants. */
    private static String plain(
            String text, int bits, String nothing, String apart, String sign, String most, String bytes) {
        return text.replaceAll("\\s+\\*?", "")
                .replace(nothing, "NOTHING")
                .replace(apart, "APART")
                .replace(sign, "SIGN")
                .replace(most, "MOST")
                .replace(bytes, "BYTES")
                .replaceAll("(?<=[a-z])" + bits + "|" + bits + "(?=-bit)", "N")
                .replace("long", "int")
                .replace("(int)", "")
                .replaceAll("(\\d)L", "$1");
    }
}
