package dev.maison.allocation.jackson;

import com.fasterxml.jackson.databind.JsonNode;
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
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the form {@link LaunchJson#PROBLEM_SCHEMA}. */
final class ProblemReader {
    static final Set<String> HEAD =
            Set.of("schema", "currency", "quantumMicros", "need", "rates", "tieOrder", "doors", "skus", "demands");
    static final Set<String> DOOR = Set.of("id", "tier", "currency");
    static final Set<String> SKU = Set.of("id", "supplyUnits", "holdbackUnits", "holdbackShare", "pushedAll");
    static final Set<String> DEMAND = Set.of(
            "sku",
            "door",
            "meanUnits",
            "size",
            "unitValue",
            "marginalGains",
            "ofAnyShape",
            "minimumUnits",
            "maximumUnits",
            "presentationMinimumUnits",
            "multipleUnits",
            "threshold",
            "position",
            "weeksOfSupply");
    static final Set<String> POSITION =
            Set.of("onHandUnits", "inTransitUnits", "onOrderUnits", "reservedUnits", "backorderUnits");
    static final Set<String> WEEKS = Set.of("estimateWeeks", "minimumWeeks", "maximumWeeks");

    private final Elements elements;

    private ProblemReader(Elements elements) {
        this.elements = elements;
    }

    /** A launch within another document. */
    static LaunchDocument within(JsonFields fields, String field, Elements elements) {
        return elements.whole(
                field, () -> new ProblemReader(elements.within(field)).document(fields.object(field, field, HEAD)));
    }

    static LaunchDocument read(JsonNode root, Elements elements) {
        return new ProblemReader(elements).document(JsonFields.of(root, "problem", HEAD));
    }

    private LaunchDocument document(JsonFields head) {
        head.checkSchema(LaunchJson.PROBLEM_SCHEMA);
        String currency = head.currency("currency");
        LaunchDocument.Builder builder = LaunchDocument.builder().currency(currency);
        head.findWhole("quantumMicros").ifPresent(builder::quantumMicros);
        LaunchNeed need = head.has("need") ? head.choice("need", LaunchNeed.class) : LaunchNeed.GROSS;
        builder.need(need);
        Map<String, Ratio> rates = rates(head);
        builder.putAllRates(rates);
        findTieOrder(head).ifPresent(builder::tieOrder);
        Set<String> priced = new HashSet<>(rates.keySet());
        priced.add(currency);
        List<LaunchDoor> doors = doors(head, elements, door -> checkPriced(door, priced));
        Map<DoorId, String> currencies = new LinkedHashMap<>();
        doors.forEach(door -> currencies.put(door.id(), door.currency().orElse(currency)));
        List<LaunchSku> skus = skus(head, elements);
        Set<SkuId> known = new HashSet<>();
        skus.forEach(sku -> known.add(sku.id()));
        Set<List<String>> pairs = new HashSet<>();
        return builder.addAllDoors(doors)
                .addAllSkus(skus)
                .addAllDemands(elements.read(head, "demands", node -> {
                    LaunchDemand demand = demand(JsonFields.of(node, "demand", DEMAND), currency, currencies);
                    checkStated(demand, known, pairs);
                    demand.checkIn(need);
                    return demand;
                }))
                .build();
    }

    private static void checkStated(LaunchDemand demand, Set<SkuId> known, Set<List<String>> pairs) {
        if (!known.contains(demand.sku())) {
            throw new IllegalArgumentException("sku of demand must be one of the SKUs but was "
                    + JsonFields.shortened(demand.sku().text()));
        }
        if (!pairs.add(List.of(demand.sku().text(), demand.door().text()))) {
            throw new IllegalArgumentException("demand of " + demand.sku() + " at door " + demand.door()
                    + " must be stated once but was stated twice");
        }
    }

    /** A door whose currency has no rate is refused with its demands; the others stay. */
    private static void checkPriced(LaunchDoor door, Set<String> priced) {
        door.currency().ifPresent(own -> {
            if (!priced.contains(own)) {
                throw new IllegalArgumentException(
                        "rate of " + own + " must be given as door " + door.id() + " gains in it but was not");
            }
        });
    }

    static List<LaunchDoor> doors(JsonFields head, Elements elements) {
        return doors(head, elements, door -> {});
    }

    private static List<LaunchDoor> doors(JsonFields head, Elements elements, Consumer<LaunchDoor> check) {
        Set<DoorId> named = new HashSet<>();
        return elements.read(head, "doors", node -> {
            LaunchDoor door = door(JsonFields.of(node, "door", DOOR));
            check.accept(door);
            checkNamedOnce(named.add(door.id()), "door", door.id());
            return door;
        });
    }

    static List<LaunchSku> skus(JsonFields head, Elements elements) {
        Set<SkuId> named = new HashSet<>();
        return elements.read(head, "skus", node -> {
            LaunchSku sku = sku(JsonFields.of(node, "sku", SKU));
            checkNamedOnce(named.add(sku.id()), "sku", sku.id());
            return sku;
        });
    }

    private static void checkNamedOnce(boolean isNew, String what, Object id) {
        if (!isNew) {
            throw new IllegalArgumentException(what + " " + id + " must be named once but was named twice");
        }
    }

    static Optional<List<DoorId>> findTieOrder(JsonFields head) {
        if (!head.has("tieOrder")) {
            return Optional.empty();
        }
        List<DoorId> order = new ArrayList<>();
        for (JsonNode door : head.list("tieOrder")) {
            JsonFields.require(door.isTextual(), "a text", door, "door of tieOrder");
            order.add(DoorId.of(door.textValue()));
        }
        return Optional.of(order);
    }

    static Map<String, Ratio> rates(JsonFields head) {
        Map<String, Ratio> read = new LinkedHashMap<>();
        JsonNode rates = head.find("rates");
        if (rates != null) {
            JsonFields.require(rates.isObject(), "an object", rates, "rates of problem");
            for (Map.Entry<String, JsonNode> rate : rates.properties()) {
                String code = Amount.zero(rate.getKey()).currency();
                read.put(code, JsonFields.ratio(rate.getValue(), "rate of " + code));
            }
        }
        return read;
    }

    private static LaunchDoor door(JsonFields fields) {
        LaunchDoor.Builder builder = LaunchDoor.builder().id(fields.door("id"));
        fields.findWhole("tier").ifPresent(tier -> builder.tier(Math.toIntExact(tier)));
        fields.findText("currency").ifPresent(builder::currency);
        return builder.build();
    }

    private static LaunchSku sku(JsonFields fields) {
        LaunchSku sku = LaunchSku.of(fields.sku("id"), fields.whole("supplyUnits"));
        if (fields.has("holdbackUnits")) {
            sku = sku.withHoldbackUnits(fields.whole("holdbackUnits"));
        }
        if (fields.has("holdbackShare")) {
            sku = sku.withHoldbackShare(fields.ratio("holdbackShare"));
        }
        return fields.has("pushedAll") ? sku.withIsPushedAll(fields.flag("pushedAll")) : sku;
    }

    private static LaunchDemand demand(JsonFields fields, String currency, Map<DoorId, String> currencies) {
        SkuId sku = fields.sku("sku");
        DoorId door = fields.door("door");
        String own = currencies.get(door);
        if (own == null) {
            throw new IllegalArgumentException(
                    "door of demand must be one of the doors but was " + JsonFields.shortened(door.text()));
        }
        LaunchDemand.Builder builder = LaunchDemand.builder().sku(sku).door(door);
        if (fields.has("meanUnits")) {
            builder.estimate(estimate(fields));
        } else if (fields.has("size")) {
            throw new IllegalArgumentException("size of demand must stand beside meanUnits but stands alone");
        }
        if (fields.has("unitValue")) {
            builder.unitValue(fields.amount("unitValue", own));
        }
        if (fields.has("marginalGains")) {
            builder.marginalGains(fields.list("marginalGains").stream()
                    .map(gain -> JsonFields.amount(gain, own, "marginal gain of demand"))
                    .toList());
        }
        if (fields.has("ofAnyShape")) {
            builder.isOfAnyShape(fields.flag("ofAnyShape"));
        }
        fields.findWhole("minimumUnits").ifPresent(builder::minimumUnits);
        fields.findWhole("maximumUnits").ifPresent(builder::maximumUnits);
        fields.findWhole("presentationMinimumUnits").ifPresent(builder::presentationMinimumUnits);
        fields.findWhole("multipleUnits").ifPresent(builder::multipleUnits);
        if (fields.has("threshold")) {
            builder.threshold(fields.amount("threshold", currency));
        }
        JsonNode position = fields.find("position");
        if (position != null) {
            builder.position(position(JsonFields.of(position, "position of demand", POSITION)));
        }
        JsonNode weeks = fields.find("weeksOfSupply");
        if (weeks != null) {
            builder.weeksOfSupply(weeks(JsonFields.of(weeks, "weeksOfSupply of demand", WEEKS)));
        }
        return builder.build();
    }

    static DemandEstimate estimate(JsonFields fields) {
        double mean = fields.number("meanUnits");
        return fields.has("size")
                ? DemandEstimate.negativeBinomial(mean, fields.number("size"))
                : DemandEstimate.poisson(mean);
    }

    static StockPosition position(JsonFields fields) {
        StockPosition.Builder builder = StockPosition.builder();
        fields.findWhole("onHandUnits").ifPresent(builder::onHandUnits);
        fields.findWhole("inTransitUnits").ifPresent(builder::inTransitUnits);
        fields.findWhole("onOrderUnits").ifPresent(builder::onOrderUnits);
        fields.findWhole("reservedUnits").ifPresent(builder::reservedUnits);
        fields.findWhole("backorderUnits").ifPresent(builder::backorderUnits);
        return builder.build();
    }

    private static WeeksOfSupply weeks(JsonFields fields) {
        WeeksOfSupply.Builder builder = WeeksOfSupply.builder().estimateWeeks(fields.ratio("estimateWeeks"));
        if (fields.has("minimumWeeks")) {
            builder.minimumWeeks(fields.ratio("minimumWeeks"));
        }
        if (fields.has("maximumWeeks")) {
            builder.maximumWeeks(fields.ratio("maximumWeeks"));
        }
        return builder.build();
    }
}
