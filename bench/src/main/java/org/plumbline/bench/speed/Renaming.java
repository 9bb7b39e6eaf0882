package org.plumbline.bench.speed;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Puts other UUIDs in the place of those in a parameter, the same one for the same one.
final class Renaming implements UnaryOperator<String> {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int UUID_LENGTH = 36;

    private final Map<String, String> names;
    private final Function<String, String> otherwise;

    /// What is not named stays.
    Renaming(Map<String, String> names) {
        this(names, name -> name);
    }

    /// @param otherwise makes the new name of what is not named, once for each
    Renaming(Map<String, String> names, Function<String, String> otherwise) {
        this.names = new HashMap<>(names);
        this.otherwise = otherwise;
    }

    @Override
    public String apply(String parameter) {
        return parameter.length() < UUID_LENGTH
                ? parameter
                : UUID.matcher(parameter).replaceAll(found -> names.computeIfAbsent(found.group(), otherwise));
    }
}
