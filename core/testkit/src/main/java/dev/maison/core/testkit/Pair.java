package dev.maison.core.testkit;

/**
 * Two values of one kind, as the subject of a law.
 *
 * @param first the first
 * @param second the second
 * @param <T> their kind
 */
public record Pair<T>(T first, T second) {}
