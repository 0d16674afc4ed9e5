package dev.maison.core.door;

/**
 * Whether something may be done, as far as anybody stated it.
 *
 * <p>Ask {@link #permits}, never "is it forbidden": what is unknown is not allowed.
 */
public enum Authorisation {
    /** Somebody stated that it is allowed. */
    AUTHORISED,
    /** Somebody stated that it is not. */
    NOT_AUTHORISED,
    /** Nobody stated anything. */
    UNKNOWN;

    /** Whether it is stated to be allowed: true for {@link #AUTHORISED} alone. */
    public boolean permits() {
        return this == AUTHORISED;
    }
}
