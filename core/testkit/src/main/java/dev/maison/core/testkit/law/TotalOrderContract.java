package dev.maison.core.testkit.law;

import dev.maison.core.testkit.Triple;
import java.util.Comparator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every value that can be ordered must do. Implement this in a test class and answer {@link #values}; jqwik runs the rest.
 *
 * <pre>{@code
 * class MyIdTest implements TotalOrderContract<MyId> {
 *     public Arbitrary<MyId> values() {
 *         return CoreArbitraries.idTexts().map(MyId::of);
 *     }
 * }
 * }</pre>
 *
 * @param <T> the type of the values
 */
public interface TotalOrderContract<T extends Comparable<? super T>> {
    /** The values to try: often close to each other, sometimes equal. */
    @Provide
    Arbitrary<T> values();

    /** Runs {@link OrderLaws#total}. */
    @Property
    default void orderIsTotal(@ForAll("values") T first, @ForAll("values") T second, @ForAll("values") T third) {
        Comparator<T> natural = Comparator.naturalOrder();
        OrderLaws.<T>total(natural).verify(new Triple<>(first, second, third));
        OrderLaws.<T>total(natural).verify(new Triple<>(first, first, second));
    }
}
