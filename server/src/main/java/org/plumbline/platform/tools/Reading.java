package org.plumbline.platform.tools;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Something that a person can put before an assistant by its address, and that an operation answers.
///
/// @param uri the address, or the template of one, such as `plumbline://plans/{plan_id}`
/// @param choices the operations that list the things which there is such an address for
public record Reading(String uri, String name, String description, Way way, List<Way> choices) {
    private static final Pattern PART = Pattern.compile("\\{([a-z_]+)}");

    public Reading {
        choices = List.copyOf(choices);
    }

    public Reading(String uri, String name, String description, Way way) {
        this(uri, name, description, way, List.of());
    }

    /// Whether there are many of them.
    public boolean isTemplate() {
        return uri.indexOf('{') >= 0;
    }

    /// The parts of an address of this kind; empty for another kind.
    Optional<Map<String, String>> match(String address) {
        String pattern = Stream.of(PART.split(uri, -1)).map(Pattern::quote).collect(Collectors.joining("([^/?#]+)"));
        Matcher found = Pattern.compile(pattern).matcher(address);
        if (!found.matches()) {
            return Optional.empty();
        }
        String[] names = PART.matcher(uri).results().map(part -> part.group(1)).toArray(String[]::new);
        return Optional.of(Stream.iterate(0, i -> i < names.length, i -> i + 1)
                .collect(Collectors.toMap(i -> names[i], i -> found.group(i + 1))));
    }

    Tool asTool() {
        return Tool.reads("read_" + name, description, way);
    }
}
