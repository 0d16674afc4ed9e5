package dev.maison.allocation.gate;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.Period;
import java.util.Comparator;
import org.immutables.value.Value;

/**
 * One row of the caller's table: what holds for goods of a kind on their way from one country to another, in a period.
 *
 * <p>Goods are named as the caller's table names them: a customs class, a species, a sanctioned destination's category. Countries are two
 * capital letters; {@value #ANY} stands for every country. The period is the one in which the rule is in force; a table with dates
 * answers for past days as well as for today.
 *
 * <pre>{@code
 * TradeRule rule = TradeRule.of(
 *         "species:alligator-mississippiensis", "FR", "JP", TradeRule.Effect.PERMIT, Period.ofInclusive(first, last), "table of 2026-01");
 * }</pre>
 */
@Value.Immutable
public abstract class TradeRule implements Comparable<TradeRule> {
    /** Stands for every country. */
    public static final String ANY = "*";

    private static final Comparator<TradeRule> ORDER = Comparator.comparing(TradeRule::goods)
            .thenComparing(TradeRule::fromCountry)
            .thenComparing(TradeRule::toCountry)
            .thenComparing(TradeRule::inForce)
            .thenComparing(TradeRule::effect)
            .thenComparing(TradeRule::source);

    TradeRule() {}

    /** What a rule does. Later ones are stricter. */
    public enum Effect {
        /** The goods may pass. */
        FREE,
        /** The goods may pass with a permit that is valid on the day. */
        PERMIT,
        /** The goods may not pass. */
        PROHIBITED
    }

    /**
     * Returns a rule.
     *
     * @throws IllegalArgumentException if a text is blank or a country is not two capital letters or {@value #ANY}
     */
    public static TradeRule of(
            String goods, String fromCountry, String toCountry, Effect effect, Period inForce, String source) {
        return ImmutableTradeRule.of(goods, fromCountry, toCountry, effect, inForce, source);
    }

    /** What the rule speaks of. */
    @Value.Parameter
    public abstract String goods();

    /** The country of dispatch. */
    @Value.Parameter
    public abstract String fromCountry();

    /** The country of the door. */
    @Value.Parameter
    public abstract String toCountry();

    /** What holds. */
    @Value.Parameter
    public abstract Effect effect();

    /** The days on which the rule is in force. */
    @Value.Parameter
    public abstract Period inForce();

    /** Where the rule stands, as an auditor would look it up. */
    @Value.Parameter
    public abstract String source();

    /** A sentence for people. Not for parsing. */
    public final String sentence() {
        String effect = switch (effect()) {
            case FREE -> "may pass";
            case PERMIT -> "needs a permit";
            case PROHIBITED -> "may not pass";
        };
        return goods() + " from " + country(fromCountry()) + " to " + country(toCountry()) + " " + effect + " ("
                + source() + ", in force " + inForce() + ")";
    }

    private static String country(String code) {
        return code.equals(ANY) ? "anywhere" : code;
    }

    static String checkCountry(String attribute, String subject, String code, boolean anyAllowed) {
        boolean letters = code.length() == 2 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        checkArgument(
                letters || (anyAllowed && code.equals(ANY)),
                "%s of %s must be two capital letters%s but was %s",
                attribute,
                subject,
                anyAllowed ? " or " + ANY : "",
                code);
        return code;
    }

    @Value.Check
    void check() {
        checkArgument(!goods().isBlank(), "goods of TradeRule must not be blank");
        checkArgument(!source().isBlank(), "source of TradeRule for %s must not be blank", goods());
        checkCountry("fromCountry", "TradeRule for " + goods(), fromCountry(), true);
        checkCountry("toCountry", "TradeRule for " + goods(), toCountry(), true);
    }

    @Override
    public final int compareTo(TradeRule other) {
        return ORDER.compare(this, other);
    }
}
