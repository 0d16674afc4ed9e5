package dev.maison.docs.launchday.report;

import dev.maison.core.Amount;
import dev.maison.docs.launchday.season.RunItem;
import java.util.List;
import java.util.Optional;

/**
 * One item of the run, as a planner reads it.
 *
 * @param item the item
 * @param unitValue what one unit is worth
 * @param askedUnits the units its doors are expected to want over the horizon
 * @param supplyUnits how many there are
 * @param heldBackUnits how many stay with the house
 * @param givenUnits how many went to doors
 * @param leftOverUnits how many nobody gets
 * @param cutOff the price that decides, where units were refused; with the tier it holds in
 * @param lines who got how many, and why
 * @param margin the units around the cut-off: the last that were given, then the first that were not
 * @param worth in the cut-off's tier, what every unit given by choice is worth, and after them the best refused ones; best first
 * @param worthGiven how many of these were given
 * @param nextUnit who would get one more, and why
 * @param wouldTake what it would take for the door that misses most
 * @param conflict the limits that cannot hold together, if any
 */
public record ItemStory(
        RunItem item,
        Amount unitValue,
        double askedUnits,
        long supplyUnits,
        long heldBackUnits,
        long givenUnits,
        long leftOverUnits,
        Optional<CutOff> cutOff,
        List<LineStory> lines,
        List<MarginalUnit> margin,
        List<Amount> worth,
        int worthGiven,
        Optional<String> nextUnit,
        Optional<String> wouldTake,
        Optional<String> conflict) {

    /**
     * The price that decides.
     *
     * @param tier the tier in which it holds
     * @param price the price: every unit given is worth at least this, every unit refused at most
     */
    public record CutOff(int tier, Amount price) {}

    /**
     * One line of the plan.
     *
     * @param door the door
     * @param market its market
     * @param tier its tier
     * @param askedUnits the units it is expected to want
     * @param units the units it gets
     * @param reason why, in a sentence
     */
    public record LineStory(String door, String market, int tier, double askedUnits, long units, String reason) {}

    /**
     * A unit near the cut-off.
     *
     * @param door whose it is or would be
     * @param number the how-manieth unit of the door it is
     * @param worth what it is worth there
     * @param given whether it was given
     */
    public record MarginalUnit(String door, long number, Amount worth, boolean given) {}

    /** The last unit that was given, if any. */
    public Optional<MarginalUnit> findLastGiven() {
        return margin.stream().filter(MarginalUnit::given).reduce((first, second) -> second);
    }

    /** The first unit that was not given, if any. */
    public Optional<MarginalUnit> findFirstRefused() {
        return margin.stream().filter(unit -> !unit.given()).findFirst();
    }
}
