package dev.maison.allocation.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.maison.allocation.door.CutOff;
import dev.maison.allocation.door.LaunchConflict;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchReason;
import dev.maison.core.SkuId;
import java.io.IOException;
import java.util.Optional;

/** Writes the form {@link LaunchJson#PLAN_SCHEMA}: SKUs and lines in id order. */
final class PlanWriter {
    private PlanWriter() {}

    static void write(LaunchPlan plan, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", LaunchJson.PLAN_SCHEMA);
        json.writeStringField("currency", plan.problem().currency());
        json.writeStringField("problemDigest", plan.problem().digest().toHex());
        json.writeStringField("runDigest", plan.digest().toHex());
        json.writeArrayFieldStart("skus");
        for (SkuId sku : plan.problem().skus().stream().sorted().toList()) {
            write(plan, sku, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("lines");
        for (LaunchLine line : plan.lines()) {
            json.writeStartObject();
            json.writeStringField("sku", line.sku().text());
            json.writeStringField("door", line.door().text());
            json.writeNumberField("units", line.units());
            LaunchReason reason = plan.reason(line.sku(), line.door());
            json.writeStringField("reason", reason.getClass().getSimpleName());
            json.writeStringField("because", reason.sentence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(LaunchPlan plan, SkuId sku, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", sku.text());
        json.writeNumberField("givenUnits", plan.unitsGiven(sku));
        json.writeNumberField("leftOverUnits", plan.unitsLeftOver(sku));
        Optional<CutOff> cutOff = plan.findCutOff(sku);
        if (cutOff.isPresent()) {
            json.writeObjectFieldStart("cutOff");
            json.writeNumberField("tier", cutOff.get().tier());
            json.writeStringField("price", ProblemWriter.decimal(cutOff.get().price()));
            json.writeEndObject();
        }
        Optional<LaunchConflict> conflict = plan.findConflict(sku);
        if (conflict.isPresent()) {
            json.writeObjectFieldStart("conflict");
            json.writeNumberField("supplyUnits", conflict.get().supplyUnits());
            json.writeNumberField("holdbackUnits", conflict.get().holdbackUnits());
            json.writeArrayFieldStart("minima");
            for (LaunchConflict.Minimum minimum : conflict.get().minima()) {
                json.writeStartObject();
                json.writeStringField("door", minimum.door().text());
                json.writeNumberField("units", minimum.units());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
