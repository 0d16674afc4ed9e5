package dev.maison.csv;

/** Words for exceptions by which values refuse. */
final class Refusals {
    private Refusals() {}

    static String reason(RuntimeException e) {
        String message = e.getMessage();
        return message == null ? "no reason was given" : Excerpt.ofMessage(message);
    }
}
