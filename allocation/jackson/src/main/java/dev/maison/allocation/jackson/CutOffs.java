package dev.maison.allocation.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.maison.allocation.door.CutOff;
import dev.maison.allocation.door.LaunchCertificate;
import dev.maison.allocation.door.LaunchConflict;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.core.SkuId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The certificate of a launch, SKU by SKU: a cut-off or a conflict. */
final class CutOffs {
    static final Set<String> SKU = Set.of("id", "givenUnits", "leftOverUnits", "cutOff", "conflict");
    static final Set<String> CUT_OFF = Set.of("tier", "price");
    static final Set<String> CONFLICT = Set.of("supplyUnits", "holdbackUnits", "minima");
    static final Set<String> MINIMUM = Set.of("door", "units");

    private final Map<SkuId, CutOff> cutOffs = new LinkedHashMap<>();
    private final List<LaunchConflict> conflicts = new ArrayList<>();
    private final Map<SkuId, PlanClaim.SkuCounts> counts = new LinkedHashMap<>();

    static CutOffs read(JsonFields head, Elements elements, String currency) {
        CutOffs read = new CutOffs();
        elements.read(head, "skus", Lines.element("sku", SKU, fields -> read.sku(fields, currency)));
        return read;
    }

    Map<SkuId, CutOff> cutOffs() {
        return cutOffs;
    }

    List<LaunchConflict> conflicts() {
        return conflicts;
    }

    Map<SkuId, PlanClaim.SkuCounts> counts() {
        return counts;
    }

    private SkuId sku(JsonFields fields, String currency) {
        SkuId sku = fields.sku("id");
        PlanClaim.SkuCounts stated =
                new PlanClaim.SkuCounts(fields.findWhole("givenUnits"), fields.findWhole("leftOverUnits"));
        Optional<CutOff> cutOff = fields.findObject("cutOff", "cutOff of " + sku, CUT_OFF)
                .map(of -> new CutOff(of.small("tier"), of.amount("price", currency)));
        Optional<LaunchConflict> conflict =
                fields.findObject("conflict", "conflict of " + sku, CONFLICT).map(of -> conflict(sku, of));
        if (cutOff.isPresent() && cutOffs.putIfAbsent(sku, cutOff.get()) != null) {
            throw new IllegalArgumentException("cutOff of " + sku + " must be given once but was given twice");
        }
        conflict.ifPresent(conflicts::add);
        counts.put(sku, stated);
        return sku;
    }

    static LaunchConflict conflict(SkuId sku, JsonFields fields) {
        List<LaunchConflict.Minimum> minima = new ArrayList<>();
        for (JsonNode node : fields.list("minima")) {
            JsonFields minimum = JsonFields.of(node, "minimum of " + sku, MINIMUM);
            minima.add(new LaunchConflict.Minimum(minimum.door("door"), minimum.whole("units")));
        }
        return new LaunchConflict(sku, fields.whole("supplyUnits"), fields.whole("holdbackUnits"), minima);
    }

    /** Writes the field {@code skus}, in id order. */
    static void write(LaunchPlan plan, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("skus");
        LaunchCertificate certificate = plan.certificate();
        for (SkuId sku : plan.problem().skus().stream().sorted().toList()) {
            json.writeStartObject();
            json.writeStringField("id", sku.text());
            json.writeNumberField("givenUnits", plan.unitsGiven(sku));
            json.writeNumberField("leftOverUnits", plan.unitsLeftOver(sku));
            Optional<CutOff> cutOff = certificate.findCutOff(sku);
            if (cutOff.isPresent()) {
                json.writeObjectFieldStart("cutOff");
                json.writeNumberField("tier", cutOff.get().tier());
                Writes.amount("price", cutOff.get().price(), json);
                json.writeEndObject();
            }
            Optional<LaunchConflict> conflict = certificate.findConflict(sku);
            if (conflict.isPresent()) {
                json.writeObjectFieldStart("conflict");
                writeFields(conflict.get(), json);
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void writeFields(LaunchConflict conflict, JsonGenerator json) throws IOException {
        json.writeNumberField("supplyUnits", conflict.supplyUnits());
        json.writeNumberField("holdbackUnits", conflict.holdbackUnits());
        json.writeArrayFieldStart("minima");
        for (LaunchConflict.Minimum minimum : conflict.minima()) {
            json.writeStartObject();
            json.writeStringField("door", minimum.door().text());
            json.writeNumberField("units", minimum.units());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
