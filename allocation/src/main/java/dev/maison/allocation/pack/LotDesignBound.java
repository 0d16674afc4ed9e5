package dev.maison.allocation.pack;

import dev.maison.allocation.internal.gain.pack.LotBound;
import dev.maison.core.DoorId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the bound off a certificate, case by case; first {@link #findFault} must have found none. */
final class LotDesignBound {
    private final LotDesignProblem problem;
    private final LotBound bound;

    private LotDesignBound(LotDesignProblem problem, long[] branchPrices) {
        this.problem = problem;
        this.bound = new LotBound(problem.data(), branchPrices);
    }

    /** What is wrong with a certificate of prices: something that the problem does not have, or a price beyond use. */
    record Fault(String step, String expected, String found) {}

    static Optional<Fault> findFault(LotDesignProblem problem, LotDesignCertificate certificate) {
        if (!certificate
                .branchPricesThousandths()
                .keySet()
                .equals(problem.branches().stream()
                        .map(LotBranch::door)
                        .collect(Collectors.toCollection(TreeSet::new)))) {
            return Optional.of(new Fault(
                    "branch prices",
                    "one for each of the " + problem.branches().size() + " branches",
                    certificate.branchPricesThousandths().size() + " prices"));
        }
        long most = problem.data().maxBranchPrice();
        for (Map.Entry<DoorId, Long> price :
                certificate.branchPricesThousandths().entrySet()) {
            if (price.getValue() < -most || price.getValue() > most) {
                return Optional.of(new Fault(
                        "price of branch " + price.getKey(),
                        "within [" + -most + ", " + most + "]",
                        price.getValue().toString()));
            }
        }
        return findFault(problem, certificate.cases());
    }

    private static Optional<Fault> findFault(LotDesignProblem problem, LotCase of) {
        if (of instanceof LotCase.Priced priced) {
            long most = problem.data().maxUnitPrice();
            long price = priced.unitPriceThousandths();
            return price >= -most && price <= most
                    ? Optional.empty()
                    : Optional.of(new Fault("unit price", "within [" + -most + ", " + most + "]", "" + price));
        }
        if (of instanceof LotCase.ByLot by) {
            if (problem.findLot(by.lot()) < 0) {
                return Optional.of(
                        new Fault("lot of a case", "a candidate lot", by.lot().toString()));
            }
            return findFault(problem, by.with()).or(() -> findFault(problem, by.without()));
        }
        LotCase.ByUnits by = (LotCase.ByUnits) of;
        if (problem.findBranch(by.branch()) < 0) {
            return Optional.of(new Fault(
                    "branch of a case", "a branch of the problem", by.branch().toString()));
        }
        return findFault(problem, by.within()).or(() -> findFault(problem, by.above()));
    }

    static long of(LotDesignProblem problem, LotDesignCertificate certificate) {
        long[] prices = certificate.branchPricesThousandths().values().stream()
                .mapToLong(Long::longValue)
                .toArray();
        return new LotDesignBound(problem, prices).of(certificate.cases());
    }

    private long of(LotCase at) {
        if (at instanceof LotCase.Priced priced) {
            return bound.at(priced.unitPriceThousandths());
        }
        if (at instanceof LotCase.ByLot by) {
            int lot = problem.findLot(by.lot());
            if (!bound.isOpen(lot)) { // decided further up: one half holds no design
                return of(bound.isDemanded(lot) ? by.with() : by.without());
            }
            bound.demand(lot, true);
            long with = of(by.with());
            bound.demand(lot, false);
            bound.forbid(lot, true);
            long without = of(by.without());
            bound.forbid(lot, false);
            return Math.min(with, without);
        }
        LotCase.ByUnits by = (LotCase.ByUnits) at;
        int branch = problem.findBranch(by.branch());
        long low = bound.least(branch);
        long high = bound.most(branch);
        bound.range(branch, low, Math.min(high, by.atMostUnits()));
        long within = of(by.within());
        bound.range(branch, by.atMostUnits() == Long.MAX_VALUE ? high : Math.max(low, by.atMostUnits() + 1), high);
        long above = by.atMostUnits() == Long.MAX_VALUE ? within : of(by.above());
        bound.range(branch, low, high);
        return Math.min(within, above);
    }
}
