package dev.maison.docs.launchday.season;

import dev.maison.core.DoorId;

/**
 * A door of the run.
 *
 * @param door its id
 * @param market where it is
 * @param tier 1 is served before 2
 */
public record Stockist(DoorId door, String market, int tier) {}
