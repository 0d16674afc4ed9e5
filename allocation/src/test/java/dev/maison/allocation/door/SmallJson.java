package dev.maison.allocation.door;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of test resources: objects, arrays, texts without escapes, whole numbers and null. */
public final class SmallJson {
    private final String text;
    private int at;

    private SmallJson(String text) {
        this.text = text;
    }

    public static @Nullable Object parse(String text) {
        SmallJson json = new SmallJson(text);
        Object value = json.value();
        json.space();
        if (json.at != text.length()) {
            throw new IllegalArgumentException("trailing text at " + json.at);
        }
        return value;
    }

    private @Nullable Object value() {
        space();
        char c = text.charAt(at);
        if (c == '{') {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (at++; !ends('}'); ) {
                String key = (String) value();
                expect(':');
                map.put(key, value());
            }
            return map;
        }
        if (c == '[') {
            List<@Nullable Object> list = new ArrayList<>();
            for (at++; !ends(']'); ) {
                list.add(value());
            }
            return list;
        }
        if (c == '"') {
            int end = text.indexOf('"', at + 1);
            String found = text.substring(at + 1, end);
            at = end + 1;
            return found;
        }
        int start = at;
        while (at < text.length() && "{}[],: \n\t\r".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        return word.equals("null") ? null : new BigDecimal(word).longValueExact();
    }

    private boolean ends(char close) {
        space();
        if (text.charAt(at) == ',') {
            at++;
            space();
        }
        boolean isEnd = text.charAt(at) == close;
        at += isEnd ? 1 : 0;
        return isEnd;
    }

    private void expect(char c) {
        space();
        if (text.charAt(at++) != c) {
            throw new IllegalArgumentException("no " + c + " at " + at);
        }
    }

    private void space() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }
}
