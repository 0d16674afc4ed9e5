package dev.maison.allocation.testkit.pack;

import dev.maison.allocation.pack.LotBranch;
import dev.maison.allocation.pack.LotDesignProblem;
import dev.maison.allocation.pack.LotLine;
import dev.maison.allocation.pack.LotType;
import dev.maison.core.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Lot design by its definition, trying every set of lot types and, branch by branch, every lot and multiplicity. Slow on purpose. */
public final class NaiveLots {
    private NaiveLots() {}

    /** The least cost of any design; absent when there is none. */
    public static Optional<Ratio> leastCost(LotDesignProblem problem) {
        return leastCost(
                problem, problem.maxLotTypes(), problem.maxMultiplicity(), problem.fewestUnits(), problem.mostUnits());
    }

    /** Whether any design keeps these limits; costs do not matter. */
    public static boolean canHold(
            LotDesignProblem problem, int maxLotTypes, int maxMultiplicity, long fewest, long most) {
        for (List<LotType> set : sets(problem, maxLotTypes)) {
            TreeSet<Long> totals = new TreeSet<>(List.of(0L));
            for (int b = 0; b < problem.branches().size(); b++) {
                TreeSet<Long> next = new TreeSet<>();
                for (long total : totals) {
                    for (LotType lot : set) {
                        for (int m = 1; m <= maxMultiplicity && total + (long) m * lot.units() <= most; m++) {
                            next.add(total + (long) m * lot.units());
                        }
                    }
                }
                totals = next;
            }
            if (totals.ceiling(fewest) != null) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Ratio> leastCost(
            LotDesignProblem problem, int types, int multiplicity, long fewest, long most) {
        Optional<Ratio> least = Optional.empty();
        for (List<LotType> set : sets(problem, types)) {
            List<Optional<Ratio>> byTotal = new ArrayList<>(List.of(Optional.of(Ratio.ZERO)));
            for (LotBranch branch : problem.branches()) {
                List<Optional<Ratio>> next = new ArrayList<>();
                for (int total = 0; total < byTotal.size(); total++) {
                    Optional<Ratio> before = byTotal.get(total);
                    for (LotType lot : before.isPresent() ? set : List.<LotType>of()) {
                        for (int m = 1; m <= multiplicity; m++) {
                            int after = total + m * lot.units();
                            while (next.size() <= after) {
                                next.add(Optional.empty());
                            }
                            Ratio cost = before.orElseThrow().plus(problem.cost(branch.door(), lot, m));
                            next.set(after, Optional.of(smaller(next.get(after), cost)));
                        }
                    }
                }
                byTotal = next;
            }
            for (int total = 0; total < byTotal.size(); total++) {
                if (byTotal.get(total).isPresent() && total >= fewest && total <= most) {
                    least = Optional.of(smaller(least, byTotal.get(total).orElseThrow()));
                }
            }
        }
        return least;
    }

    private static Ratio smaller(Optional<Ratio> known, Ratio other) {
        return known.isPresent() && known.orElseThrow().compareTo(other) <= 0 ? known.orElseThrow() : other;
    }

    /** Every set of exactly as many lots as may be used, or of all if there are fewer; smaller sets can do no more. */
    private static List<List<LotType>> sets(LotDesignProblem problem, int types) {
        List<List<LotType>> sets = new ArrayList<>();
        int size = Math.min(types, problem.lots().size());
        for (int bits = 0; bits < 1 << problem.lots().size(); bits++) {
            if (Integer.bitCount(bits) == size) {
                List<LotType> set = new ArrayList<>();
                for (int l = 0; l < problem.lots().size(); l++) {
                    if ((bits >> l & 1) != 0) {
                        set.add(problem.lots().get(l));
                    }
                }
                sets.add(set);
            }
        }
        return sets;
    }

    /** The cost of lines; each must be of the problem. */
    public static Ratio cost(LotDesignProblem problem, List<LotLine> lines) {
        Ratio sum = Ratio.ZERO;
        for (LotLine line : lines) {
            sum = sum.plus(problem.cost(line.branch(), line.lot(), line.multiplicity()));
        }
        return sum;
    }

    /** What is wrong with lines as a design, its cost apart; empty when nothing is. */
    public static Optional<String> fault(LotDesignProblem problem, List<LotLine> lines) {
        TreeSet<String> doors = new TreeSet<>();
        TreeSet<LotType> used = new TreeSet<>();
        long total = 0;
        for (LotLine line : lines) {
            if (problem.branches().stream().noneMatch(b -> b.door().equals(line.branch()))) {
                return Optional.of(line + " is of no branch of the problem");
            }
            if (!problem.lots().contains(line.lot())) {
                return Optional.of(line + " has no candidate lot");
            }
            if (line.multiplicity() < 1 || line.multiplicity() > problem.maxMultiplicity()) {
                return Optional.of(line + " is out of range");
            }
            if (!doors.add(line.branch().text())) {
                return Optional.of(line.branch() + " has two lines");
            }
            used.add(line.lot());
            total += (long) line.lot().units() * line.multiplicity();
        }
        if (doors.size() < problem.branches().size()) {
            return Optional.of("a branch has no line");
        }
        if (used.size() > problem.maxLotTypes()) {
            return Optional.of(used.size() + " lot types are used");
        }
        return total >= problem.fewestUnits() && total <= problem.mostUnits()
                ? Optional.empty()
                : Optional.of("the total is " + total);
    }
}
