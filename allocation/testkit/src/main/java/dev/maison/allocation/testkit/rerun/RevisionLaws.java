package dev.maison.allocation.testkit.rerun;

import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.rerun.LaunchChange;
import dev.maison.allocation.rerun.LaunchRevision;
import dev.maison.allocation.testkit.door.Restated;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.testkit.Law;
import java.util.List;
import java.util.Optional;

/** What holds for every {@link LaunchRevision}, whatever is changed. */
public final class RevisionLaws {
    private RevisionLaws() {}

    /**
     * What is changed.
     *
     * @param problem the launch to start from
     * @param first the first change, of two steps
     * @param second the second change, of one step
     */
    public record Changes(LaunchProblem problem, List<RevisionStep> first, RevisionStep second) {
        /** Copies the list. */
        public Changes {
            first = List.copyOf(first);
        }
    }

    /** After every change the digests, leaf by leaf, are those of stating and planning the whole anew. */
    public static Law<Changes> revisingIsPlanningAnew() {
        return Law.of("a revision has the bytes of planning anew", changes -> {
            LaunchProblem stated = Restated.withSkus(changes.problem(), sku -> sku);
            LaunchRevision revision = LaunchRevision.of(LaunchEngine.allocate(stated));
            LaunchChange change = revision.change();
            for (RevisionStep step : changes.first()) {
                stated = step.say(stated, change);
            }
            revision = change.apply();
            Optional<String> found = difference(revision, stated, false);
            if (found.isPresent()) {
                return found;
            }
            change = revision.change();
            stated = changes.second().say(stated, change);
            return difference(change.apply(), stated, true);
        });
    }

    /**
     * What a door is told for all its SKUs.
     *
     * @param door by index
     * @param minimum the fewest units
     * @param maximum the most units
     */
    public record DoorLimits(int door, int minimum, int maximum) {}

    /**
     * One door after another is told other limits.
     *
     * @param problem the launch to start from, without gain tables
     * @param steps what is said, each by a change of its own
     * @param ready whether the first revision is {@linkplain LaunchRevision#readyForDoors made ready}
     */
    public record DoorChanges(LaunchProblem problem, List<DoorLimits> steps, boolean ready) {
        /** Copies the list. */
        public DoorChanges {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Limits of doors over all SKUs, change after change, give the leaves of planning anew, whether or not the plans between are laid out.
     * What is stated anew is said by the problem of the last revision, of which {@link #revisingIsPlanningAnew} tells that it is right.
     */
    public static Law<DoorChanges> doorLimitsArePlanningAnew() {
        return Law.of("doors' limits give the bytes of planning anew", changes -> {
            LaunchRevision start = LaunchRevision.of(LaunchEngine.allocate(changes.problem()));
            LaunchRevision stacked = changes.ready() ? start.readyForDoors() : start;
            LaunchRevision laidOut = start;
            for (DoorLimits step : changes.steps()) {
                DoorId door = changes.problem().doors().get(step.door());
                stacked = stacked.change()
                        .limits(door, step.minimum(), step.maximum())
                        .apply();
                laidOut = laidOut.change()
                        .limits(door, step.minimum(), step.maximum())
                        .apply();
                LaunchPlan anew = LaunchEngine.allocate(laidOut.problem());
                if (!laidOut.digestTree().equals(anew.digestTree())) {
                    return Optional.of("digests differ after " + step + ", solving " + laidOut.solved());
                }
                if (!stacked.digestTree().equals(anew.digestTree())) {
                    return Optional.of("digests differ when plans are not laid out, after " + step);
                }
            }
            LaunchPlan anew = LaunchEngine.allocate(laidOut.problem());
            for (SkuId sku : changes.problem().skus()) {
                for (DoorId door : changes.problem().doors()) {
                    if (stacked.units(sku, door) != anew.units(sku, door)) {
                        return Optional.of(sku + " at " + door + " has " + stacked.units(sku, door) + " instead of "
                                + anew.units(sku, door));
                    }
                }
            }
            return stacked.plan().lines().equals(anew.lines())
                            && LaunchEngine.allocate(stacked.problem())
                                    .digestTree()
                                    .equals(anew.digestTree())
                    ? Optional.empty()
                    : Optional.of("the whole is not what planning anew gives: "
                            + stacked.plan().lines());
        });
    }

    /**
     * What is changed in a launch with rules.
     *
     * @param document the launch to start from, as it is stated
     * @param steps the changes, each applied by itself
     */
    public record RuledChanges(LaunchDocument document, List<RuledStep> steps) {
        /** Copies the list. */
        public RuledChanges {
            steps = List.copyOf(steps);
        }
    }

    /**
     * After every change the digests are those of stating the whole anew with all its rules: weeks of supply, thresholds, a share held back,
     * positions, multiples. What a build refuses, the change refuses in the same words.
     */
    public static Law<RuledChanges> revisingRulesIsPlanningAnew() {
        return Law.of("a revision of a launch with rules has the bytes of planning anew", changes -> {
            LaunchDocument document = changes.document();
            LaunchRevision revision = LaunchRevision.of(LaunchEngine.allocate(document.problem()));
            for (RuledStep step : changes.steps()) {
                LaunchChange change = revision.change();
                Optional<LaunchDocument> said = step.say(document, change);
                if (said.isEmpty()) { // no demand can state it: then the change refuses it too
                    Optional<String> accepted = accepted(change);
                    if (accepted.isPresent()) {
                        return accepted;
                    }
                    continue;
                }
                LaunchDocument changed = said.get();
                LaunchProblem stated;
                try {
                    stated = changed.problem();
                } catch (IllegalArgumentException refused) {
                    Optional<String> accepted = acceptedInSpite(change, refused);
                    if (accepted.isPresent()) {
                        return accepted;
                    }
                    continue;
                }
                document = changed;
                revision = change.apply();
                Optional<String> found = difference(revision, stated, (step.seed() & 1) == 0);
                if (found.isPresent()) {
                    return found.map(words -> words + " of " + stated(changed));
                }
            }
            return difference(revision, document.problem(), true);
        });
    }

    private static Optional<String> accepted(LaunchChange change) {
        try {
            return Optional.of("accepted " + change.apply().plan().lines() + " though no demand can state it");
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static Optional<String> acceptedInSpite(LaunchChange change, IllegalArgumentException refused) {
        try {
            return Optional.of("accepted " + change.apply().plan().lines() + " in spite of " + refused.getMessage());
        } catch (IllegalArgumentException alike) {
            return String.valueOf(alike.getMessage()).equals(refused.getMessage())
                    ? Optional.empty()
                    : Optional.of(alike.getMessage() + " instead of " + refused.getMessage());
        }
    }

    private static String stated(LaunchDocument document) {
        return document.skus() + " " + document.demands();
    }

    private static Optional<String> difference(LaunchRevision revision, LaunchProblem stated, boolean whole) {
        LaunchPlan anew = LaunchEngine.allocate(stated);
        if (!revision.digestTree().equals(anew.digestTree())) {
            return Optional.of("digests differ after touching " + revision.touched() + ", solving " + revision.solved()
                    + ": " + anew.lines());
        }
        for (SkuId sku : stated.skus()) {
            if (!revision.plan(sku).lines().equals(anew.lines(sku))) {
                return Optional.of(revision.plan(sku).lines() + " instead of " + anew.lines(sku));
            }
            for (DoorId door : stated.doors()) {
                if (revision.units(sku, door) != anew.units(sku, door)) {
                    return Optional.of(sku + " at " + door + " has " + revision.units(sku, door) + " instead of "
                            + anew.units(sku, door));
                }
            }
        }
        if (whole) {
            LaunchPlan plan = revision.plan();
            // Laid out, problem and plan must say the same when they are hashed without what is known.
            LaunchPlan again = LaunchEngine.allocate(plan.problem());
            if (!plan.lines().equals(anew.lines())
                    || !plan.conflicts().equals(anew.conflicts())
                    || !plan.digest().equals(anew.digest())
                    || !again.digestTree().equals(anew.digestTree())
                    || !plan.problem().digest().equals(stated.digest())) {
                return Optional.of("the whole is not what planning anew gives: " + plan.lines());
            }
        }
        return Optional.empty();
    }
}
