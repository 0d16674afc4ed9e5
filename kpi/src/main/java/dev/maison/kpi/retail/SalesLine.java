package dev.maison.kpi.retail;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.Amount;
import dev.maison.core.ClientId;
import dev.maison.core.DoorId;
import dev.maison.core.MarketId;
import dev.maison.core.SkuId;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One line of an invoice: so many pieces of an item at a price.
 *
 * <p>The kind says which way pieces went, so units and price of a sale and of a return are not negative.
 *
 * <pre>{@code
 * SalesLine line = SalesLine.builder()
 *         .kind(SaleKind.SALE)
 *         .order("536365")
 *         .client(ClientId.of("17850"))
 *         .item(SkuId.of("85123A"))
 *         .market(MarketId.of("United Kingdom"))
 *         .date(LocalDate.of(2010, 12, 1))
 *         .units(6)
 *         .unitPrice(Amount.of("2.55", "GBP"))
 *         .build();
 * }</pre>
 */
@Value.Immutable
public abstract class SalesLine {
    SalesLine() {}

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** What the line records. */
    public abstract SaleKind kind();

    /** The order, transaction or invoice that the line belongs to; not blank. */
    public abstract String order();

    /** What was sold or came back. */
    public abstract SkuId item();

    /** The market. */
    public abstract MarketId market();

    /** The day. */
    public abstract LocalDate date();

    /** How many pieces: positive for a sale or a return, either sign for an adjustment. */
    public abstract int units();

    /** The price of one piece, after discount: not negative for a sale or a return. */
    public abstract Amount unitPrice();

    /** The client; empty if not identified. */
    public abstract Optional<ClientId> client();

    /** The door, if known. */
    public abstract Optional<DoorId> door();

    /**
     * Units times unit price.
     *
     * @throws ArithmeticException if it does not fit
     */
    public final Amount value() {
        return unitPrice().multipliedBy(units());
    }

    @Value.Check
    void check() {
        checkArgument(!order().isBlank(), "order of SalesLine must not be blank but was \"%s\"", order());
        if (kind() != SaleKind.ADJUSTMENT) {
            checkArgument(
                    units() > 0,
                    "units of SalesLine of kind %s must be positive but was %s\n"
                            + "Maybe the source marks returns by a minus sign: the kind says so here.",
                    kind(),
                    units());
            checkArgument(
                    !unitPrice().isNegative(),
                    "unitPrice of SalesLine of kind %s must not be negative but was %s\n"
                            + "Maybe the line is an adjustment.",
                    kind(),
                    unitPrice());
        }
    }

    /** Builds a {@link SalesLine}. */
    public static final class Builder extends ImmutableSalesLine.Builder {
        Builder() {}
    }
}
