package dev.maison.docs.launchday.page;

import static dev.maison.docs.launchday.page.Scale.coordinate;

import java.util.List;

/** What every further unit is worth, best first, and where the supply ends. */
final class WorthCurve {
    private static final double WIDTH = 760;
    private static final double LEFT = 56;
    private static final double BOTTOM = 250;
    private static final int MOST_POINTS = 400;

    private WorthCurve() {}

    static void draw(
            Markup out,
            String id,
            String title,
            String description,
            List<Double> worth,
            long supply,
            double cutOff,
            String price) {
        Scale y = Scale.fromZero(worth.isEmpty() ? 1 : worth.get(0), BOTTOM, 24);
        Drawing drawing = Drawing.open(out, id, title, description, WIDTH, 300);
        for (double tick : y.ticks()) {
            drawing.line("grid", LEFT, y.at(tick), WIDTH, y.at(tick));
            drawing.text("tick end", LEFT - 8, y.at(tick) + 4, Figures.decimal(tick, y.decimals()));
        }
        double step = (WIDTH - LEFT) / Math.max(1, worth.size());
        double edge = LEFT + Math.min(supply, worth.size()) * step;
        int stride = 1 + worth.size() / MOST_POINTS;
        StringBuilder line = new StringBuilder();
        StringBuilder given =
                new StringBuilder("M").append(coordinate(LEFT)).append(' ').append(coordinate(BOTTOM));
        for (int i = 0; i < worth.size(); i += stride) {
            String point = coordinate(LEFT + i * step) + " " + coordinate(y.at(worth.get(i)));
            line.append(i == 0 ? 'M' : 'L').append(point);
            if (i < supply) {
                given.append('L').append(point);
            }
        }
        given.append('L').append(coordinate(edge)).append(' ').append(coordinate(y.at(cutOff)));
        given.append('L')
                .append(coordinate(edge))
                .append(' ')
                .append(coordinate(BOTTOM))
                .append('Z');
        drawing.path("area", given.toString());
        drawing.path("curve maison", line.toString());
        drawing.line("cut-off", LEFT, y.at(cutOff), WIDTH, y.at(cutOff));
        drawing.text("cut-off-label end", WIDTH, y.at(cutOff) - 7, "cut-off " + price);
        drawing.line("edge", edge, 20, edge, BOTTOM + 8);
        drawing.text("tick end", edge - 8, BOTTOM + 22, "given: " + Figures.whole(supply));
        drawing.text("tick", edge + 8, BOTTOM + 22, "not given");
        drawing.text("tick", LEFT, 14, "worth at the door, " + price.substring(0, Math.min(3, price.length())));
        drawing.close();
    }
}
