package dev.maison.core.door;

import dev.maison.core.MarketId;
import dev.maison.core.internal.text.CurrencyText;
import java.util.Optional;
import org.immutables.value.Value;

/** A market: a country or a region whose doors are planned, priced and supplied together. It may lie within a wider one. */
@Value.Immutable
public abstract class Market {
    Market() {}

    /** Returns a market directly under the house. */
    public static Market of(MarketId id, String currency) {
        return ImmutableMarket.of(id, currency, Optional.empty());
    }

    /** Returns a market within a wider one. */
    public static Market of(MarketId id, String currency, MarketId within) {
        return ImmutableMarket.of(id, currency, Optional.of(within));
    }

    /** Which market. */
    @Value.Parameter
    public abstract MarketId id();

    /** The three-letter code of the currency in which it sells. */
    @Value.Parameter
    public abstract String currency();

    /** The wider market that it is part of; empty when it stands directly under the house. */
    @Value.Parameter
    public abstract Optional<MarketId> within();

    @Value.Check
    void check() {
        CurrencyText.check("Market", currency());
    }
}
