package org.plumbline.platform.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Problems;
import tools.jackson.databind.JsonNode;

/// Reads one JSON object field by field and notes every problem with its JSON pointer instead of stopping at the first.
/// A reader answers null for what is absent, null or wrong; `has` tells absence from null.
public final class Fields {
    private static final int DAY = "YYYY-MM-DD".length();
    private static final int DEEPEST = 100;
    private static final int MOST_DIGITS = 500;

    private final JsonNode node;
    private final String path;
    private final Problems problems;
    private final Set<String> known = new HashSet<>();

    private Fields(JsonNode node, String path, Problems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    public static Fields of(JsonNode node, String path, Problems problems) {
        if (!node.isObject()) {
            problems.add(path, "type", "Must be a JSON object.");
        }
        return new Fields(node, path, problems);
    }

    public String path() {
        return path;
    }

    public String path(String name) {
        return path + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    public Problems problems() {
        return problems;
    }

    /// Whether the field was sent at all, null included.
    public boolean has(String name) {
        known.add(name);
        return node.has(name);
    }

    public void problem(String name, String code, String message) {
        problems.add(path(name), code, message);
    }

    /// Names every field that nobody asked for. Call it last.
    public void noOthers() {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                if (!known.contains(entry.getKey())) {
                    problem(entry.getKey(), "unknown_field", "There is no such field.");
                }
            }
        }
    }

    public @Nullable JsonNode raw(String name) {
        known.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private <T> @Nullable T read(String name, Function<JsonNode, @Nullable T> reader, String expected) {
        JsonNode value = raw(name);
        if (value == null) {
            return null;
        }
        T result = reader.apply(value);
        if (result == null) {
            problem(name, "type", "Must be " + expected + ".");
        }
        return result;
    }

    /// Notes a missing value as a problem.
    public <T> @Nullable T required(String name, @Nullable T value) {
        JsonNode sent = raw(name);
        if (sent == null) {
            problem(name, "required", "Is required.");
        }
        return value;
    }

    public @Nullable String text(String name, int maxLength) {
        String value = read(name, v -> v.isString() ? v.stringValue() : null, "text");
        return value != null && isText(path(name), value, maxLength) ? value : null;
    }

    private boolean isText(String at, String value, int maxLength) {
        if (characters(value) > maxLength) {
            problems.add(at, "too_long", "Must be at most " + maxLength + " characters.");
        } else if (value.indexOf('\0') >= 0) {
            problems.add(at, "type", "Must not contain a null character.");
        } else if (!isKeepable(value)) {
            problems.add(at, "type", "Must not contain half a character.");
        } else {
            return true;
        }
        return false;
    }

    /// How long a text is as JSON Schema counts: a character outside the first plane is one, not a pair.
    public static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    /// Whether PostgreSQL keeps the text as it is: no null character, and no half of a pair that makes one character.
    public static boolean isKeepable(String text) {
        return text.indexOf('\0') < 0
                && text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /// Text that is required and not blank; answers "" where it is not, with the problem noted.
    public String requiredText(String name, int maxLength) {
        String value = required(name, text(name, maxLength));
        if (value != null && value.isBlank()) {
            problem(name, "blank", "Must not be blank.");
        }
        return value == null ? "" : value;
    }

    public @Nullable Boolean flag(String name) {
        return read(name, v -> v.isBoolean() ? v.booleanValue() : null, "true or false");
    }

    public boolean flag(String name, boolean otherwise) {
        Boolean value = flag(name);
        return value == null ? otherwise : value;
    }

    public @Nullable Integer integer(String name, int min, int max) {
        BigDecimal value = decimal(name, BigDecimal.valueOf(min), BigDecimal.valueOf(max), 0);
        return value == null ? null : value.intValueExact();
    }

    /// A number between min and max with at most `scale` decimals.
    public @Nullable BigDecimal decimal(String name, BigDecimal min, BigDecimal max, int scale) {
        BigDecimal value = read(name, v -> v.isNumber() ? v.decimalValue() : null, "a number");
        if (value == null) {
            return null;
        }
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            problem(name, "range", "Must be between " + min.toPlainString() + " and " + max.toPlainString() + ".");
            return null;
        }
        if (value.stripTrailingZeros().scale() > scale) {
            problem(
                    name,
                    "precision",
                    scale == 0 ? "Must be a whole number." : "Has more than " + scale + " decimals.");
            return null;
        }
        return value.scale() > scale ? value.setScale(scale) : value;
    }

    public @Nullable BigDecimal decimal(String name, String min, String max, int scale) {
        return decimal(name, new BigDecimal(min), new BigDecimal(max), scale);
    }

    /// Perceived exertion from 1 to 10 in half steps.
    public @Nullable BigDecimal rpe(String name) {
        BigDecimal value = decimal(name, "1", "10", 1);
        if (value != null && value.multiply(BigDecimal.TWO).stripTrailingZeros().scale() > 0) {
            problem(name, "half_steps", "Must be in half steps.");
            return null;
        }
        return value;
    }

    public @Nullable UUID uuid(String name) {
        return read(name, v -> v.isString() ? findUuid(v.stringValue()).orElse(null) : null, "a UUID");
    }

    /// A UUID in its one spelling: 36 characters, no prefix.
    public static Optional<UUID> findUuid(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    public @Nullable LocalDate date(String name) {
        LocalDate value = read(name, Fields::asDate, "a date as YYYY-MM-DD");
        if (value != null && !isDay(value)) {
            problem(name, "range", "Must be between the years 1900 and 2200.");
            return null;
        }
        return value;
    }

    /// A day that has come. A device may be a day ahead of where the athlete lives.
    ///
    /// @param today the athlete's day
    public @Nullable LocalDate pastDate(String name, LocalDate today) {
        LocalDate value = date(name);
        if (value != null && value.isAfter(today.plusDays(1))) {
            problem(name, "in_the_future", "Must not be in the future.");
        }
        return value;
    }

    /// Whether it can be a day in an athlete's life.
    public static boolean isDay(LocalDate date) {
        return date.getYear() >= 1900 && date.getYear() <= 2200;
    }

    /// YYYY-MM-DD and nothing else: a longer year would be one that no store takes.
    public static LocalDate day(String text) {
        if (text.length() != DAY) {
            throw new DateTimeException("not YYYY-MM-DD");
        }
        return LocalDate.parse(text);
    }

    private static @Nullable LocalDate asDate(JsonNode value) {
        try {
            return value.isString() ? day(value.stringValue()) : null;
        } catch (DateTimeException notOne) {
            return null;
        }
    }

    /// An instant with its offset.
    public @Nullable OffsetDateTime instant(String name) {
        return read(name, Fields::asInstant, "a time with offset, such as 2026-11-23T18:05:00+01:00");
    }

    private static @Nullable OffsetDateTime asInstant(JsonNode value) {
        try {
            OffsetDateTime time = value.isString() ? OffsetDateTime.parse(value.stringValue()) : null;
            return time == null || time.getYear() < 1900 || time.getYear() > 2200 ? null : time;
        } catch (DateTimeException notOne) {
            return null;
        }
    }

    public @Nullable ZoneId zone(String name) {
        return read(name, Fields::asZone, "a time zone such as Europe/Berlin");
    }

    private static @Nullable ZoneId asZone(JsonNode value) {
        try {
            return value.isString() && ZoneId.getAvailableZoneIds().contains(value.stringValue())
                    ? ZoneId.of(value.stringValue())
                    : null;
        } catch (DateTimeException notOne) {
            return null;
        }
    }

    /// One of a closed set of words.
    public @Nullable String oneOf(String name, Set<String> words) {
        String value = text(name, 200);
        if (value != null && !words.contains(value)) {
            problem(
                    name,
                    "unknown_value",
                    "Must be one of "
                            + String.join(", ", words.stream().sorted().toList()) + ".");
            return null;
        }
        return value;
    }

    public List<String> texts(String name, int maxItems, int maxLength) {
        var result = new ArrayList<String>();
        int index = 0;
        for (JsonNode item : array(name, maxItems)) {
            String at = path(name) + "/" + index;
            if (!item.isString()) {
                problems.add(at, "type", "Must be text.");
            } else if (isText(at, item.stringValue(), maxLength)) {
                result.add(item.stringValue());
            }
            index++;
        }
        return List.copyOf(result);
    }

    /// Texts that are not blank, without the space around them; with a problem noted the result means nothing.
    public List<String> filledTexts(String name, int maxItems, int maxLength) {
        List<String> result =
                texts(name, maxItems, maxLength).stream().map(String::strip).toList();
        for (int i = 0; i < result.size(); i++) {
            if (result.get(i).isEmpty()) {
                problems.add(path(name) + "/" + i, "blank", "Must not be blank.");
            }
        }
        return result;
    }

    public List<UUID> uuids(String name, int maxItems) {
        var result = new ArrayList<UUID>();
        int index = 0;
        for (JsonNode item : array(name, maxItems)) {
            Optional<UUID> id = item.isString() ? findUuid(item.stringValue()) : Optional.empty();
            if (id.isPresent()) {
                result.add(id.get());
            } else {
                problems.add(path(name) + "/" + index, "type", "Must be a UUID.");
            }
            index++;
        }
        return List.copyOf(result);
    }

    /// The objects of an array, each with a reader of its own; the reader's unknown fields are noted.
    public <T> List<T> objects(String name, int maxItems, Function<Fields, T> reader) {
        var result = new ArrayList<T>();
        int index = 0;
        for (JsonNode item : array(name, maxItems)) {
            Fields fields = of(item, path(name) + "/" + index, problems);
            result.add(reader.apply(fields));
            fields.noOthers();
            index++;
        }
        return List.copyOf(result);
    }

    /// A free JSON object that is kept as it came, or an empty one. What could not be written again, inside of an
    /// answer about it, is refused.
    public JsonNode object(String name) {
        JsonNode value = read(name, v -> v.isObject() ? v : null, "a JSON object");
        if (value != null && !isWritable(value, DEEPEST)) {
            problem(
                    name,
                    "unkeepable",
                    "Is nested more than " + DEEPEST + " deep, or has a number of more than " + MOST_DIGITS
                            + " digits.");
            return Json.MAPPER.createObjectNode();
        }
        return value == null ? Json.MAPPER.createObjectNode() : value;
    }

    private static boolean isWritable(JsonNode value, int deep) {
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
        }
        return !value.isContainer() || (deep > 0 && value.valueStream().allMatch(inner -> isWritable(inner, deep - 1)));
    }

    private Iterable<JsonNode> array(String name, int maxItems) {
        JsonNode value = read(name, v -> v.isArray() ? v : null, "a list");
        if (value == null) {
            return List.of();
        }
        if (value.size() > maxItems) {
            problem(name, "too_many", "Must have at most " + maxItems + " items.");
            return List.of();
        }
        return value;
    }
}
