package dev.maison.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Where and when figures were taken.
 *
 * @param date the day, in UTC
 * @param commit the commit that was checked out, or "unknown"
 * @param processor the processor as Linux names it, else the architecture
 * @param processors how many of them
 * @param memoryGib memory of the machine, in whole GiB
 * @param load its load average when the runs began; well below one on a machine that is left alone
 */
public record Machine(String date, String commit, String processor, int processors, long memoryGib, double load) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /** This machine, now. */
    public static Machine here() throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                LocalDate.now(ZoneOffset.UTC).toString(),
                commitHere(),
                processorHere(),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() >> 30,
                system.getSystemLoadAverage());
    }

    private static String commitHere() {
        try {
            Process git = new ProcessBuilder("git", "rev-parse", "--short=12", "HEAD")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return commit.isEmpty() ? "unknown" : commit;
        } catch (IOException noGit) {
            return "unknown";
        }
    }

    private static String processorHere() throws IOException {
        if (Files.isReadable(PROCESSORS)) {
            for (String line : Files.readAllLines(PROCESSORS)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        }
        return System.getProperty("os.arch");
    }
}
