package org.plumbline.platform.json;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The one JSON dialect: snake_case, exact decimals written plainly, dates as text, a doubled key is an error.
public final class Json {
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final ObjectWriter AS_SENT = MAPPER.writer().without(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);

    private static final int LARGEST_SCALE = 1000;

    private Json() {}

    public static String write(@Nullable Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// For a column: 1e99999 is not written out, and half a character, which no column takes, stays what it was.
    public static String writeAsSent(JsonNode node) {
        return AS_SENT.with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(node);
    }

    /// No larger than it came: 1e99999 is not written out.
    public static byte[] bytesAsSent(JsonNode node) {
        return AS_SENT.writeValueAsBytes(node);
    }

    public static JsonNode tree(Object value) {
        return value instanceof JsonNode node ? node : MAPPER.valueToTree(value);
    }

    /// Parses what one of our own columns holds.
    public static JsonNode parse(String stored) {
        try {
            return MAPPER.readTree(stored);
        } catch (JacksonException e) {
            throw new IllegalStateException("stored JSON cannot be read", e);
        }
    }

    /// Keys sorted and numbers without trailing zeros: equal for requests that mean the same.
    public static JsonNode canonical(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var sorted = new TreeMap<String, JsonNode>();
                object.properties().forEach(entry -> sorted.put(entry.getKey(), canonical(entry.getValue())));
                ObjectNode result = JsonNodeFactory.instance.objectNode();
                sorted.forEach(result::set);
                yield result;
            }
            case ArrayNode array -> {
                ArrayNode result = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> result.add(canonical(item)));
                yield result;
            }
            case JsonNode number when number.isNumber() -> canonical(number.decimalValue());
            default -> node;
        };
    }

    private static JsonNode canonical(BigDecimal number) {
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        // Written plainly, 1e99999 would be a hundred thousand digits; no value of ours is like that.
        return Math.abs((long) shortest.scale()) > LARGEST_SCALE
                ? JsonNodeFactory.instance.stringNode("number " + shortest)
                : JsonNodeFactory.instance.numberNode(shortest);
    }

    /// SHA-256 of the canonical form.
    public static byte[] fingerprint(JsonNode node) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(MAPPER.writeValueAsBytes(canonical(node)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
