package dev.maison.docs.launchday;

/** A file or setting that stops the whole run; its message is for the person who typed the command. */
public final class InputProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Returns a problem with a message for people. */
    public InputProblem(String message) {
        super(message);
    }

    /** Returns a problem with a message for people and what caused it. */
    public InputProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
