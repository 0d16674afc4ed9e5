package dev.maison.allocation.internal.access;

import dev.maison.allocation.door.LaunchCertificate;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.DigestTree;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The columns behind launch problems, plans and certificates, for the other packages of this module.
 *
 * <p>Arrays are handed out as they are: whoever reads them must not write to them.
 */
public abstract class LaunchAccess {
    private static @Nullable LaunchAccess registered;

    /** For the one implementation, in the package of the problem. */
    protected LaunchAccess() {}

    /** Called once by the package of the problem when it is loaded. */
    public static void register(LaunchAccess access) {
        registered = access;
    }

    /** A problem, and so a plan and a certificate, exists only after its class registered the access. */
    private static LaunchAccess get() {
        LaunchAccess access = registered;
        if (access == null) {
            throw new IllegalStateException("access to launches must be registered before it is used but was not");
        }
        return access;
    }

    /** The columns of a problem. */
    public static LaunchData data(LaunchProblem problem) {
        return get().dataOf(problem);
    }

    /** The index of a SKU in the problem's columns; {@code null} when it has none. */
    public static @Nullable Integer findIndex(LaunchProblem problem, SkuId sku) {
        return get().indexIn(problem, sku);
    }

    /** The index of a door in the problem's columns; {@code null} when it has none. */
    public static @Nullable Integer findIndex(LaunchProblem problem, DoorId door) {
        return get().indexIn(problem, door);
    }

    /** So many quanta in the problem's currency; overflow is checked. */
    public static Amount amount(LaunchProblem problem, long quanta) {
        return get().amountIn(problem, quanta);
    }

    /** The units of a plan per cell, in the order of the problem's columns. */
    public static int[] units(LaunchPlan plan) {
        return get().unitsOf(plan);
    }

    /** The tier of a SKU's cut-off: 0 when nothing is scarce, -1 when the SKU cannot be allocated. */
    public static int cutTier(LaunchCertificate certificate, int sku) {
        return get().cutTierOf(certificate, sku);
    }

    /** The price of a SKU's cut-off, in quanta. */
    public static long cutPrice(LaunchCertificate certificate, int sku) {
        return get().cutPriceOf(certificate, sku);
    }

    /** The currency of a door's values. */
    public static String doorCurrency(LaunchProblem problem, int door) {
        return get().doorCurrencyOf(problem, door);
    }

    /**
     * A problem with the doors, currency and rates of another and its own SKUs and columns, which are trusted: each row is as a build
     * would have made it.
     */
    public static LaunchProblem problem(LaunchProblem like, List<SkuId> skus, LaunchData data) {
        return get().problemOf(like, skus, data);
    }

    /** As above, with the SKUs of the other problem too and columns that are laid out once, when they are first read. */
    public static LaunchProblem problem(LaunchProblem like, Supplier<LaunchData> data) {
        return get().problemOf(like, data);
    }

    /**
     * The plan of {@code problem} that has the rows of {@code rows} at the SKUs {@code at}, the other answers of {@code answers} where there
     * are any, and else those of {@code base}, a plan of the same SKUs and doors in the same order. Trusted: row by row they are what the
     * engine would answer. {@code known} are its digests.
     */
    public static LaunchPlan plan(
            LaunchProblem problem,
            LaunchPlan base,
            @Nullable RowAnswer[] answers,
            int[] at,
            LaunchPlan rows,
            DigestTree known) {
        return get().planOf(problem, base, answers, at, rows, known);
    }

    /** What the leaves of a plan's digests are made of; every SKU is hashed. */
    public static LaunchLeaves leaves(LaunchPlan plan) {
        return get().leavesOf(plan);
    }

    /** The units of a SKU that are left over. */
    public static int leftOver(LaunchPlan plan, int sku) {
        return get().leftOverOf(plan, sku);
    }

    /** See {@link #doorCurrency}. */
    protected abstract String doorCurrencyOf(LaunchProblem problem, int door);

    /** See {@link #problem}. */
    protected abstract LaunchProblem problemOf(LaunchProblem like, List<SkuId> skus, LaunchData data);

    /** See {@link #problem}. */
    protected abstract LaunchProblem problemOf(LaunchProblem like, Supplier<LaunchData> data);

    /** See {@link #plan}. */
    protected abstract LaunchPlan planOf(
            LaunchProblem problem,
            LaunchPlan base,
            @Nullable RowAnswer[] answers,
            int[] at,
            LaunchPlan rows,
            DigestTree known);

    /** See {@link #leaves}. */
    protected abstract LaunchLeaves leavesOf(LaunchPlan plan);

    /** See {@link #leftOver}. */
    protected abstract int leftOverOf(LaunchPlan plan, int sku);

    /** See {@link #data}. */
    protected abstract LaunchData dataOf(LaunchProblem problem);

    /** See {@link #findIndex(LaunchProblem, SkuId)}. */
    protected abstract @Nullable Integer indexIn(LaunchProblem problem, SkuId sku);

    /** See {@link #findIndex(LaunchProblem, DoorId)}. */
    protected abstract @Nullable Integer indexIn(LaunchProblem problem, DoorId door);

    /** See {@link #amount}. */
    protected abstract Amount amountIn(LaunchProblem problem, long quanta);

    /** See {@link #units}. */
    protected abstract int[] unitsOf(LaunchPlan plan);

    /** See {@link #cutTier}. */
    protected abstract int cutTierOf(LaunchCertificate certificate, int sku);

    /** See {@link #cutPrice}. */
    protected abstract long cutPriceOf(LaunchCertificate certificate, int sku);
}
