package dev.maison.benchmarks.presentation;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.List;

/**
 * OR-Tools CP-SAT, handed the gains of every step. A door has a literal for its first step (the units of its display) and one for
 * each step after it, which needs the first; steps after the first gain less and less, so they need no order among them. That is the
 * leanest linear model of the problem.
 */
final class CpSatPeer {
    private CpSatPeer() {}

    static void loadLibrary() {
        Loader.loadNativeLibraries();
    }

    /**
     * What was found.
     *
     * @param cents the gain
     * @param optimal whether it is known to be the best
     */
    record Found(long cents, boolean optimal) {}

    /** One step of a door: so many units, worth so much together. */
    record Step(int units, long cents) {}

    static Found solve(List<List<Step>> doors, int supply, double seconds, int workers) {
        CpModel model = new CpModel();
        LinearExprBuilder units = LinearExpr.newBuilder();
        LinearExprBuilder gain = LinearExpr.newBuilder();
        for (List<Step> steps : doors) {
            BoolVar first = null;
            for (Step step : steps) {
                BoolVar taken = model.newBoolVar("");
                if (first == null) {
                    first = taken;
                } else {
                    model.addImplication(taken, first);
                }
                units.addTerm(taken, step.units);
                gain.addTerm(taken, step.cents);
            }
        }
        model.addLessOrEqual(units, supply);
        model.maximize(gain);
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(workers).setMaxTimeInSeconds(seconds);
        CpSolverStatus status = solver.solve(model);
        return new Found(Math.round(solver.objectiveValue()), status == CpSolverStatus.OPTIMAL);
    }
}
