package dev.maison.allocation.door;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.solve.LaunchSolver;
import dev.maison.allocation.work.WorkMonitor;
import dev.maison.allocation.work.WorkOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * Splits a launch over doors: exactly, and with the prices that prove it.
 *
 * <p>Each SKU is solved by itself: maximising a sum of concave gains under one supply is solved by giving unit after unit to the
 * door that gains most (Fox 1966), and what that comes to is found by searching the price at which supply is used up (Galil and
 * Megiddo 1979; Frederickson and Johnson 1982). The cost is about the number of SKUs times doors, whatever the number of units.
 *
 * <p>A SKU whose units come in steps is solved exactly too: a price settles most doors, and a dynamic programme the few that it leaves open
 * (Everett 1963; Balas and Zemel 1980). A pushed SKU in steps costs doors times units times choices. Only where that takes more than 2^25
 * states is a split given that is good but not known to be the best; the verifier then says so. A pushed SKU of more than 2^25 doors times
 * units, 2^33 units times choices or 2^24 choices is given only what gains: {@link LaunchPlan#isPushGivenUp} and its lines' reasons say so. Gains of such a SKU must add up to at most 2^61 quanta, else an {@link ArithmeticException} is thrown.
 *
 * <p>The result depends on nothing but the problem: not on the order of its SKUs and doors, not on the number of threads, not on
 * the virtual machine.
 *
 * <pre>{@code
 * LaunchPlan plan = LaunchEngine.allocate(problem);
 * Verdict verdict = LaunchVerifier.verify(problem, plan); // Proven
 * }</pre>
 */
public final class LaunchEngine {
    private LaunchEngine() {}

    /** Allocates on the calling thread. A SKU whose limits cannot hold is given to nobody and carries its conflict. */
    public static LaunchPlan allocate(LaunchProblem problem) {
        LaunchPlan.Columns columns = new LaunchPlan.Columns(problem.data());
        solve(problem.data(), columns, 0, problem.data().skus, Watch.NOBODY);
        return new LaunchPlan(problem, columns);
    }

    /**
     * Allocates in so many parts of equal size, each a run of SKUs, on the threads of {@code executor}. The answer is the same, byte
     * for byte, as that of {@link #allocate(LaunchProblem)}.
     *
     * <p>The calling thread does the parts that no other thread has begun, so an executor that is busy, or whose only thread is the
     * caller, delays nothing. An interrupt does not end the call; the thread stays interrupted.
     *
     * @param parts the number of parts, at least 1; usually the number of threads, and no use beyond the number of SKUs
     * @throws java.util.concurrent.RejectedExecutionException if the executor refuses a part; parts it took before are called off
     */
    public static LaunchPlan allocate(LaunchProblem problem, Executor executor, int parts) {
        return allocate(problem, executor, parts, Watch.NOBODY).orElseThrow();
    }

    /**
     * Allocates on the calling thread while somebody watches, who is told after every SKU and may stop the work. A step is a cell, a SKU
     * at a door; the call counts SKUs times doors of them.
     */
    public static WorkOutcome<LaunchPlan> allocate(LaunchProblem problem, WorkMonitor monitor) {
        return allocate(problem, Runnable::run, 1, new Watch(monitor, problem.data()));
    }

    /** Allocates on several threads, as {@link #allocate(LaunchProblem, Executor, int)}, while somebody watches. */
    public static WorkOutcome<LaunchPlan> allocate(
            LaunchProblem problem, Executor executor, int parts, WorkMonitor monitor) {
        return allocate(problem, executor, parts, new Watch(monitor, problem.data()));
    }

    private static WorkOutcome<LaunchPlan> allocate(LaunchProblem problem, Executor executor, int parts, Watch watch) {
        requireNonNull(executor, "executor");
        checkArgument(parts >= 1, "parts of LaunchEngine must be at least 1 but was %s", parts);
        LaunchData data = problem.data();
        LaunchPlan.Columns columns = new LaunchPlan.Columns(data);
        List<FutureTask<Boolean>> tasks = new ArrayList<>();
        int count = Math.max(Math.min(parts, data.skus), 1);
        for (int part = 0; part < count; part++) {
            int from = (int) ((long) data.skus * part / count);
            int to = (int) ((long) data.skus * (part + 1) / count);
            FutureTask<Boolean> task = new FutureTask<>(() -> solve(data, columns, from, to, watch), true);
            tasks.add(task);
        }
        try {
            tasks.forEach(executor::execute);
        } catch (RuntimeException refusal) {
            tasks.forEach(task -> task.cancel(false));
            throw refusal;
        }
        tasks.forEach(FutureTask::run); // those that nobody has begun; the others are left alone
        tasks.forEach(LaunchEngine::await);
        return watch.outcome(() -> new LaunchPlan(problem, columns));
    }

    /** Waits to the end, whoever interrupts: half a plan is no plan. */
    private static void await(FutureTask<Boolean> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new CompletionException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void solve(LaunchData data, LaunchPlan.Columns columns, int from, int to, Watch watch) {
        if (from == to) {
            return;
        }
        LaunchSolver solver = new LaunchSolver(data);
        for (int sku = from; sku < to; sku++) {
            columns.infeasible[sku] = !solver.solve(sku, columns.units);
            columns.cutTier[sku] = solver.cutTier();
            columns.cutPrice[sku] = solver.cutPrice();
            columns.leftOver[sku] = solver.leftOver();
            if (!watch.goesOnAfterSku()) {
                return;
            }
        }
    }
}
