package dev.maison.allocation.gate;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.Period;
import java.util.Comparator;
import org.immutables.value.Value;

/** A permit that the house holds for goods of a kind on their way from one country to another. */
@Value.Immutable
public abstract class Permit implements Comparable<Permit> {
    private static final Comparator<Permit> ORDER = Comparator.comparing(Permit::id)
            .thenComparing(Permit::goods)
            .thenComparing(Permit::fromCountry)
            .thenComparing(Permit::toCountry)
            .thenComparing(Permit::validity);

    Permit() {}

    /**
     * Returns a permit.
     *
     * @throws IllegalArgumentException if a text is blank or a country is not two capital letters
     */
    public static Permit of(String id, String goods, String fromCountry, String toCountry, Period validity) {
        return ImmutablePermit.of(id, goods, fromCountry, toCountry, validity);
    }

    /** The number of the paper. */
    @Value.Parameter
    public abstract String id();

    /** What it is for, named as the rules name it. */
    @Value.Parameter
    public abstract String goods();

    /** The country of dispatch. */
    @Value.Parameter
    public abstract String fromCountry();

    /** The country of the door. */
    @Value.Parameter
    public abstract String toCountry();

    /** The days on which it is valid. */
    @Value.Parameter
    public abstract Period validity();

    @Value.Check
    void check() {
        checkArgument(!id().isBlank(), "id of Permit must not be blank");
        checkArgument(!goods().isBlank(), "goods of Permit %s must not be blank", id());
        TradeRule.checkCountry("fromCountry", "Permit " + id(), fromCountry(), false);
        TradeRule.checkCountry("toCountry", "Permit " + id(), toCountry(), false);
    }

    @Override
    public final int compareTo(Permit other) {
        return ORDER.compare(this, other);
    }
}
