package dev.maison.core.door;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import dev.maison.core.CollectionId;
import dev.maison.core.DoorId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which door is authorised for which collection, as stated on one day.
 *
 * <p>A house that signs contracts with dates makes one such value for the day of the question. Stating the same twice
 * changes nothing; stating both yes and no is refused. What nobody stated is {@link Authorisation#UNKNOWN}.
 *
 * <pre>{@code
 * CollectionAuthorisations today = CollectionAuthorisations.builder()
 *         .authorise(ginza, highJewellery)
 *         .refuse(outlet, highJewellery)
 *         .build();
 * today.answer(ginza, highJewellery).permits();  // true
 * today.answer(milano, highJewellery);           // UNKNOWN, which permits nothing
 * }</pre>
 *
 * <p>An answer costs a search in a sorted table; the lists cost one pass over it.
 */
public final class CollectionAuthorisations {
    private final ImmutableSortedMap<Pair, Authorisation> stated;

    private record Pair(DoorId door, CollectionId collection) implements Comparable<Pair> {
        private static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::door).thenComparing(Pair::collection);

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    private CollectionAuthorisations(Map<Pair, Authorisation> stated) {
        this.stated = ImmutableSortedMap.copyOf(stated);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** What was stated about a door and a collection, or {@link Authorisation#UNKNOWN}. */
    public Authorisation answer(DoorId door, CollectionId collection) {
        return stated.getOrDefault(new Pair(door, collection), Authorisation.UNKNOWN);
    }

    /** The doors that are stated to be authorised for a collection, in the order of identifiers. */
    public List<DoorId> authorisedDoors(CollectionId collection) {
        return stated.entrySet().stream()
                .filter(entry -> entry.getValue().permits()
                        && entry.getKey().collection().equals(collection))
                .map(entry -> entry.getKey().door())
                .toList();
    }

    /** The collections that a door is stated to be authorised for, in the order of identifiers. */
    public List<CollectionId> authorisedCollections(DoorId door) {
        return stated.entrySet().stream()
                .filter(entry ->
                        entry.getValue().permits() && entry.getKey().door().equals(door))
                .map(entry -> entry.getKey().collection())
                .toList();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof CollectionAuthorisations other && stated.equals(other.stated);
    }

    @Override
    public int hashCode() {
        return stated.hashCode();
    }

    /** How many statements. */
    @Override
    public String toString() {
        return "CollectionAuthorisations of " + stated.size() + " statements";
    }

    /** Collects statements. */
    public static final class Builder {
        private final Map<Pair, Authorisation> stated = new TreeMap<>();

        private Builder() {}

        /**
         * States that a door may sell a collection.
         *
         * @throws IllegalArgumentException if the contrary was stated
         */
        public Builder authorise(DoorId door, CollectionId collection) {
            return state(door, collection, Authorisation.AUTHORISED);
        }

        /**
         * States that a door may not sell a collection.
         *
         * @throws IllegalArgumentException if the contrary was stated
         */
        public Builder refuse(DoorId door, CollectionId collection) {
            return state(door, collection, Authorisation.NOT_AUTHORISED);
        }

        private Builder state(DoorId door, CollectionId collection, Authorisation answer) {
            Authorisation before = stated.putIfAbsent(new Pair(door, collection), answer);
            checkArgument(
                    before == null || before == answer,
                    "authorisation of door %s for collection %s must be stated one way but was %s and %s",
                    door,
                    collection,
                    before,
                    answer);
            return this;
        }

        /** Returns what was stated. */
        public CollectionAuthorisations build() {
            return new CollectionAuthorisations(stated);
        }
    }
}
