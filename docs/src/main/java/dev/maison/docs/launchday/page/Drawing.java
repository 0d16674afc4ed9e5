package dev.maison.docs.launchday.page;

import static dev.maison.docs.launchday.page.Scale.coordinate;

/** A scalable drawing with a title and a description for those who do not see it. */
final class Drawing {
    private final Markup out;

    private Drawing(Markup out) {
        this.out = out;
    }

    /** Opens a drawing; {@code id} is unique in the page. */
    static Drawing open(Markup out, String id, String title, String description, double width, double height) {
        out.open(
                "svg",
                "viewBox",
                "0 0 " + coordinate(width) + " " + coordinate(height),
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-desc");
        out.element("title", title, "id", id + "-title").element("desc", description, "id", id + "-desc");
        return new Drawing(out);
    }

    Drawing line(String style, double x1, double y1, double x2, double y2) {
        out.empty(
                "line",
                "class",
                style,
                "x1",
                coordinate(x1),
                "y1",
                coordinate(y1),
                "x2",
                coordinate(x2),
                "y2",
                coordinate(y2));
        return this;
    }

    Drawing rectangle(String style, double x, double y, double width, double height) {
        out.empty(
                "rect",
                "class",
                style,
                "x",
                coordinate(x),
                "y",
                coordinate(y),
                "width",
                coordinate(Math.max(0, width)),
                "height",
                coordinate(Math.max(0, height)));
        return this;
    }

    Drawing circle(String style, double x, double y, double radius) {
        out.empty("circle", "class", style, "cx", coordinate(x), "cy", coordinate(y), "r", coordinate(radius));
        return this;
    }

    Drawing text(String style, double x, double y, String text) {
        out.element("text", text, "class", style, "x", coordinate(x), "y", coordinate(y));
        return this;
    }

    Drawing path(String style, String commands) {
        out.empty("path", "class", style, "d", commands);
        return this;
    }

    void close() {
        out.closeLine();
    }
}
