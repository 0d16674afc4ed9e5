package dev.maison.allocation.jackson;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.core.proof.Digest;
import java.util.List;
import java.util.Set;

/** Reads the form {@link LaunchJson#PLAN_SCHEMA}. */
final class PlanReader {
    static final Set<String> HEAD = Set.of("schema", "currency", "problemDigest", "runDigest", "skus", "lines");

    private PlanReader() {}

    static PlanClaim read(JsonNode root, Elements elements) {
        JsonFields head = JsonFields.of(root, "plan", HEAD);
        head.checkSchema(LaunchJson.PLAN_SCHEMA);
        String currency = head.currency("currency");
        Digest problem = head.digest("problemDigest");
        Digest run = head.digest("runDigest");
        CutOffs certificate = CutOffs.read(head, elements, currency);
        List<LaunchLine> lines = Lines.read(head, elements);
        return new PlanClaim(problem, run, lines, certificate.cutOffs(), certificate.conflicts(), certificate.counts());
    }
}
