package dev.maison.docs.launchday;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param data the folder with the data; empty for the shipped gift house
 * @param out the folder to write to
 * @param help whether only help was asked for
 */
record LaunchArguments(Optional<Path> data, Path out, boolean help) {
    static final String USAGE = """
            launch day: a limited run from invoice lines to a proven allocation, as one page

              --data DIR  the folder with sales.csv and, if wanted, settings.csv, items.csv, doors.csv, limits.csv
                          (without it: the gift house that is shipped; the format is in docs/guide/launch-day.md)
              --out DIR   where to write the page (without it: target/launch-day)
              --help      this text""";

    /** Reads arguments; blanks around and empty ones are passed over. */
    static LaunchArguments parse(String... args) {
        Optional<Path> data = Optional.empty();
        Path out = Path.of("target", "launch-day");
        for (int i = 0; i < args.length; i++) {
            String arg = args[i].strip();
            switch (arg) {
                case "" -> {}
                case "--help", "-h" -> {
                    return new LaunchArguments(data, out, true);
                }
                case "--data" -> data = Optional.of(folder(args, ++i));
                case "--out" -> out = folder(args, ++i);
                default ->
                    throw new InputProblem("argument must be --data, --out or --help but was " + arg
                            + "\nMaybe a folder with a blank in its name is not within quotes.");
            }
        }
        return new LaunchArguments(data, out, false);
    }

    private static Path folder(String[] args, int at) {
        if (at >= args.length || args[at].startsWith("--")) {
            throw new InputProblem(args[at - 1] + " must be followed by a folder but was not");
        }
        try {
            return Path.of(args[at]);
        } catch (InvalidPathException e) {
            throw new InputProblem(args[at - 1] + " must be followed by a folder but " + args[at] + " is none", e);
        }
    }
}
