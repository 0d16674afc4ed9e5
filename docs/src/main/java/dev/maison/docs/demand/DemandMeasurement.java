package dev.maison.docs.demand;

import dev.maison.allocation.demand.Analogues;
import dev.maison.allocation.demand.DemandBackTest;
import dev.maison.allocation.demand.DemandBackTest.Round;
import dev.maison.allocation.demand.DemandDeviation;
import dev.maison.allocation.demand.DemandGrade;
import dev.maison.allocation.demand.DemandMethod;
import dev.maison.allocation.demand.DemandScore;
import dev.maison.allocation.demand.HouseForecast;
import dev.maison.allocation.demand.SalesHistory;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.docs.launchday.house.HouseFolder;
import dev.maison.docs.launchday.sales.SaleLine;
import dev.maison.docs.launchday.season.DoorRule;
import dev.maison.docs.launchday.season.ItemRule;
import dev.maison.docs.launchday.season.LaunchSettings;
import dev.maison.docs.launchday.season.RunItem;
import dev.maison.docs.launchday.season.Stockist;
import dev.maison.docs.launchday.season.Trade;
import dev.maison.docs.launchday.season.Window;
import java.io.PrintStream;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Plays estimates of demand at six cut-offs of real sales and prints how they did, as the tables of {@code docs/measured/demand.md}.
 *
 * <p>Doors and items are chosen at each cut-off by the rules of the launch day. Then history is hidden from some of them: what the estimate
 * says without it is compared with what they bought. The argument is the folder of the sales; without it, the gift house that is shipped.
 */
public final class DemandMeasurement {
    private static final LocalDate FIRST_CUT_OFF = LocalDate.of(2011, 5, 16);
    private static final int CUT_OFFS = 6;
    private static final int STEP_WEEKS = 4;
    private static final int HIDDEN_DOORS = 5;
    private static final int HIDDEN_ITEMS = 4;
    private static final int SHORT_WEEKS = 4;
    private static final int ANALOGUES = 5;
    private static final int FORECAST_WEEKS = 8;

    private static final Ratio PROBABILITY = Ratio.of(8, 10);

    private enum Measure {
        ORDERS,
        UNITS
    }

    private enum Hidden {
        NOTHING("nothing hidden"),
        DOORS("a fifth of the doors without history"),
        RECENT_DOORS("a fifth of the doors with four weeks of history"),
        ITEMS("a fourth of the items without history");

        final String words;

        Hidden(String words) {
            this.words = words;
        }
    }

    private enum Help {
        GROUPS("groups alone"),
        ANALOGUES("analogues by rule"),
        FORECAST("forecast of the house");

        final String words;

        Help(String words) {
            this.words = words;
        }
    }

    private final List<SaleLine> lines;
    private final LaunchSettings settings;
    private final LocalDate firstDay;
    private final PrintStream out;

    private DemandMeasurement(HouseFolder folder, PrintStream out) {
        this.lines = folder.book().lines();
        this.settings = folder.settings();
        this.firstDay = folder.book().firstDay();
        this.out = out;
    }

    /** Prints the tables. */
    public static void main(String[] args) {
        Path data = args.length > 0 && !args[0].isEmpty() ? Path.of(args[0]) : Path.of("docs/data/uci-online-retail");
        new DemandMeasurement(HouseFolder.read(data), System.out).run();
    }

    private void run() {
        for (Measure measure : Measure.values()) {
            out.println("## " + (measure == Measure.ORDERS ? "Orders" : "Units"));
            out.println();
            out.println("| hidden | help | pairs judged | sold | inside | expected inside | fewer | more |");
            out.println("|---|---|--:|--:|--:|--:|--:|--:|");
            List<String> deviations = new ArrayList<>();
            for (Hidden hidden : Hidden.values()) {
                for (Help help : Help.values()) {
                    if (makesSense(hidden, help)) {
                        DemandScore score = test(measure, hidden, help).total();
                        String row = "| " + hidden.words + " | " + help.words + " | ";
                        out.println(row + score.pairs() + " | " + score.soldUnits() + " | " + inside(score) + " | "
                                + score.below() + " | " + score.above() + " |");
                        for (DemandMethod method : DemandMethod.values()) {
                            deviations.add(row + words(method) + " | " + cells(score.deviation(method)));
                        }
                    }
                }
            }
            out.println();
            out.println("| hidden | help | method | forecast in all | absolute deviation | squared deviation |");
            out.println("|---|---|---|--:|--:|--:|");
            deviations.forEach(out::println);
            out.println();
            DemandBackTest known = test(measure, Hidden.NOTHING, Help.GROUPS);
            out.println("| nothing hidden: by | pairs judged | inside | expected inside |");
            out.println("|---|--:|--:|--:|");
            for (String cutOff : known.cutOffs()) {
                print(cutOff, known.of(cutOff));
            }
            for (DemandGrade grade : DemandGrade.values()) {
                if (known.of(grade).pairs() > 0) {
                    print(grade.sentence(), known.of(grade));
                }
            }
            out.println();
        }
    }

    private void print(String name, DemandScore score) {
        out.println("| " + name + " | " + score.pairs() + " | " + inside(score) + " |");
    }

    private static boolean makesSense(Hidden hidden, Help help) {
        return switch (help) {
            case GROUPS -> true;
            case ANALOGUES -> hidden == Hidden.DOORS || hidden == Hidden.RECENT_DOORS;
            case FORECAST -> hidden == Hidden.DOORS;
        };
    }

    private static String words(DemandMethod method) {
        return switch (method) {
            case ESTIMATE_MEAN -> "our mean";
            case ESTIMATE_MEDIAN -> "our median";
            case OWN_PAST_RATE -> "own past rate";
            case GROUP_MEAN -> "group mean";
            default -> "nothing";
        };
    }

    private static String cells(DemandDeviation deviation) {
        return whole(deviation.forecastUnits()) + " | " + whole(deviation.absoluteUnits()) + " | "
                + whole(deviation.squaredUnits()) + " |";
    }

    private static String whole(Ratio value) {
        return value.toDecimal(0, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** Pairs inside, and how many the estimates themselves expected, with their shares. */
    private static String inside(DemandScore score) {
        return share(Ratio.of(score.inside()), score) + " | " + share(score.expectedInside(), score);
    }

    private static String share(Ratio pairs, DemandScore score) {
        return whole(pairs) + " ("
                + pairs.times(Ratio.of(100, score.pairs()))
                        .toDecimal(1, RoundingMode.HALF_EVEN)
                        .toPlainString()
                + " %)";
    }

    private DemandBackTest test(Measure measure, Hidden hidden, Help help) {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < CUT_OFFS; i++) {
            rounds.add(round(FIRST_CUT_OFF.plusWeeks((long) i * STEP_WEEKS), measure, hidden, help));
        }
        return DemandBackTest.run(rounds, PROBABILITY, (sku, door) -> switch (hidden) {
            case NOTHING -> true;
            case DOORS, RECENT_DOORS -> isHidden(door);
            case ITEMS -> isHidden(sku);
        });
    }

    private Round round(LocalDate cutOff, Measure measure, Hidden hidden, Help help) {
        Window past = Window.before(cutOff, settings.historyWeeks(), firstDay);
        Window recent = Window.before(cutOff, SHORT_WEEKS, firstDay);
        Window next = Window.from(cutOff, settings.horizonWeeks());
        List<Stockist> doors = DoorRule.choose(lines, past, settings);
        List<SkuId> skus = ItemRule.choose(lines, past, doors, settings).stream()
                .map(RunItem::sku)
                .toList();
        List<DoorId> ids = doors.stream().map(Stockist::door).toList();
        Trade known = Trade.of(lines, past, skus, ids);
        Trade shortly = Trade.of(lines, recent, skus, ids);
        Trade bought = Trade.of(lines, next, skus, ids);
        int[] units = new int[skus.size() * ids.size()];
        int[] weeks = new int[units.length];
        int[] unitsAfter = new int[units.length];
        int[] weeksAfter = new int[units.length];
        for (int item = 0, cell = 0; item < skus.size(); item++) {
            for (int door = 0; door < ids.size(); door++, cell++) {
                boolean isHidden = hidden == Hidden.ITEMS ? isHidden(skus.get(item)) : isHidden(ids.get(door));
                if (!isHidden || hidden == Hidden.NOTHING) {
                    units[cell] = count(known, measure, item, door);
                    weeks[cell] = known.weeksOnSale(item);
                } else if (hidden == Hidden.RECENT_DOORS) {
                    units[cell] = count(shortly, measure, item, door);
                    weeks[cell] = shortly.weeksOnSale(item);
                }
                unitsAfter[cell] = count(bought, measure, item, door);
                weeksAfter[cell] = settings.horizonWeeks();
            }
        }
        List<String> markets = doors.stream().map(Stockist::market).toList();
        SalesHistory before = SalesHistory.columns(skus, ids)
                .units(units)
                .weeks(weeks)
                .doorGroups(markets)
                .build();
        SalesHistory after = SalesHistory.columns(skus, ids)
                .units(unitsAfter)
                .weeks(weeksAfter)
                .doorGroups(markets)
                .build();
        return new Round(
                cutOff.toString(),
                before,
                help == Help.ANALOGUES ? analogues(before) : Analogues.NONE,
                help == Help.FORECAST ? forecast(before, known, measure) : HouseForecast.NONE,
                after,
                settings.horizonWeeks());
    }

    /** The nearest doors that are not hidden themselves. */
    private static Analogues analogues(SalesHistory before) {
        Analogues.Builder analogues = Analogues.builder();
        for (DoorId door : before.doors()) {
            if (isHidden(door)) {
                Map<DoorId, Ratio> nearest = Analogues.nearestDoors(before, door, ANALOGUES, other -> !isHidden(other));
                if (!nearest.isEmpty()) {
                    analogues.putDoor(door, nearest);
                }
            }
        }
        return analogues.build();
    }

    /** A house that knows how much each hidden door sold in all, and takes its items for those of all other doors. */
    private static HouseForecast forecast(SalesHistory before, Trade known, Measure measure) {
        double[] itemRates = new double[known.items()];
        double allRates = 0;
        for (int item = 0; item < known.items(); item++) {
            long units = 0;
            long weeks = 0;
            for (int door = 0; door < known.doors(); door++) {
                if (!isHidden(before.doors().get(door))) {
                    units += count(known, measure, item, door);
                    weeks += known.weeksOnSale(item);
                }
            }
            itemRates[item] = weeks == 0 ? 0 : (double) units / weeks;
            allRates += itemRates[item];
        }
        HouseForecast.Builder house = HouseForecast.builder(FORECAST_WEEKS);
        for (int door = 0; door < known.doors(); door++) {
            double pace = 0;
            for (int item = 0; item < known.items(); item++) {
                pace += (double) count(known, measure, item, door) / Math.max(1, known.weeksOnSale(item));
            }
            for (int item = 0; item < known.items(); item++) {
                double rate = pace * itemRates[item] / allRates;
                if (isHidden(before.doors().get(door)) && rate > 0) {
                    house.put(before.skus().get(item), before.doors().get(door), rate);
                }
            }
        }
        return house.build();
    }

    private static int count(Trade trade, Measure measure, int item, int door) {
        return measure == Measure.ORDERS ? trade.orders(item, door) : Math.toIntExact(trade.units(item, door));
    }

    private static boolean isHidden(DoorId door) {
        return characters(door.toString()) % HIDDEN_DOORS == 0;
    }

    private static boolean isHidden(SkuId sku) {
        return characters(sku.toString()) % HIDDEN_ITEMS == 0;
    }

    /** A sum that has nothing to do with sales, and is the same at every cut-off. */
    private static int characters(String id) {
        return id.chars().sum();
    }
}
