package dev.maison.docs.launchday.page;

/** A numbered part of the page. */
final class Section {
    private final Markup out;

    private Section(Markup out) {
        this.out = out;
    }

    static Section open(Markup out, String id, String title, String lead) {
        out.open("section", "id", id, "aria-labelledby", id + "-heading");
        out.element("h2", title, "id", id + "-heading").element("p", lead, "class", "lead");
        return new Section(out);
    }

    Section paragraph(String text) {
        out.element("p", text);
        return this;
    }

    Section note(String text) {
        out.element("p", text, "class", "note");
        return this;
    }

    Section heading(String text) {
        out.element("h3", text);
        return this;
    }

    Section figure(Runnable drawing, String caption) {
        out.open("figure");
        drawing.run();
        out.element("figcaption", caption).closeLine();
        return this;
    }

    Section details(String summary, Runnable content) {
        return details(false, summary, content);
    }

    Section details(boolean open, String summary, Runnable content) {
        if (open) {
            out.open("details", "open", "open");
        } else {
            out.open("details");
        }
        out.element("summary", summary);
        content.run();
        out.closeLine();
        return this;
    }

    void close() {
        out.closeLine();
    }
}
