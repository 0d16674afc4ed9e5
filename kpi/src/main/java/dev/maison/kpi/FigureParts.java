package dev.maison.kpi;

import static java.util.Objects.requireNonNull;

import dev.maison.core.proof.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A figure and the figures of its parts, such as the return rate of the season and of each market.
 *
 * <p>The parts' sums add up to the whole's; the value of the whole is therefore a mean of the parts' values weighted by their
 * denominators, and lies between their smallest and largest. Orders and clients are counted once wherever they appear and may
 * not add up: {@link #verdict} then is undecided and says by how much, rather than pretend.
 */
public final class FigureParts {
    private final Figure whole;
    private final List<FigurePart> parts;

    private FigureParts(Figure whole, List<FigurePart> parts) {
        this.whole = requireNonNull(whole, "whole");
        this.parts = List.copyOf(parts);
    }

    /** Returns a figure with its parts, in the order given. */
    public static FigureParts of(Figure whole, List<FigurePart> parts) {
        return new FigureParts(whole, parts);
    }

    /** The figure of the whole. */
    public Figure whole() {
        return whole;
    }

    /** The figures of the parts. */
    public List<FigurePart> parts() {
        return parts;
    }

    /**
     * Whether the parts add up to the whole: proven, refuted with the two sums (or because a part is another figure, or generated where
     * the whole says recorded), or undecided where orders or clients appear in
     * several parts (one part above the whole, or orders that add up to less than the whole, are refuted all the same) and where the
     * figure does not come from sums. Costs one pass over the parts.
     */
    public Verdict verdict() {
        if (whole.numerator().isEmpty()) {
            return new Verdict.Undecided(whole.definition().name() + " is not made of sums");
        }
        for (FigurePart part : parts) {
            Optional<Verdict> other = otherFigure(part);
            if (other.isPresent()) {
                return other.get();
            }
        }
        Verdict above = verdict("numerator", Figure::numerator);
        Verdict below = whole.denominator().isEmpty() ? Verdict.proven() : verdict("denominator", Figure::denominator);
        if (above instanceof Verdict.Refuted) {
            return above;
        }
        return below.isProven() ? above : below;
    }

    /** Sums of another figure prove nothing even if they add up, and a part must not hide that it was generated behind its whole. */
    private Optional<Verdict> otherFigure(FigurePart part) {
        Figure figure = part.figure();
        String where = " of part " + part.labels();
        if (!figure.definition().equals(whole.definition())) {
            return Optional.of(new Verdict.Refuted(
                    "definition" + where,
                    whole.definition().toString(),
                    figure.definition().toString()));
        }
        if (!figure.factor().equals(whole.factor())) {
            return Optional.of(new Verdict.Refuted(
                    "factor" + where, whole.factor().toString(), figure.factor().toString()));
        }
        return figure.isGenerated() && !whole.isGenerated()
                ? Optional.of(new Verdict.Refuted(
                        "origin" + where,
                        whole.origin().sentence(),
                        figure.origin().sentence()))
                : Optional.empty();
    }

    private Verdict verdict(String side, Function<Figure, Optional<Sum<?>>> sumOf) {
        Sum<?> expected = sumOf.apply(whole).orElseThrow();
        String step = side + " of " + whole.definition().name();
        List<BigInteger> steps = new ArrayList<>(parts.size());
        for (FigurePart part : parts) {
            Sum<?> sum = sumOf.apply(part.figure()).orElse(null);
            if (sum == null || !sum.basis().equals(expected.basis())) {
                return new Verdict.Refuted(
                        step + " in part " + part.labels(),
                        "a sum on basis " + expected.basis(),
                        sum == null ? "none" : sum.toString());
            }
            steps.add(sum.steps());
        }
        BigInteger total = steps.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (total.equals(expected.steps())) {
            return Verdict.proven();
        }
        String found = Sum.of(total, expected.basis()) + " over " + steps.size() + " parts";
        BigInteger largest = steps.stream().reduce(BigInteger.ZERO, BigInteger::max);
        // Orders in parts are at least those of the whole; clients who came back may have done so in different parts.
        boolean mayOverlap = !expected.basis().isAdditive()
                && largest.compareTo(expected.steps()) <= 0
                && (total.compareTo(expected.steps()) > 0 || expected.basis() instanceof Basis.Clients);
        return mayOverlap
                ? new Verdict.Undecided(
                        step + " does not add up: " + expected.basis().unit() + " are counted once in each part, "
                                + found + ", and once in the whole, " + expected)
                : new Verdict.Refuted(step, expected.toString(), found);
    }

    @Override
    public String toString() {
        return whole + " in " + parts.size() + " parts";
    }
}
