package dev.maison.docs.launchday.sales;

/**
 * A row that could not be used.
 *
 * @param file the name of the file
 * @param line where the row begins, counted from 1, the header included
 * @param reason why, in one sentence
 */
public record RefusedRow(String file, long line, String reason) {}
