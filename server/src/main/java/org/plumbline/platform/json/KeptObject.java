package org.plumbline.platform.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads an object of any values that is kept as received, as far as PostgreSQL can keep them.
public final class KeptObject {
    private static final int MOST_VALUES = 500;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_DIGITS = 60;

    private int values;

    private KeptObject() {}

    public static JsonNode read(Fields fields, String name) {
        JsonNode kept = fields.object(name);
        String problem = new KeptObject().problem(kept);
        if (problem != null) {
            fields.problem(name, "unkeepable", problem);
        }
        return kept;
    }

    private @Nullable String problem(JsonNode node) {
        if (++values > MOST_VALUES) {
            return "Must have at most " + MOST_VALUES + " values.";
        }
        if (node.isNumber()) {
            var number = node.decimalValue();
            return number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS
                    ? "Has a number of more than " + MOST_DIGITS + " digits."
                    : null;
        }
        if (node.isString()) {
            return text(node.stringValue());
        }
        for (var field : node.properties()) {
            String name = text(field.getKey());
            if (name != null) {
                return name;
            }
        }
        for (JsonNode child : node) {
            String found = problem(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String text(String text) {
        if (Fields.characters(text) > LONGEST_TEXT) {
            return "Has a text of more than " + LONGEST_TEXT + " characters.";
        }
        return Fields.isKeepable(text) ? null : "Has a text with a null character or half a character.";
    }
}
