package dev.maison.allocation.jackson;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maison.allocation.door.CutOff;
import dev.maison.allocation.door.LaunchConflict;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the form {@link LaunchJson#PLAN_SCHEMA}. Reasons are for people and systems that show them; they are not read back. */
final class PlanReader {
    static final Set<String> HEAD = Set.of("schema", "currency", "problemDigest", "runDigest", "skus", "lines");
    static final Set<String> SKU = Set.of("id", "givenUnits", "leftOverUnits", "cutOff", "conflict");
    static final Set<String> CUT_OFF = Set.of("tier", "price");
    static final Set<String> CONFLICT = Set.of("supplyUnits", "holdbackUnits", "minima");
    static final Set<String> MINIMUM = Set.of("door", "units");
    static final Set<String> LINE = Set.of("sku", "door", "units", "reason", "because");

    private final Elements elements = new Elements();
    private final Map<SkuId, CutOff> cutOffs = new LinkedHashMap<>();
    private final List<LaunchConflict> conflicts = new ArrayList<>();

    JsonResult<PlanClaim> read(JsonNode root) {
        try {
            JsonFields head = JsonFields.of(root, "plan", HEAD);
            ProblemReader.checkSchema(head, LaunchJson.PLAN_SCHEMA);
            String currency = Amount.zero(head.text("currency")).currency();
            Digest problem = Digest.parse(head.text("problemDigest"));
            Digest run = Digest.parse(head.text("runDigest"));
            elements.read(head, "skus", node -> sku(JsonFields.of(node, "sku", SKU), currency));
            List<LaunchLine> lines = elements.read(head, "lines", node -> line(JsonFields.of(node, "line", LINE)));
            return new JsonResult<>(
                    Optional.of(new PlanClaim(problem, run, lines, cutOffs, conflicts)), elements.problems());
        } catch (IllegalArgumentException | ArithmeticException e) {
            return new JsonResult<>(Optional.empty(), List.of(new JsonProblem("", String.valueOf(e.getMessage()))));
        }
    }

    private static LaunchLine line(JsonFields fields) {
        return LaunchLine.of(SkuId.of(fields.text("sku")), DoorId.of(fields.text("door")), fields.whole("units"));
    }

    private SkuId sku(JsonFields fields, String currency) {
        SkuId sku = SkuId.of(fields.text("id"));
        JsonNode cutOff = fields.find("cutOff");
        if (cutOff != null) {
            JsonFields of = JsonFields.of(cutOff, "cutOff of " + sku, CUT_OFF);
            CutOff read = new CutOff(Math.toIntExact(of.whole("tier")), of.amount("price", currency));
            if (cutOffs.putIfAbsent(sku, read) != null) {
                throw new IllegalArgumentException("cutOff of " + sku + " must be given once but was given twice");
            }
        }
        JsonNode conflict = fields.find("conflict");
        if (conflict != null) {
            JsonFields of = JsonFields.of(conflict, "conflict of " + sku, CONFLICT);
            List<LaunchConflict.Minimum> minima = new ArrayList<>();
            for (JsonNode node : of.list("minima")) {
                JsonFields minimum = JsonFields.of(node, "minimum of " + sku, MINIMUM);
                minima.add(new LaunchConflict.Minimum(DoorId.of(minimum.text("door")), minimum.whole("units")));
            }
            conflicts.add(new LaunchConflict(sku, of.whole("supplyUnits"), of.whole("holdbackUnits"), minima));
        }
        return sku;
    }
}
