package dev.maison.core.internal.index;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Values by their identifier, in its order.
 *
 * @param <K> the identifier
 * @param <V> the value
 */
public final class ById<K extends Comparable<K>, V> {
    private final String kind;
    private final ImmutableSortedMap<K, V> values;

    private ById(String kind, ImmutableSortedMap<K, V> values) {
        this.kind = kind;
        this.values = values;
    }

    /** Returns the table; {@code kind} is what a message calls a value: {@code Door}. Refuses an identifier that comes twice. */
    public static <K extends Comparable<K>, V> ById<K, V> of(String kind, Iterable<V> values, Function<V, K> id) {
        Map<K, V> table = new TreeMap<>();
        for (V value : values) {
            K key = id.apply(value);
            checkArgument(table.put(key, value) == null, "id of %s must be unique but was %s twice", kind, key);
        }
        return new ById<>(kind, ImmutableSortedMap.copyOf(table));
    }

    /** The value, or empty when it is not known. */
    public Optional<V> find(K id) {
        return Optional.ofNullable(values.get(id));
    }

    /** The value; refuses an identifier that is not known. */
    public V get(K id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("id of " + kind + " must be known but was " + id));
    }

    /** Refuses an identifier that is not known, named by another value. */
    public V get(K id, Object namedBy) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "id of " + kind + " named by " + namedBy + " must be known but was " + id));
    }

    /** All values, in the order of their identifiers. */
    public ImmutableSortedMap<K, V> all() {
        return values;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof ById<?, ?> other && kind.equals(other.kind) && values.equals(other.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.size() + " of " + kind;
    }
}
