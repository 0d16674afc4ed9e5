package dev.maison.allocation.demand;

/**
 * One part of what an estimate rests on, as sales that were seen or that it is worth: so many units in so many weeks.
 *
 * <p>Parts add up: the estimated rate is all units over all weeks, so the weight of a part is its share of the weeks. Example: 2 units in
 * 4 weeks of own history and a house forecast of 1 a week that is worth 12 weeks give {@code (2 + 12) / (4 + 12) = 0.875} a week, with the
 * weights 0.25 and 0.75.
 *
 * @param source where it comes from; never {@link DemandGrade#NONE}
 * @param meanUnitsPerWeek what it says, in units a week
 * @param units the units it is worth; those sold for own history
 * @param weeks the weeks it is worth; those on sale for own history
 * @param weight its share of the weeks of all parts, within [0, 1]
 */
public record DemandPart(DemandGrade source, double meanUnitsPerWeek, double units, double weeks, double weight) {}
