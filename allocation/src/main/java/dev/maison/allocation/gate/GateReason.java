package dev.maison.allocation.gate;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.ClientId;
import dev.maison.core.CollectionId;
import dev.maison.core.DoorId;
import dev.maison.core.Period;
import dev.maison.core.SkuId;
import java.time.LocalDate;
import java.util.List;

/**
 * Why a gate allows a pair, refuses it or does not know.
 *
 * <p>The family may grow: a chain of {@code instanceof} over it needs a last branch, and that branch must refuse.
 */
public sealed interface GateReason {
    /** A sentence for people. Not for parsing. */
    String sentence();

    /**
     * The day lies within the SKU's launch window at the door.
     *
     * @param day the day
     * @param window the window
     */
    record WithinWindow(LocalDate day, Period window) implements GateReason {
        @Override
        public String sentence() {
            return day + " lies within the launch window " + window;
        }
    }

    /**
     * The day lies before or after the SKU's launch window at the door.
     *
     * @param day the day
     * @param window the window
     */
    record OutsideWindow(LocalDate day, Period window) implements GateReason {
        @Override
        public String sentence() {
            return day + " lies " + (day.isBefore(window.startInclusive()) ? "before" : "after") + " the launch window "
                    + window;
        }
    }

    /**
     * No launch window was stated for the SKU that holds at the door.
     *
     * @param sku the SKU
     * @param door the door
     */
    record NoWindowStated(SkuId sku, DoorId door) implements GateReason {
        @Override
        public String sentence() {
            return "no launch window of " + sku + " was stated for door " + door;
        }
    }

    /**
     * Launch windows of the SKU are stated for markets, and nobody stated in which market the door lies.
     *
     * @param sku the SKU
     * @param door the door
     */
    record MarketUnknown(SkuId sku, DoorId door) implements GateReason {
        @Override
        public String sentence() {
            return "launch windows of " + sku + " differ by market, and nobody stated the market of door " + door;
        }
    }

    /**
     * The door is authorised for the collection.
     *
     * @param door the door
     * @param collection the collection of the SKU
     */
    record Authorised(DoorId door, CollectionId collection) implements GateReason {
        @Override
        public String sentence() {
            return "door " + door + " is authorised for collection " + collection;
        }
    }

    /**
     * The door is stated not to be authorised for the collection.
     *
     * @param door the door
     * @param collection the collection of the SKU
     */
    record NotAuthorised(DoorId door, CollectionId collection) implements GateReason {
        @Override
        public String sentence() {
            return "door " + door + " is not authorised for collection " + collection;
        }
    }

    /**
     * Nobody stated whether the door is authorised for the collection.
     *
     * @param door the door
     * @param collection the collection of the SKU
     */
    record AuthorisationUnknown(DoorId door, CollectionId collection) implements GateReason {
        @Override
        public String sentence() {
            return "nobody stated whether door " + door + " is authorised for collection " + collection;
        }
    }

    /**
     * The catalogue does not hold the SKU, so its collection is not known.
     *
     * @param sku the SKU
     */
    record SkuNotInCatalogue(SkuId sku) implements GateReason {
        @Override
        public String sentence() {
            return "the catalogue does not hold " + sku;
        }
    }

    /**
     * It was declared that the SKU holds nothing that the gate is about.
     *
     * @param gate the gate
     * @param sku the SKU
     */
    record NothingControlled(String gate, SkuId sku) implements GateReason {
        @Override
        public String sentence() {
            return sku + " is declared to hold nothing that " + gate + " controls";
        }
    }

    /**
     * Nobody declared what the SKU holds.
     *
     * @param gate the gate
     * @param sku the SKU
     */
    record NotDeclared(String gate, SkuId sku) implements GateReason {
        @Override
        public String sentence() {
            return "nobody declared for " + gate + " what " + sku + " holds";
        }
    }

    /**
     * Nobody stated in which country the door is.
     *
     * @param door the door
     */
    record CountryUnknown(DoorId door) implements GateReason {
        @Override
        public String sentence() {
            return "nobody stated the country of door " + door;
        }
    }

    /**
     * No rule of the caller's table speaks of the goods on their way on that day.
     *
     * @param goods what the SKU holds, as the table calls it
     * @param from the country of dispatch
     * @param to the country of the door
     * @param day the day
     */
    record NoRuleStated(String goods, String from, String to, LocalDate day) implements GateReason {
        @Override
        public String sentence() {
            return "no rule speaks of " + goods + " from " + from + " to " + to + " on " + day;
        }
    }

    /**
     * A rule lets the goods pass.
     *
     * @param rule the rule
     */
    record RuleAllows(TradeRule rule) implements GateReason {
        @Override
        public String sentence() {
            return rule.sentence();
        }
    }

    /**
     * A rule forbids them.
     *
     * @param rule the rule
     */
    record RuleProhibits(TradeRule rule) implements GateReason {
        @Override
        public String sentence() {
            return rule.sentence();
        }
    }

    /**
     * A rule asks for a permit, and one is held that is valid on the day.
     *
     * @param rule the rule
     * @param permit the permit
     */
    record PermitHeld(TradeRule rule, Permit permit) implements GateReason {
        @Override
        public String sentence() {
            return rule.sentence() + ", and permit " + permit.id() + " is valid in " + permit.validity();
        }
    }

    /**
     * A rule asks for a permit, and none is held that is valid on the day.
     *
     * @param rule the rule
     * @param day the day
     * @param others permits for the same goods and way that are not valid on the day
     */
    record NoValidPermit(TradeRule rule, LocalDate day, List<Permit> others) implements GateReason {
        /** Copies the list. */
        public NoValidPermit {
            others = List.copyOf(others);
        }

        @Override
        public String sentence() {
            return rule.sentence() + ", and no permit is valid on " + day
                    + (others.isEmpty()
                            ? ""
                            : ": " + others.get(0).id() + " is valid in "
                                    + others.get(0).validity());
        }
    }

    /**
     * It was stated that a client may have any number of the SKU.
     *
     * @param sku the SKU
     */
    record NoClientLimit(SkuId sku) implements GateReason {
        @Override
        public String sentence() {
            return sku + " is stated to have no limit per client";
        }
    }

    /**
     * No limit per client that names the SKU is in force, and nobody stated that there is none.
     *
     * @param sku the SKU
     * @param day the day
     */
    record NoClientLimitStated(SkuId sku, LocalDate day) implements GateReason {
        @Override
        public String sentence() {
            return "no limit per client was stated for " + sku + " on " + day;
        }
    }

    /**
     * Nobody stated what the client has had.
     *
     * @param client the client
     */
    record NoClientRecord(ClientId client) implements GateReason {
        @Override
        public String sentence() {
            return "nobody stated what client " + client + " has had";
        }
    }

    /**
     * What the client has had and what is asked for stay within a limit.
     *
     * @param limit the limit
     * @param usedUnits what the client has had
     * @param askedUnits what is asked for
     */
    record WithinClientLimit(ClientLimit limit, long usedUnits, long askedUnits) implements GateReason {
        @Override
        public String sentence() {
            return askedUnits + " with " + usedUnits + " before stay within " + limit.sentence();
        }
    }

    /**
     * What the client has had and what is asked for exceed a limit.
     *
     * @param limit the limit
     * @param usedUnits what the client has had, as far as it was stated
     * @param askedUnits what is asked for
     */
    record BeyondClientLimit(ClientLimit limit, long usedUnits, long askedUnits) implements GateReason {
        @Override
        public String sentence() {
            return askedUnits + " with " + usedUnits + " before exceed " + limit.sentence();
        }
    }

    /**
     * A rule of a gate that the house brought itself.
     *
     * @param rule the rule in the house's own words, such as its number
     * @param because why it answers as it does
     */
    record OfHouse(String rule, String because) implements GateReason {
        /** Refuses blank texts. */
        public OfHouse {
            requireNonNull(rule, "rule");
            requireNonNull(because, "because");
            checkArgument(!rule.isBlank(), "rule of GateReason must not be blank");
            checkArgument(!because.isBlank(), "because of GateReason %s must not be blank", rule);
        }

        @Override
        public String sentence() {
            return rule + ": " + because;
        }
    }
}
