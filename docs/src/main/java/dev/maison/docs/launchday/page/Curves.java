package dev.maison.docs.launchday.page;

import static dev.maison.docs.launchday.page.Scale.coordinate;

import java.util.List;

/** Lines over weeks, as shares of a whole in percent. */
final class Curves {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 320;
    private static final double LEFT = 50;
    private static final double RIGHT = 590;
    private static final double BOTTOM = 275;

    private Curves() {}

    /**
     * One line.
     *
     * @param label its name
     * @param style its class in the style sheet
     * @param percents the values at week 0, 1 and so on
     */
    record Curve(String label, String style, List<Double> percents) {}

    static void draw(Markup out, String id, String title, String description, List<Curve> curves) {
        int weeks = 1;
        double largest = 1;
        for (Curve curve : curves) {
            weeks = Math.max(weeks, curve.percents().size() - 1);
            for (double value : curve.percents()) {
                largest = Math.max(largest, value);
            }
        }
        Scale y = Scale.fromZero(largest, BOTTOM, 20);
        Drawing drawing = Drawing.open(out, id, title, description, WIDTH, HEIGHT);
        for (double tick : y.ticks()) {
            drawing.line("grid", LEFT, y.at(tick), RIGHT, y.at(tick));
            drawing.text("tick end", LEFT - 8, y.at(tick) + 4, Figures.decimal(tick, 0) + " %");
        }
        double step = (RIGHT - LEFT) / weeks;
        for (int week = 0; week <= weeks; week++) {
            drawing.text("tick middle", LEFT + week * step, BOTTOM + 20, Integer.toString(week));
        }
        drawing.text("tick middle", (LEFT + RIGHT) / 2, BOTTOM + 40, "weeks after the cut-off");
        double[] labelAt = labelPositions(curves, y);
        for (int c = 0; c < curves.size(); c++) {
            Curve curve = curves.get(c);
            StringBuilder path = new StringBuilder();
            for (int i = 0; i < curve.percents().size(); i++) {
                path.append(i == 0 ? 'M' : 'L')
                        .append(coordinate(LEFT + i * step))
                        .append(' ')
                        .append(coordinate(y.at(curve.percents().get(i))));
            }
            drawing.path("curve " + curve.style(), path.toString());
            drawing.rectangle("key " + curve.style(), RIGHT + 12, labelAt[c] - 5, 10, 3);
            drawing.text(
                    "value", RIGHT + 28, labelAt[c], curve.label() + "  " + Figures.decimal(last(curve), 1) + " %");
        }
        drawing.close();
    }

    private static double last(Curve curve) {
        return curve.percents().get(curve.percents().size() - 1);
    }

    /** Where the names stand: beside the end of the line, moved apart where two would touch. */
    private static double[] labelPositions(List<Curve> curves, Scale y) {
        double[] at = new double[curves.size()];
        List<Integer> fromTop = java.util.stream.IntStream.range(0, curves.size())
                .boxed()
                .sorted(java.util.Comparator.comparing((Integer c) -> y.at(last(curves.get(c)))))
                .toList();
        double previous = -100;
        for (int c : fromTop) {
            at[c] = Math.max(y.at(last(curves.get(c))) + 4, previous + 20);
            previous = at[c];
        }
        return at;
    }
}
