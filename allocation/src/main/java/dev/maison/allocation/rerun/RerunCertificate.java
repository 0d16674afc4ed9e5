package dev.maison.allocation.rerun;

import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.internal.gain.LexWorth;
import dev.maison.core.SkuId;
import java.util.Arrays;

/**
 * What makes a re-run checkable in one pass: two prices for each SKU.
 *
 * <ul>
 *   <li>The <b>move price</b>: what one more move would have to gain. One for all SKUs when they share the moves; nothing when moves are left.
 *       Otherwise it is what one move less would cost or, when every move was forced, what one more would gain.
 *   <li>The <b>keep price</b>: where a unit was before, it stays if it is worth at least this; to a door that did not have it, it goes if it
 *       is worth at least this and the price of a move. The price of the SKU's supply lies between the two. It is the largest that
 *       supports the result or, when nothing is held beyond minima, the smallest.
 * </ul>
 *
 * <p>They are dual prices: with {@code a} the price of gaining and {@code b} that of keeping, {@code a - b} is the price of a move, and a plan
 * within its limits is best exactly when every unit gained is worth at least a and every one refused at most a, every unit kept is worth at
 * least b and every one given up at most b, and what is not scarce has no price. SKUs in conflict have none.
 */
public final class RerunCertificate {
    private final LaunchProblem launch;
    private final LexWorth[] movePrices;
    private final LexWorth[] keepPrices;

    RerunCertificate(LaunchProblem launch, LexWorth[] movePrices, LexWorth[] keepPrices) {
        this.launch = launch;
        this.movePrices = movePrices;
        this.keepPrices = keepPrices;
    }

    /** A certificate without prices, to be filled by {@link #withPrices}, as a claim to be checked. */
    public static RerunCertificate empty(RerunProblem problem) {
        LexWorth[] none = new LexWorth[problem.launch().skus().size()];
        Arrays.fill(none, LexWorth.NOTHING);
        return new RerunCertificate(problem.launch(), none, none.clone());
    }

    /** This certificate with other prices for a SKU, as a claim to be checked. */
    public RerunCertificate withPrices(SkuId sku, TierWorth movePrice, TierWorth keepPrice) {
        int index = RerunProblem.index(launch, sku);
        LexWorth[] moves = movePrices.clone();
        LexWorth[] keeps = keepPrices.clone();
        moves[index] = movePrice.lex();
        keeps[index] = keepPrice.lex();
        return new RerunCertificate(launch, moves, keeps);
    }

    /** The price of a move of a SKU. */
    public TierWorth movePrice(SkuId sku) {
        return TierWorth.of(launch, movePrices[RerunProblem.index(launch, sku)]);
    }

    /** What a unit must be worth to stay where it was. */
    public TierWorth keepPrice(SkuId sku) {
        return TierWorth.of(launch, keepPrices[RerunProblem.index(launch, sku)]);
    }

    LexWorth move(int sku) {
        return movePrices[sku];
    }

    LexWorth keep(int sku) {
        return keepPrices[sku];
    }

    LaunchProblem launch() {
        return launch;
    }
}
