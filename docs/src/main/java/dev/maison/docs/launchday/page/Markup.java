package dev.maison.docs.launchday.page;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes markup that is HTML and well-formed XML at once. All text and attribute values are escaped; there is no way to write raw
 * text except a style sheet of our own.
 */
public final class Markup {
    private final StringBuilder out = new StringBuilder(1 << 20);
    private final Deque<String> open = new ArrayDeque<>();

    /** Writes the document type. */
    Markup doctype() {
        out.append("<!DOCTYPE html>\n");
        return this;
    }

    /** Opens an element with attributes given as name, value, name, value. */
    Markup open(String element, String... attributes) {
        start(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** Closes the element that was opened last. */
    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes the element that was opened last and begins a new line. */
    Markup closeLine() {
        close();
        out.append('\n');
        return this;
    }

    /** Writes an element with nothing in it. */
    Markup empty(String element, String... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    /** Writes an element that holds text. */
    Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** Writes text, escaped. */
    Markup text(String text) {
        escape(text, out);
        return this;
    }

    /** Writes the style sheet; it is ours and holds nothing that needs escaping. */
    Markup style(String css) {
        checkArgument(css.indexOf('<') < 0 && css.indexOf('&') < 0, "style sheet must hold neither < nor & but does");
        out.append("<style>").append(css).append("</style>\n");
        return this;
    }

    /** The document; every element must be closed. */
    String document() {
        checkState(open.isEmpty(), "elements of document must all be closed but these are open: %s", open);
        return out.append('\n').toString();
    }

    private void start(String element, String... attributes) {
        checkArgument(attributes.length % 2 == 0, "attributes of %s must come in pairs", element);
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], out);
            out.append('"');
        }
    }

    /** Escapes what markup would read as its own, and shows characters that no document may hold as U+FFFD. */
    private static void escape(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> to.append("&lt;");
                case '>' -> to.append("&gt;");
                case '&' -> to.append("&amp;");
                case '"' -> to.append("&quot;");
                case '\'' -> to.append("&#39;");
                default -> {
                    boolean pair = Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
                    if (pair) {
                        to.append(c).append(text.charAt(++i));
                    } else {
                        to.append(isAllowed(c) ? c : '\uFFFD');
                    }
                }
            }
        }
    }

    private static boolean isAllowed(char c) {
        return c == '\n' || c == '\t' || (c >= 0x20 && c != 0x7F && !Character.isSurrogate(c) && c < 0xFFFE);
    }
}
