package dev.maison.allocation.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values as they stand in documents: amounts and ratios as texts, numbers in their shortest form; what is the default is left out. */
final class Writes {
    private Writes() {}

    static void units(String field, long units, long usual, JsonGenerator json) throws IOException {
        if (units != usual) {
            json.writeNumberField(field, units);
        }
    }

    static void units(String field, Optional<Long> units, JsonGenerator json) throws IOException {
        if (units.isPresent()) {
            json.writeNumberField(field, units.get());
        }
    }

    /** A list of texts; left out when it is empty. */
    static void texts(String field, List<String> texts, JsonGenerator json) throws IOException {
        if (texts.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** Whole numbers by name. */
    static void wholes(String field, Map<String, Long> numbers, JsonGenerator json) throws IOException {
        json.writeFieldName(field);
        wholes(numbers, json);
    }

    static void wholes(Map<String, Long> numbers, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Long> number : numbers.entrySet()) {
            json.writeNumberField(number.getKey(), number.getValue());
        }
        json.writeEndObject();
    }

    static void ratio(String field, Ratio ratio, JsonGenerator json) throws IOException {
        json.writeStringField(field, ratio.toString());
    }

    static void amount(String field, Amount amount, JsonGenerator json) throws IOException {
        json.writeStringField(field, decimal(amount));
    }

    static void number(String field, double number, JsonGenerator json) throws IOException {
        json.writeFieldName(field);
        json.writeNumber(shortest(number));
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
