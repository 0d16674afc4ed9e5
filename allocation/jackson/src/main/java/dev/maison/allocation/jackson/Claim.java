package dev.maison.allocation.jackson;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.Verdict;
import java.util.List;
import java.util.function.Function;

/**
 * A plan as somebody wrote it: lines, and the certificate that is said to prove them. Nothing of it is believed before {@link #verify}.
 *
 * @param <P> the problem that it is a plan of
 * @param <L> a line
 * @param <C> the certificate
 */
public final class Claim<P, L, C> {
    private final Digest problemDigest;
    private final Digest runDigest;
    private final List<L> lines;
    private final Function<P, C> certificate;
    private final Subject<P, L, C> subject;
    private final JsonNode stated;

    /** How problems of a kind are named and their plans judged. */
    interface Subject<P, L, C> {
        Digest digest(P problem);

        Verdict verify(P problem, List<L> lines, C certificate);

        /** The whole document that the lines and the certificate make; {@code stated} is the head of the claim. */
        JsonNode document(P problem, List<L> lines, C certificate, JsonNode stated);

        static <P, L, C> Subject<P, L, C> of(
                Function<P, Digest> digest, Judge<P, L, C> judge, Rebuilding<P, L, C> rebuilding) {
            return new Subject<>() {
                @Override
                public Digest digest(P problem) {
                    return digest.apply(problem);
                }

                @Override
                public Verdict verify(P problem, List<L> lines, C certificate) {
                    return judge.verify(problem, lines, certificate);
                }

                @Override
                public JsonNode document(P problem, List<L> lines, C certificate, JsonNode stated) {
                    return rebuilding.document(problem, lines, certificate, stated);
                }
            };
        }
    }

    /** A verifier. */
    interface Judge<P, L, C> {
        Verdict verify(P problem, List<L> lines, C certificate);
    }

    /** Writes the plan of lines and a certificate again. */
    interface Rebuilding<P, L, C> {
        JsonNode document(P problem, List<L> lines, C certificate, JsonNode stated);
    }

    private Claim(
            Digest problemDigest,
            Digest runDigest,
            List<L> lines,
            Function<P, C> certificate,
            Subject<P, L, C> subject,
            JsonNode stated) {
        this.stated = stated;
        this.problemDigest = problemDigest;
        this.runDigest = runDigest;
        this.lines = List.copyOf(lines);
        this.certificate = requireNonNull(certificate, "certificate");
        this.subject = requireNonNull(subject, "subject");
    }

    /** A claim with the digests of a document's head; the certificate is made for the problem at hand. */
    static <P, L, C> Claim<P, L, C> of(
            JsonFields head, List<L> lines, Function<P, C> certificate, Subject<P, L, C> subject) {
        ObjectNode stated = JsonNodeFactory.instance.objectNode();
        head.node().properties().stream()
                .filter(field -> !field.getKey().equals("lines"))
                .forEachOrdered(field -> stated.set(field.getKey(), field.getValue()));
        return new Claim<>(head.digest("problemDigest"), head.digest("runDigest"), lines, certificate, subject, stated);
    }

    /** The digest of the problem that the plan is said to be for. */
    public Digest problemDigest() {
        return problemDigest;
    }

    /** The digest that the run is said to have. */
    public Digest runDigest() {
        return runDigest;
    }

    /** The lines. */
    public List<L> lines() {
        return lines;
    }

    /**
     * The certificate, in terms of a problem.
     *
     * @throws IllegalArgumentException if it names what the problem does not have
     */
    public C certificate(P problem) {
        return certificate.apply(problem);
    }

    /**
     * Checks the claim against a problem: that it is for this problem, that its certificate fits, what the verifier checks, that the run's
     * digest is that of these lines and this certificate, and that figures such as units given or left over are theirs.
     */
    public Verdict verify(P problem) {
        Digest digest = subject.digest(problem);
        if (!digest.equals(problemDigest)) {
            return new Verdict.Refuted("digest of the problem", digest.toHex(), problemDigest.toHex());
        }
        C made;
        try {
            made = certificate.apply(problem);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return new Verdict.Refuted(
                    "certificate", "a certificate in terms of the problem", String.valueOf(e.getMessage()));
        }
        Verdict verdict = subject.verify(problem, lines, made);
        if (verdict instanceof Verdict.Refuted) {
            return verdict;
        }
        JsonNode document;
        try {
            document = subject.document(problem, lines, made, stated);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return new Verdict.Refuted("plan", "a plan of the problem", String.valueOf(e.getMessage()));
        }
        String run = document.path("runDigest").asText();
        return run.equals(runDigest.toHex())
                ? Figures.findWrong(stated, document, "the plan").orElse(verdict)
                : new Verdict.Refuted("digest of the run", run, runDigest.toHex());
    }

    @Override
    public String toString() {
        return "Claim of " + lines.size() + " lines for problem " + problemDigest.toHex();
    }
}
