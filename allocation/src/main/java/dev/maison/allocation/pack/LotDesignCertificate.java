package dev.maison.allocation.pack;

import com.google.common.collect.ImmutableSortedMap;
import dev.maison.core.DoorId;
import dev.maison.core.proof.CanonicalWriter;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What bounds the cost of every lot design from below, or why there is none: a price per branch, cases with a price per unit, all in
 * thousandths of the cost unit.
 *
 * <p>Any prices give a bound, so a certificate cannot lie; poor prices only leave a larger gap. How the bound is read off them is written
 * at {@link LotDesignVerifier}.
 */
public final class LotDesignCertificate {
    private final ImmutableSortedMap<DoorId, Long> branchPrices;
    private final LotCase cases;
    private final Optional<LotConflict> conflict;

    private LotDesignCertificate(Map<DoorId, Long> branchPrices, LotCase cases, Optional<LotConflict> conflict) {
        this.branchPrices = ImmutableSortedMap.copyOf(branchPrices);
        this.cases = cases;
        this.conflict = conflict;
    }

    /** Returns a certificate of prices. */
    public static LotDesignCertificate of(Map<DoorId, Long> branchPricesThousandths, LotCase cases) {
        return new LotDesignCertificate(branchPricesThousandths, cases, Optional.empty());
    }

    /** Returns the claim that there is no design. */
    public static LotDesignCertificate ofConflict(LotConflict conflict) {
        return new LotDesignCertificate(new TreeMap<>(), new LotCase.Priced(0), Optional.of(conflict));
    }

    /** What each branch is priced at, in thousandths of the cost unit. */
    public SortedMap<DoorId, Long> branchPricesThousandths() {
        return branchPrices;
    }

    /** The cases. */
    public LotCase cases() {
        return cases;
    }

    /** Why there is no design; absent when there is one. */
    public Optional<LotConflict> findConflict() {
        return conflict;
    }

    /** This certificate with other cases. */
    public LotDesignCertificate withCases(LotCase other) {
        return new LotDesignCertificate(branchPrices, other, conflict);
    }

    /** This certificate with another price of a branch. */
    public LotDesignCertificate withBranchPrice(DoorId branch, long thousandths) {
        TreeMap<DoorId, Long> changed = new TreeMap<>(branchPrices);
        changed.put(branch, thousandths);
        return new LotDesignCertificate(changed, cases, conflict);
    }

    void write(CanonicalWriter writer) {
        if (conflict.isPresent()) {
            SortedMap<LotLimit, Long> limits = conflict.get().limits();
            writer.flag(false).list(limits.size());
            limits.forEach((limit, value) -> writer.text(limit.name()).integer(value));
            return;
        }
        writer.flag(true);
        write(writer, cases);
    }

    private static void write(CanonicalWriter writer, LotCase of) {
        if (of instanceof LotCase.Priced priced) {
            writer.text("priced").integer(priced.unitPriceThousandths());
        } else if (of instanceof LotCase.ByLot by) {
            writer.text("lot").text(by.lot().toString());
            write(writer, by.with());
            write(writer, by.without());
        } else if (of instanceof LotCase.ByUnits by) {
            writer.text("units").text(by.branch().text()).integer(by.atMostUnits());
            write(writer, by.within());
            write(writer, by.above());
        }
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof LotDesignCertificate other
                && branchPrices.equals(other.branchPrices)
                && cases.equals(other.cases)
                && conflict.equals(other.conflict);
    }

    @Override
    public int hashCode() {
        return branchPrices.hashCode() * 31 + cases.hashCode() + conflict.hashCode();
    }

    @Override
    public String toString() {
        return conflict.map(LotConflict::sentence)
                .orElse("LotDesignCertificate of " + branchPrices.size() + " branches");
    }
}
