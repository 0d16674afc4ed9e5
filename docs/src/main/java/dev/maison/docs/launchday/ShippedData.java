package dev.maison.docs.launchday;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the shipped data, from the root of the project or from its docs folder. */
final class ShippedData {
    private static final List<Path> PLACES =
            List.of(Path.of("docs", "data", "uci-online-retail"), Path.of("data", "uci-online-retail"));

    private ShippedData() {}

    static Path giftHouse() {
        return PLACES.stream()
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new InputProblem("the shipped data must be at " + PLACES.get(0)
                        + " but is not\nMaybe the command is run outside the project: name a folder with --data."));
    }
}
