package dev.maison.docs.launchday.page;

import java.util.List;

/** Two numbers per row on one axis of powers of ten: what was asked, what was given. */
final class Dumbbells {
    private static final double LABEL = 170;
    private static final double WIDTH = 760;
    private static final double ROW = 22;
    private static final double TOP = 30;

    private Dumbbells() {}

    /**
     * One row.
     *
     * @param label its name
     * @param asked units that are expected to be wanted
     * @param given units given
     */
    record Row(String label, double asked, long given) {}

    static void draw(Markup out, String id, String title, String description, List<Row> rows) {
        double height = TOP + rows.size() * ROW + 30;
        double largest = 1;
        for (Row row : rows) {
            largest = Math.max(largest, Math.max(row.asked(), (double) row.given()));
        }
        Scale x = Scale.powersOfTen(largest, LABEL, WIDTH - 90);
        Drawing drawing = Drawing.open(out, id, title, description, WIDTH, height);
        for (double tick : x.ticks()) {
            drawing.line("grid", x.at(tick), TOP - 8, x.at(tick), height - 24);
            drawing.text("tick middle", x.at(tick), height - 8, Figures.decimal(tick, 0));
        }
        drawing.text("tick end", WIDTH, TOP - 14, "given / asked");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = TOP + i * ROW + ROW / 2;
            drawing.text("label end", LABEL - 14, y + 4, row.label());
            drawing.line("stem", x.at((double) row.given()), y, x.at(row.asked()), y);
            drawing.circle("asked", x.at(row.asked()), y, 5);
            if (row.given() > 0) {
                drawing.circle("given", x.at((double) row.given()), y, 5);
            }
            drawing.text(
                    "value end", WIDTH, y + 4, Figures.whole(row.given()) + " / " + Figures.decimal(row.asked(), 0));
        }
        drawing.close();
    }
}
