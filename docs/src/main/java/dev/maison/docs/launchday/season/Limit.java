package dev.maison.docs.launchday.season;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A limit on what a door may get.
 *
 * @param door the door
 * @param sku the item; empty for every item of the run
 * @param minimum at least this many units
 * @param maximum at most this many units
 */
public record Limit(DoorId door, Optional<SkuId> sku, OptionalInt minimum, OptionalInt maximum) {}
