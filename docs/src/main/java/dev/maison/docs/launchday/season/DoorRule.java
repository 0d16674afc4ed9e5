package dev.maison.docs.launchday.season;

import dev.maison.core.DoorId;
import dev.maison.docs.launchday.sales.LineKind;
import dev.maison.docs.launchday.sales.SaleLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who is a stockist: a client that buys regularly and as a wholesaler does, judged by the weeks before the cut-off alone.
 *
 * <p>Regular: sales in at least {@link LaunchSettings#doorMinWeeks()} different weeks. Wholesale: at least half of its lines are for
 * at least {@link LaunchSettings#doorMinUnits()} units. Its market is the one most of its lines name, the first by name if several do.
 */
public final class DoorRule {
    private DoorRule() {}

    /** The stockists, by id. */
    public static List<Stockist> choose(List<SaleLine> lines, Window history, LaunchSettings settings) {
        Map<DoorId, Client> clients = new TreeMap<>();
        for (SaleLine line : lines) {
            if (line.kind() == LineKind.SALE && line.door().isPresent() && history.contains(line)) {
                clients.computeIfAbsent(line.door().get(), id -> new Client())
                        .add(line, history.weekOf(line.date()), settings.doorMinUnits());
            }
        }
        List<Stockist> doors = new ArrayList<>();
        clients.forEach((id, client) -> {
            if (client.weeks.size() >= settings.doorMinWeeks() && 2 * client.largeLines >= client.lines) {
                doors.add(new Stockist(id, client.market(), 1));
            }
        });
        return List.copyOf(doors);
    }

    private static final class Client {
        final Set<Integer> weeks = new HashSet<>();
        final Map<String, Integer> markets = new TreeMap<>();
        int lines;
        int largeLines;

        void add(SaleLine line, int week, int minUnits) {
            weeks.add(week);
            markets.merge(line.market(), 1, Integer::sum);
            lines++;
            if (line.units() >= minUnits) {
                largeLines++;
            }
        }

        String market() {
            String most = "";
            int best = 0;
            for (Map.Entry<String, Integer> entry : markets.entrySet()) {
                if (entry.getValue() > best) {
                    best = entry.getValue();
                    most = entry.getKey();
                }
            }
            return most;
        }
    }
}
