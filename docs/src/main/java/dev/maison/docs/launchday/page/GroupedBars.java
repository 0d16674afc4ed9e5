package dev.maison.docs.launchday.page;

import java.util.List;

/** Bars side by side for each group, from zero. */
final class GroupedBars {
    private static final double WIDTH = 760;
    private static final double LEFT = 64;
    private static final double BOTTOM = 240;

    private GroupedBars() {}

    /**
     * One group.
     *
     * @param label its name
     * @param values one value per series
     */
    record Group(String label, List<Double> values) {}

    /**
     * What the bars of one place in each group stand for.
     *
     * @param label its name
     * @param style its class in the style sheet
     */
    record Series(String label, String style) {}

    static void draw(Markup out, String id, String title, String description, List<Series> series, List<Group> groups) {
        double largest = 1;
        for (Group group : groups) {
            for (double value : group.values()) {
                largest = Math.max(largest, value);
            }
        }
        boolean keyed = series.size() > 1;
        Scale y = Scale.fromZero(largest, BOTTOM, 20);
        Drawing drawing = Drawing.open(out, id, title, description, WIDTH, keyed ? 300 : 275);
        for (double tick : y.ticks()) {
            drawing.line("grid", LEFT, y.at(tick), WIDTH, y.at(tick));
            drawing.text("tick end", LEFT - 8, y.at(tick) + 4, Figures.decimal(tick, y.decimals()));
        }
        double step = (WIDTH - LEFT) / Math.max(1, groups.size());
        double bar = step * (keyed ? 0.8 : 0.7) / Math.max(1, series.size());
        int every = (int) Math.ceil(groups.size() / 13.0);
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            double x = LEFT + g * step + step * (keyed ? 0.1 : 0.15);
            for (int s = 0; s < series.size(); s++) {
                double top = y.at(group.values().get(s));
                drawing.rectangle("bar " + series.get(s).style(), x + s * bar, top, bar * 0.92, BOTTOM - top);
            }
            if (g % every == 0) {
                drawing.text("tick middle", LEFT + g * step + step / 2, BOTTOM + 20, group.label());
            }
        }
        for (int s = 0; keyed && s < series.size(); s++) {
            double x = LEFT + s * (WIDTH - LEFT) / series.size();
            drawing.rectangle("bar " + series.get(s).style(), x, 276, 12, 12);
            drawing.text("value", x + 18, 286, series.get(s).label());
        }
        drawing.close();
    }
}
