package dev.maison.kpi.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.proof.Verdict;
import dev.maison.kpi.Sum;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Checks roll-ups: against the facts they claim to be of, and parts against their whole.
 *
 * <p>It shares no code with the pass that adds up: sums are added as big integers in maps, orders and clients counted as sets.
 */
public final class RollUpVerifier {
    private RollUpVerifier() {}

    /**
     * Whether the cells are exactly those of the facts, with the facts' sums and counts. One pass; takes memory for every distinct
     * order in every cell.
     */
    public static Verdict verify(FactTable facts, RollUp rollUp) {
        if (!facts.measures().equals(rollUp.measures())) {
            return new Verdict.Refuted(
                    "measures", facts.measures().toString(), rollUp.measures().toString());
        }
        Map<List<Integer>, Tally> tallies = tally(facts, rollUp.grouping());
        if (tallies.size() != rollUp.size()) {
            return new Verdict.Refuted("number of cells", "" + tallies.size(), "" + rollUp.size());
        }
        int dimensions = rollUp.grouping().dimensions().size();
        for (int cell = 0; cell < rollUp.size(); cell++) {
            List<Integer> members = new ArrayList<>(dimensions);
            for (int d = 0; d < dimensions; d++) {
                members.add(rollUp.member(cell, d));
            }
            Tally tally = tallies.get(members);
            if (tally == null) {
                return new Verdict.Refuted("cell " + rollUp.labels(cell), "no such cell", "a cell");
            }
            for (Measure<?> measure : facts.measures()) {
                BigInteger expected = tally.steps(facts, measure);
                Sum<?> found = rollUp.sum(cell, measure);
                if (!found.steps().equals(expected)) {
                    return new Verdict.Refuted(
                            measure.name() + " in cell " + rollUp.labels(cell),
                            Sum.of(expected, measure.basis()).toString(),
                            found.toString());
                }
            }
        }
        return Verdict.proven();
    }

    private static Map<List<Integer>, Tally> tally(FactTable facts, Grouping grouping) {
        Map<List<Integer>, Tally> tallies = new LinkedHashMap<>();
        long[][] columns = facts.columns();
        int[] orders = facts.orderOfFact();
        int[] clients = facts.clientOfFact();
        for (int fact = facts.from(); fact < facts.to(); fact++) {
            List<Integer> members = new ArrayList<>(grouping.dimensions().size());
            for (Dimension dimension : grouping.dimensions()) {
                members.add(dimension.memberOfCode(facts.codes(dimension)[fact]));
            }
            Tally tally = tallies.computeIfAbsent(members, key -> new Tally(columns.length));
            tally.facts++;
            for (int c = 0; c < columns.length; c++) {
                tally.sums[c] = tally.sums[c].add(BigInteger.valueOf(columns[c][fact]));
            }
            if (orders != null && clients != null) {
                tally.orders.add(orders[fact]);
                if (clients[fact] >= 0) {
                    tally.ordersOfClients
                            .computeIfAbsent(clients[fact], client -> new LinkedHashSet<>())
                            .add(orders[fact]);
                }
            }
        }
        return tallies;
    }

    /** What one cell holds. */
    private static final class Tally {
        private long facts;
        private final BigInteger[] sums;
        private final Set<Integer> orders = new LinkedHashSet<>();
        private final Map<Integer, Set<Integer>> ordersOfClients = new LinkedHashMap<>();

        Tally(int columns) {
            sums = new BigInteger[columns];
            java.util.Arrays.fill(sums, BigInteger.ZERO);
        }

        BigInteger steps(FactTable table, Measure<?> measure) {
            int column = table.valueMeasures().indexOf(measure);
            if (column >= 0) {
                return sums[column];
            }
            return BigInteger.valueOf(
                    measure.equals(Measure.FACTS)
                            ? facts
                            : measure.equals(Measure.ORDERS)
                                    ? orders.size()
                                    : measure.equals(Measure.CLIENTS)
                                            ? ordersOfClients.size()
                                            : ordersOfClients.values().stream()
                                                    .filter(ofClient -> ofClient.size() >= 2)
                                                    .count());
        }
    }

    /**
     * Whether parts add up to the whole: every additive measure exactly; every distinct count at least the largest part, and at most
     * the sum of parts. Clients with two orders may have them in different parts, so of those only the lower bound is checked.
     *
     * @throws IllegalArgumentException if the parts' grouping lacks a dimension of the whole's
     */
    public static Verdict reconcile(RollUp whole, RollUp parts) {
        checkArgument(
                whole.grouping().isCoarserThan(parts.grouping()),
                "dimensions of parts must hold those of the whole, %s, but were %s",
                whole.grouping(),
                parts.grouping());
        if (!whole.measures().equals(parts.measures())) {
            return new Verdict.Refuted(
                    "measures", whole.measures().toString(), parts.measures().toString());
        }
        int[] positions = whole.grouping().dimensions().stream()
                .mapToInt(parts.grouping().dimensions()::indexOf)
                .toArray();
        int[] wholeOfPart = new int[parts.size()];
        boolean[] found = new boolean[whole.size()];
        for (int part = 0; part < parts.size(); part++) {
            int[] members = new int[positions.length];
            for (int d = 0; d < members.length; d++) {
                members[d] = parts.member(part, positions[d]);
            }
            OptionalInt cell = whole.findMembers(members);
            if (cell.isEmpty()) {
                return new Verdict.Refuted("part " + parts.labels(part), "a cell of the whole that holds it", "none");
            }
            wholeOfPart[part] = cell.getAsInt();
            found[cell.getAsInt()] = true;
        }
        for (int cell = 0; cell < found.length; cell++) {
            if (!found[cell]) {
                return new Verdict.Refuted("cell " + whole.labels(cell), "parts", "none");
            }
        }
        for (Measure<?> measure : whole.measures()) {
            Verdict verdict = reconcile(whole, parts, wholeOfPart, measure);
            if (!verdict.isProven()) {
                return verdict;
            }
        }
        return Verdict.proven();
    }

    private static Verdict reconcile(RollUp whole, RollUp parts, int[] wholeOfPart, Measure<?> measure) {
        BigInteger[] totals = new BigInteger[whole.size()];
        BigInteger[] largest = new BigInteger[whole.size()];
        java.util.Arrays.fill(totals, BigInteger.ZERO);
        java.util.Arrays.fill(largest, BigInteger.ZERO);
        for (int part = 0; part < wholeOfPart.length; part++) {
            int cell = wholeOfPart[part];
            BigInteger steps = parts.sum(part, measure).steps();
            totals[cell] = totals[cell].add(steps);
            largest[cell] = largest[cell].max(steps);
        }
        for (int cell = 0; cell < totals.length; cell++) {
            BigInteger steps = whole.sum(cell, measure).steps();
            boolean holds = measure.additivity() == Additivity.ADDITIVE
                    ? steps.equals(totals[cell])
                    : largest[cell].compareTo(steps) <= 0
                            && (measure.equals(Measure.REPEAT_CLIENTS) || steps.compareTo(totals[cell]) <= 0);
            if (!holds) {
                return new Verdict.Refuted(
                        measure.name() + " of cell " + whole.labels(cell),
                        whole.sum(cell, measure).toString(),
                        Sum.of(totals[cell], measure.basis()) + " over its parts");
            }
        }
        return Verdict.proven();
    }
}
