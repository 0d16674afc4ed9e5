package dev.maison.core.testkit.law;

import dev.maison.core.testkit.Subjects;
import java.util.List;

/** Texts that are plain decimals, or nearly. */
final class NumberTexts {
    private static final List<String> GLYPHS = List.of(
            "0",
            "0",
            "1",
            "2",
            "5",
            "7",
            "9",
            ".",
            ".",
            "-",
            "+",
            "00",
            "e3",
            "E",
            ",",
            " ",
            "'",
            "\u0663",
            "\u0000",
            "x",
            "1000000000000000000000",
            "0000000000000000000000000000000000000000000000000000000000000000");

    private NumberTexts() {}

    static Subjects<String> all() {
        Subjects<String> loose = Subjects.among(GLYPHS).lists(0, 6).map(parts -> String.join("", parts));
        Subjects<String> whole = Subjects.longs().map(number -> Long.toString(number));
        Subjects<String> decimal = Subjects.combine(
                Subjects.longs(), Subjects.ints(0, 8), (number, decimals) -> pointed(Long.toString(number), decimals));
        return Subjects.oneOf(
                loose, whole, decimal, Subjects.combine(decimal, Subjects.among(GLYPHS), (text, more) -> text + more));
    }

    private static String pointed(String digits, int decimals) {
        int at = Math.max(0, digits.length() - decimals);
        return digits.substring(0, at) + "." + digits.substring(at);
    }
}
