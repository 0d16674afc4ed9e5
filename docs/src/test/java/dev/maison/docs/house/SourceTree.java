package dev.maison.docs.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the source tree says of itself, read as text. */
final class SourceTree {
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private SourceTree() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(String file) {
        return read(HouseModule.ROOT.resolve(file));
    }

    /** The modules that the root pom lists, those of its profiles included, each once. */
    static List<String> modules() {
        return MODULE.matcher(read("pom.xml"))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The Java files below a folder, in the order of their paths; none when there is no such folder. */
    static List<Path> javaFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The Markdown pages of the project, in the order of their paths. Folders that a build writes are not entered: another module may
     * be building there at the same time.
     */
    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        Files.walkFileTree(HouseModule.ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                return name.equals("target") || name.equals(".git")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    pages.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        pages.sort(null);
        return pages;
    }

    /** The folders of the packages below a source folder. */
    static List<Path> packages(Path sources) {
        return javaFiles(sources).stream()
                .map(Path::getParent)
                .filter(folder -> !folder.equals(sources))
                .distinct()
                .toList();
    }

    static String packageName(Path sources, Path folder) {
        return sources.relativize(folder)
                .toString()
                .replace(folder.getFileSystem().getSeparator(), ".");
    }

    /** The content of the first fenced block below the heading {@code ## heading} of a Markdown page, without its fences. */
    static String firstBlock(String markdown, String heading) {
        Matcher found = Pattern.compile(
                        "^## " + Pattern.quote(heading) + "\n.*?^```\\w*\n(.*?)^```",
                        Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(markdown);
        if (!found.find()) {
            throw new AssertionError("no block below ## " + heading);
        }
        return found.group(1);
    }
}
