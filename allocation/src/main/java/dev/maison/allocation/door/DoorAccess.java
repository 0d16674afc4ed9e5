package dev.maison.allocation.door;

import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.access.LaunchLeaves;
import dev.maison.allocation.internal.access.RowAnswer;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.DigestTree;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows the columns to the other packages of the module, without making them API. */
final class DoorAccess extends LaunchAccess {
    @Override
    protected LaunchData dataOf(LaunchProblem problem) {
        return problem.data();
    }

    @Override
    protected @Nullable Integer indexIn(LaunchProblem problem, SkuId sku) {
        return problem.findIndex(sku);
    }

    @Override
    protected @Nullable Integer indexIn(LaunchProblem problem, DoorId door) {
        return problem.findIndex(door);
    }

    @Override
    protected Amount amountIn(LaunchProblem problem, long quanta) {
        return problem.amount(quanta);
    }

    @Override
    protected int[] unitsOf(LaunchPlan plan) {
        return plan.trustedUnits();
    }

    @Override
    protected int cutTierOf(LaunchCertificate certificate, int sku) {
        return certificate.tier(sku);
    }

    @Override
    protected long cutPriceOf(LaunchCertificate certificate, int sku) {
        return certificate.price(sku);
    }

    @Override
    protected String doorCurrencyOf(LaunchProblem problem, int door) {
        return problem.doorCurrencies().get(door);
    }

    @Override
    protected LaunchProblem problemOf(LaunchProblem like, List<SkuId> skus, LaunchData data) {
        return like.withRows(skus, data);
    }

    @Override
    protected LaunchProblem problemOf(LaunchProblem like, Supplier<LaunchData> data) {
        return like.withRowsLater(data);
    }

    @Override
    protected LaunchPlan planOf(
            LaunchProblem problem,
            LaunchPlan base,
            @Nullable RowAnswer[] answers,
            int[] at,
            LaunchPlan rows,
            DigestTree known) {
        return base.withRows(problem, answers, at, rows, known);
    }

    @Override
    protected LaunchLeaves leavesOf(LaunchPlan plan) {
        return RememberedLeaves.of(plan);
    }

    @Override
    protected int leftOverOf(LaunchPlan plan, int sku) {
        return plan.leftOverOf(sku);
    }
}
