package dev.maison.docs.launchday.planner;

import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.tradeoff.Frontier;
import dev.maison.allocation.tradeoff.FrontierPoint;
import dev.maison.allocation.tradeoff.FrontierProblem;
import dev.maison.allocation.tradeoff.FrontierVerifier;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.proof.Verdict;
import dev.maison.docs.launchday.season.Stockist;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The frontier of a launch whose doors count alike: margin against doors served against units outside the flagships. Flagships are the doors
 * of the first tier where the house names tiers, otherwise the tenth of the doors, rounded up, that would get the most units.
 *
 * @param flagships how many flagships there are
 * @param points the points, by falling margin
 * @param verdict what the verifier says
 */
public record MarginFrontier(int flagships, List<Point> points, Verdict verdict) {
    private static final int GRID_STEPS = 3;

    /** Copies the list. */
    public MarginFrontier {
        points = List.copyOf(points);
    }

    /**
     * One point.
     *
     * @param margin the sum of gains
     * @param doorsServed pairs of item and door with a unit
     * @param unitsOutside units outside the flagships
     * @param perDoorServed the weight on a pair served at which no plan is better
     * @param perUnitOutside the weight on a unit outside
     */
    public record Point(
            Amount margin, long doorsServed, long unitsOutside, String perDoorServed, String perUnitOutside) {}

    /** Traces the frontier of a launch without tiers. */
    public static MarginFrontier of(LaunchProblem launch, List<Stockist> doors, List<Long> unitsByDoor) {
        List<DoorId> flagships = flagships(doors, unitsByDoor);
        FrontierProblem problem = FrontierProblem.builder(launch)
                .addAllFlagships(flagships)
                .addGrid(GRID_STEPS)
                .build();
        List<FrontierPoint> points = Frontier.trace(problem).points();
        return new MarginFrontier(
                flagships.size(),
                points.stream()
                        .map(point -> new Point(
                                point.margin(),
                                point.doorsServed(),
                                point.unitsOutside(),
                                weight(point.weights().perDoorServed()),
                                weight(point.weights().perUnitOutside())))
                        .toList(),
                FrontierVerifier.verify(problem, points));
    }

    private static String weight(Ratio weight) {
        return weight.toDecimal(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static List<DoorId> flagships(List<Stockist> doors, List<Long> unitsByDoor) {
        boolean tiers = doors.stream().anyMatch(door -> door.tier() > 1);
        if (tiers) {
            return doors.stream()
                    .filter(door -> door.tier() == 1)
                    .map(Stockist::door)
                    .toList();
        }
        return IntStream.range(0, doors.size())
                .boxed()
                .sorted(Comparator.comparing(unitsByDoor::get, Comparator.<Long>reverseOrder())
                        .thenComparing(door -> doors.get(door).door()))
                .limit((doors.size() + 9) / 10)
                .map(door -> doors.get(door).door())
                .toList();
    }
}
