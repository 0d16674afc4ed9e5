package dev.maison.core.testkit.law;

import dev.maison.core.testkit.Law;
import dev.maison.core.testkit.Triple;
import java.util.Comparator;
import java.util.Optional;

/** What holds for every order in which values can stand. */
public final class OrderLaws {
    private OrderLaws() {}

    /** The order is total and consistent with equals: one of before, equal, after; and before goes through. */
    public static <T> Law<Triple<T>> total(Comparator<? super T> order) {
        return Law.of("the order is total and consistent with equals", values -> {
            T a = values.first();
            T b = values.second();
            T c = values.third();
            return Check.all(
                    () -> opposite(order, a, b),
                    () -> opposite(order, b, c),
                    () -> opposite(order, a, c),
                    () -> consistent(order, a, b),
                    () -> consistent(order, b, c),
                    () -> consistent(order, a, a),
                    () -> through(order, a, b, c),
                    () -> through(order, b, c, a),
                    () -> through(order, c, a, b));
        });
    }

    private static <T> Optional<String> opposite(Comparator<? super T> order, T a, T b) {
        return Check.that(
                Check.sign(order.compare(a, b)) == -Check.sign(order.compare(b, a)),
                () -> a + " against " + b + " was " + order.compare(a, b) + " and the other way round "
                        + order.compare(b, a));
    }

    private static <T> Optional<String> consistent(Comparator<? super T> order, T a, T b) {
        boolean equal = a.equals(b);
        return Check.that(
                (order.compare(a, b) == 0) == equal && equal == b.equals(a) && (!equal || a.hashCode() == b.hashCode()),
                () -> a + " against " + b + " was " + order.compare(a, b) + ", equal " + equal + ", hashes "
                        + a.hashCode() + " and " + b.hashCode());
    }

    private static <T> Optional<String> through(Comparator<? super T> order, T a, T b, T c) {
        return Check.that(
                order.compare(a, b) > 0 || order.compare(b, c) > 0 || order.compare(a, c) <= 0,
                () -> a + " is not after " + b + ", " + b + " is not after " + c + ", but " + a + " is after " + c);
    }
}
