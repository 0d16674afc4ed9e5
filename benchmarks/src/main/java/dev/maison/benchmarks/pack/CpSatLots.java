package dev.maison.benchmarks.pack;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import dev.maison.allocation.pack.LotBranch;
import dev.maison.allocation.pack.LotDesignProblem;
import dev.maison.allocation.pack.LotType;
import dev.maison.core.Ratio;
import java.util.ArrayList;
import java.util.List;

/** The assignment model of Gaul, Kurz and Rambau, handed to CP-SAT on one thread: a choice per branch, lot and multiplicity. */
final class CpSatLots {
    private CpSatLots() {}

    /**
     * What came out.
     *
     * @param status how it ended
     * @param cost the cost found, in thousandths of a unit
     * @param bound the bound shown, in thousandths of a unit
     */
    record Answer(CpSolverStatus status, double cost, double bound) {}

    static Answer solve(LotDesignProblem problem, double seconds) {
        CpModel model = new CpModel();
        List<BoolVar> used = new ArrayList<>();
        for (LotType lot : problem.lots()) {
            used.add(model.newBoolVar("use " + lot));
        }
        model.addLessOrEqual(LinearExpr.sum(used.toArray(new BoolVar[0])), problem.maxLotTypes());
        LinearExprBuilder total = LinearExpr.newBuilder();
        LinearExprBuilder cost = LinearExpr.newBuilder();
        for (LotBranch branch : problem.branches()) {
            List<Literal> choices = new ArrayList<>();
            for (int l = 0; l < problem.lots().size(); l++) {
                LotType lot = problem.lots().get(l);
                List<BoolVar> ofLot = new ArrayList<>();
                for (int m = 1; m <= problem.maxMultiplicity(); m++) {
                    BoolVar choice = model.newBoolVar("");
                    ofLot.add(choice);
                    total.addTerm(choice, (long) m * lot.units());
                    Ratio thousandths = problem.cost(branch.door(), lot, m).times(Ratio.of(1_000));
                    cost.addTerm(choice, thousandths.numerator().longValueExact());
                }
                model.addLessOrEqual(LinearExpr.sum(ofLot.toArray(new BoolVar[0])), used.get(l));
                choices.addAll(ofLot);
            }
            model.addExactlyOne(choices);
        }
        model.addLinearConstraint(total, problem.fewestUnits(), problem.mostUnits());
        model.minimize(cost);
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setMaxTimeInSeconds(seconds);
        CpSolverStatus status = solver.solve(model);
        return new Answer(status, solver.objectiveValue(), solver.bestObjectiveBound());
    }
}
