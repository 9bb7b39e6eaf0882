package org.plumbline.platform.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.json.Fields;

/// The parameters of a read, with every problem noted; call `refuseIfAny` when all have been asked for.
public final class Query {
    /// More than any measure has. 1e-999999999 is as short as it is long to reckon with.
    private static final int MOST_DIGITS = 40;

    private final Map<String, String[]> parameters;
    private final Problems problems = new Problems();
    private final Set<String> known = new HashSet<>();

    Query(Map<String, String[]> parameters) {
        this.parameters = Map.copyOf(parameters);
    }

    /// The id of the thing in the path: what is no UUID does not exist.
    public static UUID id(String text, String what) {
        return Fields.findUuid(text).orElseThrow(() -> Refused.notFound(what));
    }

    public @Nullable String text(String name) {
        known.add(name);
        String[] values = parameters.get(name);
        if (values == null || values.length == 0 || values[0].isEmpty()) {
            return null;
        }
        if (values.length > 1) {
            problem(name, "repeated", "Give it once.");
        }
        if (values[0].indexOf('\0') >= 0) {
            problem(name, "type", "Must not contain a null character.");
            return null;
        }
        return values[0];
    }

    public @Nullable LocalDate date(String name) {
        String text = text(name);
        try {
            return text == null ? null : Fields.day(text);
        } catch (DateTimeException e) {
            problem(name, "type", "Must be a date as YYYY-MM-DD.");
            return null;
        }
    }

    public @Nullable UUID uuid(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        UUID id = Fields.findUuid(text).orElse(null);
        if (id == null) {
            problem(name, "type", "Must be a UUID.");
        }
        return id;
    }

    public @Nullable Integer integer(String name, int min, int max) {
        BigDecimal value = decimal(name, BigDecimal.valueOf(min), BigDecimal.valueOf(max));
        if (value != null && value.stripTrailingZeros().scale() > 0) {
            problem(name, "precision", "Must be a whole number.");
            return null;
        }
        return value == null ? null : value.intValueExact();
    }

    public @Nullable Long whole(String name, long min, long max) {
        BigDecimal value = decimal(name, BigDecimal.valueOf(min), BigDecimal.valueOf(max));
        if (value != null && value.stripTrailingZeros().scale() > 0) {
            problem(name, "precision", "Must be a whole number.");
            return null;
        }
        return value == null ? null : value.longValueExact();
    }

    public @Nullable BigDecimal decimal(String name, BigDecimal min, BigDecimal max) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            BigDecimal value = text.length() > MOST_DIGITS ? null : new BigDecimal(text);
            if (value != null && Math.abs(value.scale()) > MOST_DIGITS) {
                problem(name, "precision", "Must have at most " + MOST_DIGITS + " digits.");
                return null;
            }
            if (value != null && value.compareTo(min) >= 0 && value.compareTo(max) <= 0) {
                return value;
            }
            problem(name, "range", "Must be between " + min.toPlainString() + " and " + max.toPlainString() + ".");
        } catch (NumberFormatException e) {
            problem(name, "type", "Must be a number.");
        }
        return null;
    }

    public @Nullable Boolean flag(String name) {
        String text = text(name);
        if (text == null || text.equals("true") || text.equals("false")) {
            return text == null ? null : Boolean.valueOf(text);
        }
        problem(name, "type", "Must be true or false.");
        return null;
    }

    /// One of a closed set of words.
    public @Nullable String oneOf(String name, Set<String> words) {
        String word = text(name);
        if (word != null && !words.contains(word)) {
            problem(
                    name,
                    "unknown_value",
                    "Must be one of "
                            + String.join(", ", words.stream().sorted().toList()) + ".");
            return null;
        }
        return word;
    }

    /// Notes a parameter that was not sent as a problem.
    public void required(String name) {
        if (text(name) == null) {
            problem(name, "required", "Is required.");
        }
    }

    public PageRequest page() {
        Integer limit = integer("limit", Integer.MIN_VALUE, Integer.MAX_VALUE);
        return PageRequest.of(limit, text("cursor"));
    }

    public void problem(String name, String code, String message) {
        problems.add("/" + name, code, message);
    }

    /// Refuses if anything was wrong, or if a parameter was sent that nobody asked for.
    public void refuseIfAny() {
        parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> problem(name, "unknown_parameter", "There is no such parameter."));
        problems.refuseIfAny();
    }
}
