package dev.maison.csv;

/** Words for exceptions by which values refuse. */
final class Refusals {
    private static final int MAX_CHARS = 400;

    private Refusals() {}

    static String reason(RuntimeException e) {
        String message = e.getMessage();
        if (message == null) {
            return "no reason was given";
        }
        return message.length() <= MAX_CHARS ? message : message.substring(0, MAX_CHARS) + "...";
    }
}
