package dev.maison.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * What reading a table of texts means, written down without regard to speed: from a line on, take characters until the row ends; if its
 * quotes are wrong, refuse it and begin again on the next line of the file.
 *
 * <p>An outcome has the fields of a row, or else a word for what is wrong with it.
 */
final class NaiveTable {
    record Outcome(long line, List<String> fields, String refusal) {}

    private final String text;
    private final char separator;
    private final List<Outcome> outcomes = new ArrayList<>();

    private NaiveTable(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static List<Outcome> outcomes(String text, char separator) {
        NaiveTable table = new NaiveTable(text, separator);
        int at = 0;
        while (at < text.length()) {
            at = table.row(at);
        }
        return table.outcomes;
    }

    /** Takes the row that begins at {@code start}; returns where the next begins. */
    private int row(int start) {
        List<String> fields = new ArrayList<>();
        boolean blank = true;
        int at = start;
        while (true) {
            StringBuilder field = new StringBuilder();
            if (at < text.length() && text.charAt(at) == '"') {
                blank = false;
                at++;
                while (true) {
                    if (at == text.length()) {
                        return refuse(start, "unclosed quote");
                    }
                    char c = text.charAt(at++);
                    if (c != '"') {
                        field.append(c);
                    } else if (at < text.length() && text.charAt(at) == '"') {
                        field.append('"');
                        at++;
                    } else {
                        break;
                    }
                }
                if (at < text.length() && text.charAt(at) != separator && !isLineBreak(at)) {
                    return refuse(start, "text after quote");
                }
            } else {
                while (at < text.length() && text.charAt(at) != separator && !isLineBreak(at)) {
                    field.append(text.charAt(at++));
                }
            }
            fields.add(field.toString());
            blank &= field.isEmpty();
            if (at == text.length() || isLineBreak(at)) {
                break;
            }
            at++;
        }
        if (!blank) {
            outcomes.add(new Outcome(line(start), fields, ""));
        }
        return afterLineBreak(at);
    }

    private int refuse(int start, String why) {
        outcomes.add(new Outcome(line(start), List.of(), why));
        int at = start;
        while (at < text.length() && !isLineBreak(at)) {
            at++;
        }
        return afterLineBreak(at);
    }

    private boolean isLineBreak(int at) {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private int afterLineBreak(int at) {
        return text.startsWith("\r\n", at) ? at + 2 : Math.min(text.length(), at + 1);
    }

    private long line(int at) {
        return 1
                + text.substring(0, at)
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
