package dev.maison.provenance.log;

import dev.maison.core.internal.text.IdText;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * What a log says of one run of an engine: which problem was decided, by what kind of engine, when, and the digest that names problem,
 * policy and result.
 *
 * <p>The record is small and holds no content: whoever has the run recomputes its digest, makes the entry again and checks it against
 * an inclusion proof.
 *
 * <pre>{@code
 * RunRecord run = RunRecord.builder()
 *         .kind("allocation.door")
 *         .problem("autumn-launch")
 *         .digest(result.digest())
 *         .recordedAt(Instant.parse("2026-09-01T08:00:00Z"))
 *         .build();
 * log.append(log.head(), List.of(run.toEntry()));
 * }</pre>
 */
@Value.Immutable
public abstract class RunRecord {
    RunRecord() {}

    /** Returns a builder; all attributes are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** The kind of engine, such as {@code allocation.door}; keeps the {@linkplain dev.maison.core rule for identifiers}. */
    public abstract String kind();

    /** The caller's name for the problem, such as the launch; keeps the {@linkplain dev.maison.core rule for identifiers}. */
    public abstract String problem();

    /** The digest of problem, policy and result. */
    public abstract Digest digest();

    /** When the run was recorded, by the caller's clock. The log itself proves order, not time. */
    public abstract Instant recordedAt();

    /**
     * The entry that records this run: the canonical record {@code maison.log.run}, version 1, with kind, problem, digest, seconds
     * since 1970-01-01T00:00:00Z and nanoseconds within the second. Equal records give equal entries.
     */
    public final LogEntry toEntry() {
        Instant at = recordedAt();
        return LogEntry.of(new CanonicalWriter()
                .record("maison.log.run", 1)
                .text(kind())
                .text(problem())
                .digest(digest())
                .integer(at.getEpochSecond())
                .integer(at.getNano())
                .toBytes());
    }

    @Value.Check
    void check() {
        IdText.check("kind", "RunRecord", kind());
        IdText.check("problem", "RunRecord", problem());
    }

    /** Builds a {@link RunRecord}. */
    public static final class Builder extends ImmutableRunRecord.Builder {
        Builder() {}
    }
}
