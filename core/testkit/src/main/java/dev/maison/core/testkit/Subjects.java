package dev.maison.core.testkit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Combinators.F3;
import net.jqwik.api.Combinators.F4;

/**
 * Where the subjects of a law come from, in two forms that are built by the same steps: an {@linkplain #arbitrary arbitrary} of
 * jqwik with edge cases and shrinking, and a {@linkplain #generator generator} that needs no engine and costs nanoseconds.
 *
 * @param <T> the kind of the subjects
 */
public final class Subjects<T> {
    private static final long[] EDGES = {
        0,
        1,
        -1,
        2,
        -2,
        10,
        999_999,
        1_000_000,
        1_000_001,
        -1_000_000,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        1L << 53,
        Long.MAX_VALUE,
        Long.MAX_VALUE - 1,
        Long.MAX_VALUE / 2,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1,
        Long.MIN_VALUE / 2,
    };

    private final Generator<T> generator;
    private final Supplier<Arbitrary<T>> arbitrary;

    private Subjects(Generator<T> generator, Supplier<Arbitrary<T>> arbitrary) {
        this.generator = generator;
        this.arbitrary = arbitrary;
    }

    /**
     * Makes the subject of a case.
     *
     * @param <T> the kind of the subjects
     */
    @FunctionalInterface
    public interface Generator<T> {
        /** The subject that the choices give; the same choices give an equal subject. */
        T next(CaseRandom random);
    }

    /** Returns subjects of two forms of your own. */
    public static <T> Subjects<T> of(Generator<T> generator, Supplier<Arbitrary<T>> arbitrary) {
        return new Subjects<>(requireNonNull(generator, "generator"), requireNonNull(arbitrary, "arbitrary"));
    }

    /** One of the given values. */
    public static <T> Subjects<T> among(List<T> values) {
        List<T> copy = List.copyOf(values);
        return of(random -> copy.get(random.nextInt(copy.size())), () -> Arbitraries.of(copy));
    }

    /** A number from {@code minimum} to {@code maximum}, both included. */
    public static Subjects<Integer> ints(int minimum, int maximum) {
        int span = Math.addExact(Math.subtractExact(maximum, minimum), 1);
        return of(
                random -> minimum + random.nextInt(span),
                () -> Arbitraries.integers().between(minimum, maximum));
    }

    /** Any {@code long}: edges, small ones, ones of every width. */
    public static Subjects<Long> longs() {
        return of(Subjects::anyLong, Arbitraries::longs);
    }

    private static Long anyLong(CaseRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> EDGES[random.nextInt(EDGES.length)];
            case 1, 2 -> (long) random.nextInt(201) - 100;
            case 3 -> random.nextLong();
            default -> random.nextLong() >> random.nextInt(64);
        };
    }

    /** One of several kinds, each as likely as the others. */
    @SafeVarargs
    public static <T> Subjects<T> oneOf(Subjects<? extends T>... kinds) {
        List<Subjects<? extends T>> copy = new ArrayList<>();
        for (Subjects<? extends T> kind : kinds) {
            copy.add(kind);
        }
        return of(random -> copy.get(random.nextInt(copy.size())).generator.next(random), () -> {
            List<Arbitrary<? extends T>> arbitraries = new ArrayList<>();
            copy.forEach(kind -> arbitraries.add(kind.arbitrary()));
            return Arbitraries.oneOf(arbitraries);
        });
    }

    /** Subjects made of two others, chosen apart. */
    public static <A, B, T> Subjects<T> combine(Subjects<A> a, Subjects<B> b, BiFunction<A, B, T> make) {
        return of(
                random -> make.apply(a.generator.next(random), b.generator.next(random)),
                () -> Combinators.combine(a.arbitrary(), b.arbitrary()).as(make::apply));
    }

    /** Subjects made of three others, chosen apart. */
    public static <A, B, C, T> Subjects<T> combine(Subjects<A> a, Subjects<B> b, Subjects<C> c, F3<A, B, C, T> make) {
        return of(
                random -> make.apply(a.generator.next(random), b.generator.next(random), c.generator.next(random)),
                () -> Combinators.combine(a.arbitrary(), b.arbitrary(), c.arbitrary())
                        .as(make));
    }

    /** Subjects made of four others, chosen apart. */
    public static <A, B, C, D, T> Subjects<T> combine(
            Subjects<A> a, Subjects<B> b, Subjects<C> c, Subjects<D> d, F4<A, B, C, D, T> make) {
        return of(
                random -> make.apply(
                        a.generator.next(random),
                        b.generator.next(random),
                        c.generator.next(random),
                        d.generator.next(random)),
                () -> Combinators.combine(a.arbitrary(), b.arbitrary(), c.arbitrary(), d.arbitrary())
                        .as(make));
    }

    /** Subjects made of these, one of one. */
    public <R> Subjects<R> map(Function<? super T, ? extends R> make) {
        return of(
                random -> make.apply(generator.next(random)), () -> arbitrary().map(make));
    }

    /** Lists of these, between the two sizes, both included. */
    public Subjects<List<T>> lists(int minSize, int maxSize) {
        return of(
                random -> {
                    int size = minSize + random.nextInt(maxSize - minSize + 1);
                    List<T> list = new ArrayList<>(size);
                    for (int i = 0; i < size; i++) {
                        list.add(generator.next(random));
                    }
                    return list;
                },
                () -> arbitrary().list().ofMinSize(minSize).ofMaxSize(maxSize));
    }

    /** One of these, or none, in one of four. */
    public Subjects<Optional<T>> optionals() {
        return of(
                random -> random.nextInt(4) == 0 ? Optional.empty() : Optional.of(generator.next(random)),
                () -> arbitrary().optional(0.75));
    }

    /** Two of these, often equal to each other; the generator makes the equal ones as two objects. */
    public Subjects<Pair<T>> pairs() {
        return of(
                random -> {
                    T first = again(random, random.nextInt(4) == 0);
                    return new Pair<>(first, generator.next(random));
                },
                () -> Combinators.combine(
                                arbitrary(), arbitrary(), Arbitraries.integers().between(0, 3))
                        .as((first, second, same) -> new Pair<>(first, same == 0 ? first : second)));
    }

    /** Three of these, often equal to each other. */
    public Subjects<Triple<T>> triples() {
        return of(
                random -> {
                    int same = random.nextInt(8);
                    T first = again(random, (same & 3) == 0);
                    T second = again(random, (same & 5) == 0);
                    return new Triple<>(first, second, generator.next(random));
                },
                () -> Combinators.combine(
                                pairs().arbitrary(),
                                arbitrary(),
                                Arbitraries.integers().between(0, 3))
                        .as((pair, third, same) ->
                                new Triple<>(pair.first(), pair.second(), same == 0 ? pair.second() : third)));
    }

    /** The next subject; if {@code repeated}, the one after it will be equal. */
    private T again(CaseRandom random, boolean repeated) {
        return generator.next(repeated ? random.copy() : random);
    }

    /** The plain generator. */
    public Generator<T> generator() {
        return generator;
    }

    /** The arbitrary of jqwik; made anew at each call. */
    public Arbitrary<T> arbitrary() {
        return arbitrary.get();
    }
}
