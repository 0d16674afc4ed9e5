package dev.maison.core.testkit.law;

import dev.maison.core.testkit.Pair;
import dev.maison.core.testkit.Subjects;
import dev.maison.core.testkit.naive.CanonicalItem;
import dev.maison.core.testkit.word.Words;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sequences of canonical items, and pairs of them that are nearly alike. */
final class CanonicalSubjects {
    private CanonicalSubjects() {}

    static Subjects<List<CanonicalItem>> items() {
        return item().lists(0, 6);
    }

    private static Subjects<CanonicalItem> item() {
        Subjects<CanonicalItem> texts = brief().map(CanonicalItem.Text::new);
        return Subjects.oneOf(
                texts,
                texts,
                Subjects.combine(brief(), Subjects.ints(0, 3), CanonicalItem.Head::new),
                Subjects.longs().map(CanonicalItem.Whole::new),
                bytes().map(CanonicalItem.Bytes::new),
                Subjects.ints(0, 1).map(bit -> new CanonicalItem.Flag(bit == 1)),
                Subjects.among(List.of(new CanonicalItem.Absent())),
                Subjects.ints(0, 3).map(CanonicalItem.ListOf::new),
                Subjects.combine(
                        Subjects.longs(),
                        Subjects.longs(),
                        (a, b) -> new CanonicalItem.Big(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)))),
                numbers().map(CanonicalItem.Real::new),
                Subjects.longs().map(Long::intValue).lists(0, 3).map(CanonicalItem.IntColumn::new),
                Subjects.longs().lists(0, 3).map(CanonicalItem.LongColumn::new),
                numbers().lists(0, 3).map(CanonicalItem.RealColumn::new),
                bytes().map(CanonicalItem.ByteColumn::new));
    }

    private static Subjects<String> brief() {
        return Subjects.oneOf(
                Subjects.among(List.of("", "a", "b", "ab", "\u0000", "\u0002", "é", "\uD83D\uDE00")),
                Subjects.among(List.of("", "a", "b")).lists(0, 3).map(parts -> String.join("", parts)),
                Words.idTexts().map(text -> text.length() > 20 ? "long" : text));
    }

    private static Subjects<List<Byte>> bytes() {
        return Subjects.ints(Byte.MIN_VALUE, Byte.MAX_VALUE)
                .map(Integer::byteValue)
                .lists(0, 5);
    }

    private static Subjects<Double> numbers() {
        return Subjects.oneOf(
                Subjects.among(List.of(0.0, -0.0, 1.0, -1.0, Double.MIN_VALUE, Double.MAX_VALUE, 0.1)),
                Subjects.longs().map(CanonicalSubjects::finite));
    }

    private static double finite(long bits) {
        double value = Double.longBitsToDouble(bits);
        return Double.isFinite(value) ? value : bits;
    }

    /** Two sequences of which the second is the first with one thing changed, or nothing. */
    static Subjects<Pair<List<CanonicalItem>>> nearPairs() {
        return Subjects.combine(
                item().lists(1, 5), item(), Subjects.ints(0, 4), Subjects.ints(0, 7), CanonicalSubjects::nearPair);
    }

    private static Pair<List<CanonicalItem>> nearPair(
            List<CanonicalItem> items, CanonicalItem other, int where, int change) {
        List<CanonicalItem> changed = new ArrayList<>(items);
        int at = where % items.size();
        CanonicalItem item = items.get(at);
        switch (change) {
            case 0 -> changed.set(at, other);
            case 1 -> changed.remove(at);
            case 2 -> changed.add(at, other);
            case 3 -> changed.add(at, item);
            case 4 -> changed.add(changed.remove(at));
            case 5 -> moveACharacter(changed, at);
            case 6 -> changed.set(at, inDisguise(item));
            default -> {}
        }
        return new Pair<>(items, changed);
    }

    /** Moves the last character of a text to the beginning of the next one. */
    private static void moveACharacter(List<CanonicalItem> items, int at) {
        if (at + 1 < items.size()
                && items.get(at) instanceof CanonicalItem.Text left
                && items.get(at + 1) instanceof CanonicalItem.Text right
                && !left.value().isEmpty()) {
            int cut = left.value().offsetByCodePoints(left.value().length(), -1);
            items.set(at, new CanonicalItem.Text(left.value().substring(0, cut)));
            items.set(at + 1, new CanonicalItem.Text(left.value().substring(cut) + right.value()));
        }
    }

    /** The same content under another kind. */
    private static CanonicalItem inDisguise(CanonicalItem item) {
        if (item instanceof CanonicalItem.Text text) {
            List<Byte> utf8 = new ArrayList<>();
            for (byte b : text.value().getBytes(StandardCharsets.UTF_8)) {
                utf8.add(b);
            }
            return new CanonicalItem.Bytes(utf8);
        } else if (item instanceof CanonicalItem.Whole whole) {
            return new CanonicalItem.Big(BigInteger.valueOf(whole.value()));
        } else if (item instanceof CanonicalItem.Bytes bytes) {
            return new CanonicalItem.ByteColumn(bytes.values());
        } else if (item instanceof CanonicalItem.Flag flag) {
            return new CanonicalItem.Flag(!flag.value());
        } else if (item instanceof CanonicalItem.Head head) {
            return new CanonicalItem.Head(head.name(), head.version() + 1);
        } else if (item instanceof CanonicalItem.Real number) {
            return new CanonicalItem.Whole(Double.doubleToLongBits(number.value()));
        }
        return new CanonicalItem.Absent();
    }
}
