package dev.maison.docs.launchday.page;

import java.util.List;

/** A table with a caption; columns whose title begins with # hold numbers and stand to the right. */
final class DataTable {
    private final Markup out;
    private final boolean[] numeric;

    private DataTable(Markup out, boolean[] numeric) {
        this.out = out;
        this.numeric = numeric;
    }

    static DataTable open(Markup out, String caption, String... titles) {
        boolean[] numeric = new boolean[titles.length];
        out.open("div", "class", "scroll").open("table").element("caption", caption);
        out.open("thead").open("tr");
        for (int i = 0; i < titles.length; i++) {
            numeric[i] = titles[i].startsWith("#");
            String title = numeric[i] ? titles[i].substring(1) : titles[i];
            out.element("th", title, "scope", "col", "class", numeric[i] ? "number" : "word");
        }
        out.close().close().open("tbody");
        return new DataTable(out, numeric);
    }

    DataTable row(String... cells) {
        return row("plain", List.of(cells));
    }

    /** A row of a style of its own, such as {@code total}. */
    DataTable row(String style, List<String> cells) {
        out.open("tr", "class", style);
        for (int i = 0; i < cells.size(); i++) {
            String cell = i == 0 ? "th" : "td";
            String kind = numeric[i] ? "number" : "word";
            if (i == 0) {
                out.element(cell, cells.get(i), "scope", "row", "class", kind);
            } else {
                out.element(cell, cells.get(i), "class", kind);
            }
        }
        out.closeLine();
        return this;
    }

    void close() {
        out.close().close().close();
        out.text("\n");
    }
}
