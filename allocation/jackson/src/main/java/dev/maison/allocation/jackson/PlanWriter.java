package dev.maison.allocation.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchReason;
import java.io.IOException;

/** Writes the form {@link LaunchJson#PLAN_SCHEMA}: SKUs and lines in id order. */
final class PlanWriter {
    private PlanWriter() {}

    static void write(LaunchPlan plan, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", LaunchJson.PLAN_SCHEMA);
        json.writeStringField("currency", plan.problem().currency());
        json.writeStringField("problemDigest", plan.problem().digest().toHex());
        json.writeStringField("runDigest", plan.digest().toHex());
        CutOffs.write(plan, json);
        Lines.write(
                plan.lines(),
                (sku, door) -> {
                    LaunchReason reason = plan.reason(sku, door);
                    return new Lines.Told(reason, reason.sentence());
                },
                json);
        json.writeEndObject();
    }
}
