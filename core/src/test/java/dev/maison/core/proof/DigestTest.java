package dev.maison.core.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class DigestTest {
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isTheSha256OfThePublishedExamples() {
        assertThat(Digest.sha256("abc".getBytes(StandardCharsets.US_ASCII)).toHex())
                .isEqualTo(ABC);
        assertThat(Digest.sha256(new byte[0]))
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void readsHexadecimalDigitsOfEitherCase() {
        assertThat(Digest.parse(ABC)).hasToString(ABC);
        assertThat(Digest.parse(ABC.toUpperCase(Locale.ROOT))).isEqualTo(Digest.parse(ABC));
    }

    @Test
    void keepsItsOwnCopyOfTheBytes() {
        byte[] bytes = Digest.parse(ABC).toBytes();
        Digest digest = Digest.ofBytes(bytes);
        bytes[0]++;
        digest.toBytes()[1]++;
        assertThat(digest).isEqualTo(Digest.parse(ABC));
    }

    @Test
    void refusesTextThatIsNot64HexadecimalDigits() {
        for (String text : new String[] {"", ABC.substring(1), "g" + ABC.substring(1), "é" + ABC.substring(1)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Digest.parse(text))
                    .withMessage("text of Digest must be 64 hexadecimal digits but was \"" + text + "\"");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Digest.parse(ABC + "00"))
                .withMessage("text of Digest must be 64 hexadecimal digits but was \"" + ABC + "...\"");
    }

    @Test
    void refusesAnyNumberOfBytesBut32() {
        for (int length : new int[] {0, 31, 33}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Digest.ofBytes(new byte[length]))
                    .withMessage("bytes of Digest must number 32 but numbered " + length);
        }
    }

    @Test
    void ordersAsUnsignedBytes() {
        assertThat(Digest.parse("7f" + ABC.substring(2))).isLessThan(Digest.parse("80" + ABC.substring(2)));
    }

    @Test
    void comparesByContent() {
        EqualsVerifier.forClass(Digest.class).withNonnullFields("bytes").verify();
    }
}
