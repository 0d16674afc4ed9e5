package dev.maison.allocation.quota;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.allocation.internal.solve.quota.QuotaSolver;
import dev.maison.allocation.internal.work.StepWatch;
import dev.maison.allocation.work.WorkMonitor;
import dev.maison.allocation.work.WorkOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * Splits a launch over doors under the quotas of a tree: exactly, and with a price per node that proves it.
 *
 * <p>Each SKU is solved by itself. From the narrowest nodes upward, a node's minimum takes the best units of its doors first and its
 * maximum keeps the best of them; what is cut off within a node can be in no optimum around it, and what is forced is in all (the
 * greedy on a laminar family: Hochbaum 1994; by decomposition: Vidal, Gribel and Jaillet 2018). The cost is about the units that
 * might be given, once for each level of the tree; the memory is a word for each of them.
 *
 * <p>The result depends on nothing but the problem: not on the order of its SKUs, doors and nodes, not on the number of threads, not
 * on the virtual machine.
 *
 * <pre>{@code
 * QuotaPlan plan = QuotaEngine.allocate(problem);
 * Verdict verdict = QuotaVerifier.verify(problem, plan); // Proven
 * }</pre>
 */
public final class QuotaEngine {
    private QuotaEngine() {}

    /** Allocates on the calling thread. A SKU whose limits cannot hold is given to nobody and carries its conflict. */
    public static QuotaPlan allocate(QuotaProblem problem) {
        QuotaPlan.Columns columns = new QuotaPlan.Columns(problem);
        solve(problem, columns, 0, problem.cells().skus, StepWatch.nobody());
        return new QuotaPlan(problem, columns);
    }

    /**
     * Allocates on the calling thread while somebody watches, who is told after every SKU and may stop the work. A step is a cell, a SKU at a
     * door; the call counts SKUs times doors of them.
     */
    public static WorkOutcome<QuotaPlan> allocate(QuotaProblem problem, WorkMonitor monitor) {
        int skus = problem.cells().skus;
        int doors = problem.cells().doors;
        return StepWatch.watched(monitor, (long) skus * doors, watch -> {
            QuotaPlan.Columns columns = new QuotaPlan.Columns(problem);
            solve(problem, columns, 0, skus, watch);
            return new QuotaPlan(problem, columns);
        });
    }

    /**
     * Allocates in so many parts of equal size, each a run of SKUs, on the threads of {@code executor}. The answer is the same, byte
     * for byte, as that of {@link #allocate(QuotaProblem)}.
     *
     * <p>The calling thread does the parts that no other thread has begun, so an executor that is busy, or whose only thread is the
     * caller, delays nothing. An interrupt does not end the call; the thread stays interrupted.
     *
     * @param parts the number of parts, at least 1; usually the number of threads, and no use beyond the number of SKUs
     * @throws java.util.concurrent.RejectedExecutionException if the executor refuses a part; parts it took before are called off
     */
    public static QuotaPlan allocate(QuotaProblem problem, Executor executor, int parts) {
        requireNonNull(executor, "executor");
        checkArgument(parts >= 1, "parts of QuotaEngine must be at least 1 but was %s", parts);
        int skus = problem.cells().skus;
        QuotaPlan.Columns columns = new QuotaPlan.Columns(problem);
        List<FutureTask<Boolean>> tasks = new ArrayList<>();
        int count = Math.max(Math.min(parts, skus), 1);
        for (int part = 0; part < count; part++) {
            int from = (int) ((long) skus * part / count);
            int to = (int) ((long) skus * (part + 1) / count);
            tasks.add(new FutureTask<>(() -> solve(problem, columns, from, to, StepWatch.nobody()), true));
        }
        try {
            tasks.forEach(executor::execute);
        } catch (RuntimeException refusal) {
            tasks.forEach(task -> task.cancel(false));
            throw refusal;
        }
        tasks.forEach(FutureTask::run); // those that nobody has begun; the others are left alone
        tasks.forEach(QuotaEngine::await);
        return new QuotaPlan(problem, columns);
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

    private static void solve(QuotaProblem problem, QuotaPlan.Columns columns, int from, int to, StepWatch watch) {
        if (from == to) {
            return;
        }
        QuotaSolver solver = new QuotaSolver(problem.cells(), problem.data());
        int stride = problem.data().nodes + 1;
        for (int sku = from; sku < to; sku++) {
            columns.infeasible[sku] = !solver.solve(sku, columns.units);
            columns.leftOver[sku] = solver.leftOver();
            if (!columns.infeasible[sku]) {
                System.arraycopy(solver.levels(), 0, columns.levels, sku * stride, stride);
            }
            watch.step(problem.cells().doors);
        }
    }
}
