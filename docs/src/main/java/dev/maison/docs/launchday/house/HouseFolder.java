package dev.maison.docs.launchday.house;

import dev.maison.core.Ratio;
import dev.maison.docs.launchday.InputProblem;
import dev.maison.docs.launchday.sales.RefusedRow;
import dev.maison.docs.launchday.sales.SalesBook;
import dev.maison.docs.launchday.sales.SalesLayout;
import dev.maison.docs.launchday.sales.SalesReader;
import dev.maison.docs.launchday.season.HouseFiles;
import dev.maison.docs.launchday.season.LaunchSettings;
import dev.maison.docs.launchday.season.Limit;
import dev.maison.docs.launchday.season.RunItem;
import dev.maison.docs.launchday.season.Stockist;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a folder held: {@code sales.csv} (or {@code sales.csv.gz}, or the Online Retail file), and, where the house states them,
 * {@code settings.csv}, {@code items.csv}, {@code doors.csv} and {@code limits.csv}.
 *
 * @param salesFile the name of the sales file
 * @param layout what its columns mean
 * @param settings the settings, with defaults where the folder says nothing
 * @param house items, doors and limits the house names
 * @param book the sales
 */
public record HouseFolder(
        String salesFile, SalesLayout layout, LaunchSettings settings, HouseFiles house, SalesBook book) {
    private static final String ONLINE_RETAIL = "online_retail.csv.gz";

    /** The settings of the Online Retail data. */
    static final LaunchSettings GIFT_HOUSE = new LaunchSettings(
            "A gift house and its stockists",
            "Online Retail, UCI Machine Learning Repository, data set 352, Daqing Chen, doi:10.24432/C5BW33, licence CC BY 4.0",
            "GBP",
            Optional.of(LocalDate.of(2011, 10, 3)),
            8,
            26,
            4,
            6,
            24,
            Ratio.of(6, 10),
            6,
            4);

    /** The settings of a folder that states none. */
    static final LaunchSettings OWN_HOUSE = new LaunchSettings(
            "Launch day", "The house's own files", "EUR", Optional.empty(), 8, 26, 1, 1, 24, Ratio.of(6, 10), 6, 4);

    /**
     * Reads a folder.
     *
     * @throws InputProblem if a file that is needed is missing or cannot be used at all
     */
    public static HouseFolder read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputProblem("--data must name a folder but " + folder + " is not one");
        }
        Path sales = salesFile(folder);
        boolean onlineRetail = String.valueOf(sales.getFileName()).equals(ONLINE_RETAIL);
        SalesLayout layout = onlineRetail ? SalesLayout.ONLINE_RETAIL : SalesLayout.HOUSE;
        LaunchSettings defaults = onlineRetail ? GIFT_HOUSE : OWN_HOUSE;
        Path settingsFile = folder.resolve("settings.csv");
        LaunchSettings settings = Files.exists(settingsFile) ? SettingsFile.read(settingsFile, defaults) : defaults;
        List<RefusedRow> refused = new ArrayList<>();
        RunFiles files = new RunFiles(refused);
        Path itemsFile = folder.resolve("items.csv");
        Path doorsFile = folder.resolve("doors.csv");
        Path limitsFile = folder.resolve("limits.csv");
        List<RunItem> items = Files.exists(itemsFile) ? files.items(itemsFile, settings.currency()) : List.of();
        List<Stockist> doors = Files.exists(doorsFile) ? files.doors(doorsFile) : List.of();
        if (Files.exists(limitsFile) && doors.isEmpty()) {
            throw new InputProblem("limits.csv must stand beside a doors.csv that names its doors but does not");
        }
        List<Limit> limits = Files.exists(limitsFile) ? files.limits(limitsFile, items, doors) : List.of();
        SalesBook book = SalesReader.read(sales, layout, settings.currency());
        return new HouseFolder(
                String.valueOf(sales.getFileName()),
                layout,
                settings,
                new HouseFiles(items, doors, limits),
                book.withRefused(refused));
    }

    private static Path salesFile(Path folder) {
        for (String name : List.of("sales.csv", "sales.csv.gz", ONLINE_RETAIL)) {
            if (Files.isRegularFile(folder.resolve(name))) {
                return folder.resolve(name);
            }
        }
        throw new InputProblem("folder " + folder
                + " must hold sales.csv or sales.csv.gz but holds neither\nMaybe --data names another folder.");
    }
}
