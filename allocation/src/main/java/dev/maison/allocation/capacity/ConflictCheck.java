package dev.maison.allocation.capacity;

import static dev.maison.allocation.internal.verify.Refusal.refuted;
import static java.util.Objects.requireNonNull;

import dev.maison.allocation.door.LaunchConflict;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks conflicts of minima from any source against the problem, by what a conflict is and not by how one is found: every door and SKU
 * whose minima do not fit is named, once and in order, and no other; each set holds limits of the problem, exceeds its limit, does not
 * without its last member, and has no member that is smaller than one left out.
 */
final class ConflictCheck {
    private final CapacityProblem problem;
    private final LaunchData data;

    ConflictCheck(CapacityProblem problem) {
        this.problem = problem;
        this.data = problem.data();
    }

    /** Answers what is wrong; empty when nothing is. */
    Optional<Verdict> findWrong(List<CapacityConflict> claimed) {
        List<String> needed = new ArrayList<>();
        List<DoorId> doors = new ArrayList<>();
        List<SkuId> skus = new ArrayList<>();
        for (int d = 0; data.hasMinima() && d < data.doors; d++) {
            if (problem.capacity(d) != CapacityProblem.UNLIMITED && atDoor(d) > problem.capacity(d)) {
                doors.add(problem.launch().doors().get(d));
            }
        }
        for (int s = 0; s < data.skus; s++) {
            if (ofSku(s) > data.available(s)) {
                skus.add(problem.launch().skus().get(s));
            }
        }
        doors.stream().sorted().forEach(door -> needed.add("door " + door));
        skus.stream().sorted().forEach(sku -> needed.add("SKU " + sku));
        List<String> named = claimed.stream().map(ConflictCheck::subject).toList();
        if (!named.equals(needed)) {
            return Optional.of(refuted("conflicts", needed, named));
        }
        for (CapacityConflict conflict : claimed) {
            boolean holds = conflict instanceof CapacityConflict.Door door
                    ? holds(door)
                    : holds(((CapacityConflict.Sku) conflict).conflict());
            if (!holds) {
                return Optional.of(refuted(
                        "conflict of " + subject(conflict),
                        "an irreducible set of its largest minima",
                        conflict.sentence()));
            }
        }
        return Optional.empty();
    }

    private static String subject(CapacityConflict conflict) {
        return conflict instanceof CapacityConflict.Door door
                ? "door " + door.door()
                : "SKU " + ((CapacityConflict.Sku) conflict).conflict().sku();
    }

    private long atDoor(int door) {
        long sum = 0;
        for (int s = 0; s < data.skus; s++) {
            sum += data.minimum(s * data.doors + door);
        }
        return sum;
    }

    private long ofSku(int sku) {
        long sum = 0;
        for (int d = 0; data.hasMinima() && d < data.doors; d++) {
            sum += data.minimum(sku * data.doors + d);
        }
        return sum;
    }

    private static int indexOf(@Nullable Integer found) {
        return requireNonNull(found, "index"); // its subject was found to be one of the problem
    }

    private boolean holds(CapacityConflict.Door conflict) {
        int d = indexOf(LaunchAccess.findIndex(problem.launch(), conflict.door()));
        List<Asked<SkuId>> all = new ArrayList<>();
        for (int s = 0; s < data.skus; s++) {
            all.add(new Asked<>(problem.launch().skus().get(s), data.minimum(s * data.doors + d)));
        }
        List<Asked<SkuId>> named = conflict.minima().stream()
                .map(minimum -> new Asked<>(minimum.sku(), minimum.units()))
                .toList();
        return conflict.capacityUnits() == problem.capacity(d) && isLeastSet(all, named, problem.capacity(d));
    }

    private boolean holds(LaunchConflict conflict) {
        int s = indexOf(LaunchAccess.findIndex(problem.launch(), conflict.sku()));
        long supply = data.supply[s];
        boolean withoutHoldback = ofSku(s) > supply; // then the holdback is no part of the set
        if (conflict.supplyUnits() != supply || conflict.holdbackUnits() != (withoutHoldback ? 0 : data.holdback(s))) {
            return false;
        }
        List<Asked<DoorId>> all = new ArrayList<>();
        for (int d = 0; d < data.doors; d++) {
            all.add(new Asked<>(problem.launch().doors().get(d), data.minimum(s * data.doors + d)));
        }
        List<Asked<DoorId>> named = conflict.minima().stream()
                .map(minimum -> new Asked<>(minimum.door(), minimum.units()))
                .toList();
        return isLeastSet(all, named, supply - conflict.holdbackUnits());
    }

    private record Asked<T extends Comparable<T>>(T id, long units) {}

    /** Whether the named minima are those that stand first when all stand by size, equals by id, and just as many as exceed the limit. */
    private static <T extends Comparable<T>> boolean isLeastSet(List<Asked<T>> all, List<Asked<T>> named, long limit) {
        Comparator<Asked<T>> first =
                Comparator.<Asked<T>>comparingLong(Asked::units).reversed().thenComparing(Asked::id);
        long sum = 0;
        for (int i = 0; i < named.size(); i++) {
            Asked<T> one = named.get(i);
            boolean inOrder = i == 0 || first.compare(named.get(i - 1), one) < 0;
            if (sum > limit || one.units() < 1 || !all.contains(one) || !inOrder) {
                return false;
            }
            sum += one.units();
        }
        if (named.isEmpty()) {
            return limit < 0;
        }
        Asked<T> last = named.get(named.size() - 1);
        return sum > limit
                && all.stream().filter(one -> first.compare(one, last) <= 0).count() == named.size();
    }
}
