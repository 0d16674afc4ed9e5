package dev.maison.docs.launchday.page;

import java.util.List;

/** The units around a cut-off price, best first: the last that were given and the first that were not. */
final class CutOffSteps {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 300;
    private static final double LEFT = 70;
    private static final double BOTTOM = 250;

    private CutOffSteps() {}

    /**
     * One unit.
     *
     * @param label whose it is or would be
     * @param worth what it is worth there
     * @param given whether it was given
     */
    record Unit(String label, double worth, boolean given) {}

    static void draw(
            Markup out, String id, String title, String description, List<Unit> units, double cutOff, String unit) {
        double high = cutOff;
        double low = cutOff;
        for (Unit one : units) {
            high = Math.max(high, one.worth());
            low = Math.min(low, one.worth());
        }
        double margin = high > low ? (high - low) * 0.15 : Math.max(high * 0.1, 0.01);
        Scale y = Scale.between(Math.max(0, low - margin), high + margin, BOTTOM, 24);
        double step = (WIDTH - LEFT - 10) / Math.max(1, units.size());
        Drawing drawing = Drawing.open(out, id, title, description, WIDTH, HEIGHT);
        for (double tick : y.ticks()) {
            drawing.line("grid", LEFT, y.at(tick), WIDTH, y.at(tick));
            drawing.text("tick end", LEFT - 8, y.at(tick) + 4, Figures.decimal(tick, y.decimals()));
        }
        int lastGiven = 0;
        for (int i = 0; i < units.size(); i++) {
            Unit one = units.get(i);
            double x = LEFT + (i + 0.5) * step;
            drawing.line("stem", x, y.at(cutOff), x, y.at(one.worth()));
            drawing.circle(one.given() ? "given" : "asked", x, y.at(one.worth()), 4);
            lastGiven = one.given() ? i + 1 : lastGiven;
        }
        drawing.line("cut-off", LEFT, y.at(cutOff), WIDTH, y.at(cutOff));
        drawing.text("cut-off-label end", WIDTH, y.at(cutOff) - 7, "cut-off " + unit);
        double edge = LEFT + lastGiven * step;
        drawing.line("edge", edge, 20, edge, BOTTOM + 8);
        drawing.text("tick end", edge - 10, BOTTOM + 22, "given, best first");
        drawing.text("tick", edge + 10, BOTTOM + 22, "not given");
        drawing.text(
                "tick",
                LEFT,
                14,
                "worth of one more unit at the door, " + unit.substring(0, Math.min(3, unit.length())));
        drawing.close();
    }
}
