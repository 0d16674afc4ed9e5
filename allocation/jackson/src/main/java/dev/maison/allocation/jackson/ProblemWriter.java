package dev.maison.allocation.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchNeed;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.StockPosition;
import dev.maison.allocation.door.WeeksOfSupply;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the form {@link LaunchJson#PROBLEM_SCHEMA}; what is the default is left out. */
final class ProblemWriter {
    private ProblemWriter() {}

    static void write(LaunchDocument document, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", LaunchJson.PROBLEM_SCHEMA);
        json.writeStringField("currency", document.currency());
        if (document.quantumMicros() != 1) {
            json.writeNumberField("quantumMicros", document.quantumMicros());
        }
        if (document.need() != LaunchNeed.GROSS) {
            json.writeStringField("need", document.need().name());
        }
        writeRates(document.rates(), json);
        writeTieOrder(document.tieOrder(), json);
        writeDoors(document.doors(), json);
        writeSkus(document.skus(), json);
        json.writeArrayFieldStart("demands");
        for (LaunchDemand demand : document.demands()) {
            write(demand, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void writeRates(Map<String, Ratio> rates, JsonGenerator json) throws IOException {
        if (rates.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("rates");
        for (Map.Entry<String, Ratio> rate : rates.entrySet()) {
            Writes.ratio(rate.getKey(), rate.getValue(), json);
        }
        json.writeEndObject();
    }

    static void writeTieOrder(Optional<List<DoorId>> order, JsonGenerator json) throws IOException {
        if (order.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("tieOrder");
        for (DoorId door : order.get()) {
            json.writeString(door.text());
        }
        json.writeEndArray();
    }

    static void writeDoors(List<LaunchDoor> doors, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("doors");
        for (LaunchDoor door : doors) {
            write(door, json);
        }
        json.writeEndArray();
    }

    static void writeSkus(List<LaunchSku> skus, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("skus");
        for (LaunchSku sku : skus) {
            write(sku, json);
        }
        json.writeEndArray();
    }

    private static void write(LaunchDoor door, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", door.id().text());
        if (door.tier() != LaunchDoor.FIRST_TIER) {
            json.writeNumberField("tier", door.tier());
        }
        if (door.currency().isPresent()) {
            json.writeStringField("currency", door.currency().get());
        }
        json.writeEndObject();
    }

    private static void write(LaunchSku sku, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", sku.id().text());
        json.writeNumberField("supplyUnits", sku.supplyUnits());
        Writes.units("holdbackUnits", sku.holdbackUnits(), 0, json);
        if (sku.holdbackShare().isPresent()) {
            json.writeStringField("holdbackShare", sku.holdbackShare().get().toString());
        }
        if (sku.isPushedAll()) {
            json.writeBooleanField("pushedAll", true);
        }
        json.writeEndObject();
    }

    private static void write(LaunchDemand demand, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("sku", demand.sku().text());
        json.writeStringField("door", demand.door().text());
        if (demand.estimate().isPresent()) {
            writeFields(demand.estimate().get(), json);
        }
        if (demand.unitValue().isPresent()) {
            json.writeStringField("unitValue", Writes.decimal(demand.unitValue().get()));
        }
        if (demand.marginalGains().isPresent()) {
            json.writeArrayFieldStart("marginalGains");
            for (Amount gain : demand.marginalGains().get()) {
                json.writeString(Writes.decimal(gain));
            }
            json.writeEndArray();
        }
        if (demand.isOfAnyShape()) {
            json.writeBooleanField("ofAnyShape", true);
        }
        Writes.units("minimumUnits", demand.minimumUnits(), 0, json);
        if (demand.maximumUnits().isPresent()) {
            json.writeNumberField("maximumUnits", demand.maximumUnits().get());
        }
        Writes.units("presentationMinimumUnits", demand.presentationMinimumUnits(), 0, json);
        Writes.units("multipleUnits", demand.multipleUnits(), 1, json);
        if (demand.threshold().isPresent()) {
            json.writeStringField("threshold", Writes.decimal(demand.threshold().get()));
        }
        if (demand.position().isPresent()) {
            write(demand.position().get(), json);
        }
        if (demand.weeksOfSupply().isPresent()) {
            write(demand.weeksOfSupply().get(), json);
        }
        json.writeEndObject();
    }

    static void writeFields(DemandEstimate estimate, JsonGenerator json) throws IOException {
        Writes.number("meanUnits", estimate.meanUnits(), json);
        if (estimate instanceof DemandEstimate.NegativeBinomial binomial) {
            Writes.number("size", binomial.size(), json);
        }
    }

    static void write(StockPosition position, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("position");
        Writes.units("onHandUnits", position.onHandUnits(), 0, json);
        Writes.units("inTransitUnits", position.inTransitUnits(), 0, json);
        Writes.units("onOrderUnits", position.onOrderUnits(), 0, json);
        Writes.units("reservedUnits", position.reservedUnits(), 0, json);
        Writes.units("backorderUnits", position.backorderUnits(), 0, json);
        json.writeEndObject();
    }

    private static void write(WeeksOfSupply weeks, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("weeksOfSupply");
        json.writeStringField("estimateWeeks", weeks.estimateWeeks().toString());
        if (weeks.minimumWeeks().isPresent()) {
            json.writeStringField("minimumWeeks", weeks.minimumWeeks().get().toString());
        }
        if (weeks.maximumWeeks().isPresent()) {
            json.writeStringField("maximumWeeks", weeks.maximumWeeks().get().toString());
        }
        json.writeEndObject();
    }
}
