package dev.maison.core.product;

import dev.maison.core.PieceId;
import dev.maison.core.SkuId;
import dev.maison.core.internal.text.IdText;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A piece: one physical unit of a stock-keeping unit that is known by itself.
 *
 * <p>The serial number is a mark and no identity: it may be missing, worn or copied, and two pieces may carry the same one.
 */
@Value.Immutable
public abstract class Piece {
    Piece() {}

    /** Returns a builder; the serial number may be left out. */
    public static Builder builder() {
        return new Builder();
    }

    /** Which piece. */
    public abstract PieceId id();

    /** What it is one of. */
    public abstract SkuId sku();

    /** The serial number that was read on it, or empty when none was. */
    public abstract Optional<String> serialNumber();

    @Value.Check
    void check() {
        serialNumber().ifPresent(text -> IdText.check("serial number", "Piece", text));
    }

    /** Builds a piece. */
    public static final class Builder extends ImmutablePiece.Builder {
        Builder() {}
    }
}
