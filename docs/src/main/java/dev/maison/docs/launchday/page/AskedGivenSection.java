package dev.maison.docs.launchday.page;

import dev.maison.docs.launchday.report.ItemStory;
import dev.maison.docs.launchday.report.LaunchReport;
import dev.maison.docs.launchday.season.Season;
import dev.maison.docs.launchday.season.Stockist;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was asked and what was given, by market and by door. */
final class AskedGivenSection {
    private static final int DOORS_SHOWN = 25;

    private AskedGivenSection() {}

    static void write(Markup out, LaunchReport report) {
        Season season = report.season();
        Map<String, Long> givenByDoor = new HashMap<>();
        for (ItemStory item : report.story().items()) {
            for (ItemStory.LineStory line : item.lines()) {
                givenByDoor.merge(line.door(), line.units(), Long::sum);
            }
        }
        Map<String, double[]> markets = new TreeMap<>();
        List<Dumbbells.Row> doors = new ArrayList<>();
        for (int d = 0; d < season.doors().size(); d++) {
            Stockist door = season.doors().get(d);
            double asked = season.forecast().meanOfDoor(d);
            long given = givenByDoor.getOrDefault(door.door().text(), 0L);
            doors.add(new Dumbbells.Row(door.door().text() + " \u00b7 " + door.market(), asked, given));
            double[] sums = markets.computeIfAbsent(door.market(), market -> new double[3]);
            sums[0]++;
            sums[1] += asked;
            sums[2] += given;
        }
        List<Dumbbells.Row> marketRows = markets.entrySet().stream()
                .map(entry -> new Dumbbells.Row(entry.getKey(), entry.getValue()[1], (long) entry.getValue()[2]))
                .sorted(Comparator.comparing(Dumbbells.Row::asked).reversed().thenComparing(Dumbbells.Row::label))
                .toList();
        doors.sort(Comparator.comparing(Dumbbells.Row::asked).reversed().thenComparing(Dumbbells.Row::label));

        Section section = Section.open(
                out,
                "asked-given",
                "Asked against given",
                "Asked is the demand we expect over the horizon, added over the items of the run. Given is what the plan sends.");
        section.figure(
                () -> Dumbbells.draw(
                        out,
                        "markets",
                        "Asked against given, by market",
                        "For each market a hollow mark for units asked and a full one for units given, on an axis of powers of ten.",
                        marketRows),
                "By market. Hollow: asked. Full: given. Each step of the axis is ten times the one before.");
        List<Dumbbells.Row> largest = List.copyOf(doors.subList(0, Math.min(DOORS_SHOWN, doors.size())));
        section.figure(
                () -> Dumbbells.draw(
                        out,
                        "doors",
                        "Asked against given, by door",
                        "The doors that ask for most, with a hollow mark for units asked and a full one for units given.",
                        largest),
                "By door: the " + largest.size() + " that ask for most, of " + Figures.whole(doors.size()) + ".");
        section.details("By market, as a table", () -> marketTable(out, markets, marketRows));
        section.close();
    }

    private static void marketTable(Markup out, Map<String, double[]> markets, List<Dumbbells.Row> rows) {
        DataTable table = DataTable.open(
                out, "Units asked and given by market", "Market", "#Doors", "#Asked", "#Given", "#Given of asked");
        double asked = 0;
        long given = 0;
        double doors = 0;
        for (Dumbbells.Row row : rows) {
            double[] sums = markets.getOrDefault(row.label(), new double[3]);
            doors += sums[0];
            asked += row.asked();
            given += row.given();
            table.row(
                    row.label(),
                    Figures.decimal(sums[0], 0),
                    Figures.decimal(row.asked(), 1),
                    Figures.whole(row.given()),
                    share(row.given(), row.asked()));
        }
        table.row(
                "total",
                List.of(
                        "All markets",
                        Figures.decimal(doors, 0),
                        Figures.decimal(asked, 1),
                        Figures.whole(given),
                        share(given, asked)));
        table.close();
    }

    private static String share(long given, double asked) {
        return asked <= 0 ? "\u2013" : Figures.decimal(given / asked * 100, 1) + " %";
    }
}
