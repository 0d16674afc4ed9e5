package dev.maison.allocation.gate;

/** What a gate says of one SKU at one door. The family is complete. */
public enum Standing {
    /** It was stated that the SKU may go to the door. */
    ALLOWED,
    /** It was stated that it may not. */
    REFUSED,
    /** Nobody stated either. Treated as a refusal, and told apart from it, because it ends when somebody answers. */
    UNKNOWN;

    /** Whether the SKU may go to the door: only when that was stated. */
    public boolean permits() {
        return this == ALLOWED;
    }
}
