package dev.maison.core.testkit;

/**
 * Three values of one kind, as the subject of a law.
 *
 * @param first the first
 * @param second the second
 * @param third the third
 * @param <T> their kind
 */
public record Triple<T>(T first, T second, T third) {}
