package dev.maison.allocation.cycle;

/** Whether a door must have answered before the house confirms. */
public enum AnswerRule {
    /** A line is confirmed only after the boutique has answered. */
    REQUIRED,
    /** The house may confirm a line that nobody answered; an answer that was given binds all the same. */
    OPTIONAL
}
