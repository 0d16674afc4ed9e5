package dev.maison.allocation.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchNeed;
import dev.maison.allocation.door.LaunchPosition;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.WeeksOfSupply;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;

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
        if (!document.rates().isEmpty()) {
            json.writeObjectFieldStart("rates");
            for (Map.Entry<String, Ratio> rate : document.rates().entrySet()) {
                json.writeStringField(rate.getKey(), rate.getValue().toString());
            }
            json.writeEndObject();
        }
        if (document.tieOrder().isPresent()) {
            json.writeArrayFieldStart("tieOrder");
            for (DoorId door : document.tieOrder().get()) {
                json.writeString(door.text());
            }
            json.writeEndArray();
        }
        json.writeArrayFieldStart("doors");
        for (LaunchDoor door : document.doors()) {
            write(door, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("skus");
        for (LaunchSku sku : document.skus()) {
            write(sku, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("demands");
        for (LaunchDemand demand : document.demands()) {
            write(demand, json);
        }
        json.writeEndArray();
        json.writeEndObject();
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
        units("holdbackUnits", sku.holdbackUnits(), 0, json);
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
            DemandEstimate estimate = demand.estimate().get();
            json.writeFieldName("meanUnits");
            json.writeNumber(shortest(estimate.meanUnits()));
            if (estimate instanceof DemandEstimate.NegativeBinomial binomial) {
                json.writeFieldName("size");
                json.writeNumber(shortest(binomial.size()));
            }
        }
        if (demand.unitValue().isPresent()) {
            json.writeStringField("unitValue", decimal(demand.unitValue().get()));
        }
        if (demand.marginalGains().isPresent()) {
            json.writeArrayFieldStart("marginalGains");
            for (Amount gain : demand.marginalGains().get()) {
                json.writeString(decimal(gain));
            }
            json.writeEndArray();
        }
        if (demand.isOfAnyShape()) {
            json.writeBooleanField("ofAnyShape", true);
        }
        units("minimumUnits", demand.minimumUnits(), 0, json);
        if (demand.maximumUnits().isPresent()) {
            json.writeNumberField("maximumUnits", demand.maximumUnits().get());
        }
        units("presentationMinimumUnits", demand.presentationMinimumUnits(), 0, json);
        units("multipleUnits", demand.multipleUnits(), 1, json);
        if (demand.threshold().isPresent()) {
            json.writeStringField("threshold", decimal(demand.threshold().get()));
        }
        if (demand.position().isPresent()) {
            write(demand.position().get(), json);
        }
        if (demand.weeksOfSupply().isPresent()) {
            write(demand.weeksOfSupply().get(), json);
        }
        json.writeEndObject();
    }

    private static void write(LaunchPosition position, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("position");
        units("onHandUnits", position.onHandUnits(), 0, json);
        units("inTransitUnits", position.inTransitUnits(), 0, json);
        units("onOrderUnits", position.onOrderUnits(), 0, json);
        units("reservedUnits", position.reservedUnits(), 0, json);
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

    private static void units(String field, long units, long usual, JsonGenerator json) throws IOException {
        if (units != usual) {
            json.writeNumberField(field, units);
        }
    }

    static String decimal(Amount amount) {
        BigDecimal decimal = amount.toBigDecimal().stripTrailingZeros();
        return decimal.setScale(Math.max(2, decimal.scale())).toPlainString();
    }

    /** The shortest of 15, 16 or 17 digits that reads back as the same number: Java versions write doubles in different ways. */
    static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 15; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                return tidy(rounded);
            }
        }
        return tidy(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
    }

    private static BigDecimal tidy(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.precision() - stripped.scale() <= 18 ? stripped.setScale(0) : stripped;
    }
}
