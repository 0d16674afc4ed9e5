package dev.maison.core.reservation;

import static java.util.Objects.requireNonNull;

import dev.maison.core.PieceId;
import dev.maison.core.SkuId;
import dev.maison.core.door.StockPlace;
import dev.maison.core.proof.CanonicalWriter;

/**
 * What can be held: units of a stock-keeping unit that lie at one place, or one piece.
 *
 * <p>Each value is one count that an authority keeps, and no unit belongs to two: a piece that is reserved as itself is
 * not also among the units of its place. The family may grow: a chain of {@code instanceof} over it needs a last
 * branch, and that branch must refuse.
 */
public sealed interface Reservable {
    /** Returns the units of {@code sku} that lie at {@code place}. */
    static Reservable of(SkuId sku, StockPlace place) {
        return new Units(sku, place);
    }

    /** Returns one piece, wherever it is. */
    static Reservable of(PieceId piece) {
        return new OnePiece(piece);
    }

    /** Writes what is held: the text {@code units}, SKU, kind and text of the place; or the text {@code piece}, piece. */
    void writeTo(CanonicalWriter writer);

    /**
     * Units that lie at one place and are alike.
     *
     * @param sku of what
     * @param place where
     */
    record Units(SkuId sku, StockPlace place) implements Reservable {
        /** Refuses {@code null}. */
        public Units {
            requireNonNull(sku, "sku");
            requireNonNull(place, "place");
        }

        @Override
        public void writeTo(CanonicalWriter writer) {
            writer.text("units").text(sku.text()).text(place.kind()).text(place.text());
        }

        @Override
        public String toString() {
            return sku + " at " + place;
        }
    }

    /**
     * One piece that is known by itself.
     *
     * @param piece which one
     */
    record OnePiece(PieceId piece) implements Reservable {
        /** Refuses {@code null}. */
        public OnePiece {
            requireNonNull(piece, "piece");
        }

        @Override
        public void writeTo(CanonicalWriter writer) {
            writer.text("piece").text(piece.text());
        }

        @Override
        public String toString() {
            return "piece " + piece;
        }
    }
}
