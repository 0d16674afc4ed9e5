package dev.maison.docs.launchday.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the sample houses.
 *
 * <p>The rule: a door has a weight (0.5 to 1.5, a flagship twice that) and a taste for leather against watches (0.6 to 1.4); in each
 * week it sells of each item a Poisson number of units with the mean weight * taste * the item's weekly units * the season's shape (a
 * third more in the last five weeks of the year). Every fiftieth sale comes back the week after. Seeds are fixed.
 */
public final class SampleFiles {
    private static final LocalDate LUXURY_FIRST_WEEK = LocalDate.of(2025, 10, 6);
    private static final int LUXURY_WEEKS = 44;
    private static final LocalDate SMALL_FIRST_WEEK = LocalDate.of(2026, 1, 5);
    private static final int SMALL_WEEKS = 30;

    private static final List<SampleItem> SMALL_ITEMS = List.of(
            new SampleItem("SATCHEL", "S", "Satchel, small", 1_450, 0.5, false),
            new SampleItem("SATCHEL", "M", "Satchel, medium", 1_690, 0.7, false),
            new SampleItem("SCARF", "U", "Silk scarf, \"Garden\"", 390, 0.9, false),
            new SampleItem("DIVER", "41", "Diver's watch, 41 mm", 5_200, 0.3, true),
            new SampleItem("DRESS", "34", "Dress watch, 34 mm", 4_700, 0.2, true));

    private static final List<SampleDoor> SMALL_DOORS = List.of(
            new SampleDoor("PARIS", "France", true),
            new SampleDoor("LYON", "France", false),
            new SampleDoor("MILAN", "Italy", true),
            new SampleDoor("ROME", "Italy", false),
            new SampleDoor("GINZA", "Japan", true),
            new SampleDoor("OSAKA", "Japan", false));

    private SampleFiles() {}

    /** Writes both samples below the folder that is named first. */
    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, String> file : all().entrySet()) {
            Path path = Path.of(args[0]).resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Every file of both samples: path below the data folder, and content. */
    public static Map<String, String> all() {
        Map<String, String> files = new LinkedHashMap<>();
        List<SampleDoor> doors = LuxuryHouse.doors();
        files.put(
                "luxury-sample/sales.csv",
                sales(new Draws(60), doors, LuxuryHouse.ITEMS, "-S26", LUXURY_FIRST_WEEK, LUXURY_WEEKS, 1));
        files.put("luxury-sample/items.csv", luxuryItems());
        files.put("luxury-sample/doors.csv", luxuryDoors(doors));
        files.put("luxury-sample/limits.csv", luxuryLimits(doors));
        files.put(
                "luxury-sample/settings.csv",
                "setting,value\n"
                        + "title,A made-up house: bags and watches for autumn\n"
                        + "source,Made up by a stated rule; no real house or door or person\n"
                        + "currency,EUR\n"
                        + "cut_off," + LUXURY_FIRST_WEEK.plusWeeks(LUXURY_WEEKS) + "\n"
                        + "horizon_weeks,8\n"
                        + "history_weeks,40\n"
                        + "supply_share,0.6\n"
                        + "back_tests,4\n"
                        + "back_test_step_weeks,4\n");
        files.put(
                "small-sample/sales.csv",
                sales(new Draws(6), SMALL_DOORS, SMALL_ITEMS, "", SMALL_FIRST_WEEK, SMALL_WEEKS, 1)
                        + "S-9001,SCARF-U,\"Silk scarf, \"\"Garden\"\"\",two,2026-07-01,390.00,PARIS,France\n"
                        + "S-9002,DIVER-41,\"Diver's watch, 41 mm\",1,2026-02-30,5200.00,MILAN,Italy\n"
                        + "S-9003,SATCHEL-M,\"Satchel, medium\",1,2026-07-02,,GINZA,Japan\n");
        files.put("small-sample/settings.csv", """
                setting,value
                title,A small made-up house
                source,Made up by a stated rule; no real house or door or person
                currency,EUR
                horizon_weeks,6
                history_weeks,20
                items,4
                supply_share,0.5
                back_tests,3
                back_test_step_weeks,2
                """);
        return files;
    }

    private static String sales(
            Draws draws,
            List<SampleDoor> doors,
            List<SampleItem> items,
            String season,
            LocalDate firstWeek,
            int weeks,
            int firstInvoice) {
        double[][] taste = new double[doors.size()][2];
        for (int d = 0; d < doors.size(); d++) {
            double weight = draws.between(0.5, 1.5) * (doors.get(d).flagship() ? 2 : 1);
            double leather = draws.between(0.6, 1.4);
            taste[d][0] = weight * leather;
            taste[d][1] = weight * (2 - leather);
        }
        StringBuilder out = new StringBuilder("invoice,sku,description,units,date,unit_price,door,market\n");
        int invoice = firstInvoice;
        for (int week = 0; week < weeks; week++) {
            for (int d = 0; d < doors.size(); d++) {
                for (SampleItem item : items) {
                    LocalDate monday = firstWeek.plusWeeks(week);
                    double shape = monday.getDayOfYear() > 330 ? 4.0 / 3 : 1;
                    int units = draws.poisson(taste[d][item.watch() ? 1 : 0] * item.weeklyUnits() * shape);
                    if (units > 0) {
                        LocalDate day = monday.plusDays(draws.below(7));
                        line(out, invoice, item, season, units, day, doors.get(d));
                        if (invoice % 50 == 0 && week + 1 < weeks) {
                            line(out, invoice, item, season, -1, day.plusWeeks(1), doors.get(d));
                        }
                        invoice++;
                    }
                }
            }
        }
        return out.toString();
    }

    private static void line(
            StringBuilder out, int invoice, SampleItem item, String season, int units, LocalDate day, SampleDoor door) {
        out.append("S-").append(invoice).append(',');
        out.append(item.style()).append('-').append(item.size()).append(season).append(',');
        out.append('"').append(item.description().replace("\"", "\"\"")).append("\",");
        out.append(units)
                .append(',')
                .append(day)
                .append(',')
                .append(item.priceEuro())
                .append(".00,");
        out.append(door.code()).append(',').append(door.market()).append('\n');
    }

    private static String luxuryItems() {
        StringBuilder out = new StringBuilder("sku,description,group,like,supply,holdback,unit_value,style,size\n");
        for (SampleItem item : LuxuryHouse.ITEMS) {
            // About six tenths of what sixty doors of weight one would sell in eight weeks; a few units stay with the
            // house.
            int supply = (int) (item.weeklyUnits() * 60 * 8 * 0.7);
            out.append(item.code("S27"))
                    .append(",\"")
                    .append(item.description())
                    .append("\",");
            out.append(item.watch() ? "watches" : "leather").append(',');
            out.append(item.code("S26"))
                    .append(',')
                    .append(supply)
                    .append(',')
                    .append(supply / 15)
                    .append(',');
            out.append(item.priceEuro()).append(".00,");
            out.append(item.style()).append(',').append(item.size()).append('\n');
        }
        return out.toString();
    }

    private static String luxuryDoors(List<SampleDoor> doors) {
        StringBuilder out = new StringBuilder("door,market,tier\n");
        for (SampleDoor door : doors) {
            out.append(door.code()).append(',').append(door.market()).append(',');
            out.append(door.flagship() ? 1 : 2).append('\n');
        }
        return out.toString();
    }

    private static String luxuryLimits(List<SampleDoor> doors) {
        StringBuilder out = new StringBuilder("door,sku,min,max\n");
        for (SampleDoor door : doors) {
            out.append(door.code()).append(",,");
            out.append(door.flagship() ? "0,1" : "0,3").append('\n');
            if (door.flagship()) {
                out.append(door.code()).append(",VOLTE-25-S27,1,2\n");
            }
        }
        return out.toString();
    }
}
