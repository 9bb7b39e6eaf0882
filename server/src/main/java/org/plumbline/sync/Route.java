package org.plumbline.sync;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Where a command goes: an operation of `openapi.yaml`.
///
/// @param query what a late command says that a direct call leaves out, such as `?amend=true`; else empty
record Route(String method, String template, String query) {
    private static final Pattern NAME = Pattern.compile("\\{([a-z_]+)}");

    Route(String method, String template) {
        this(method, template, "");
    }

    /// The path with these ids; empty where one is missing.
    Optional<String> path(Map<String, UUID> ids) {
        boolean complete = NAME.matcher(template).results().allMatch(name -> ids.containsKey(name.group(1)));
        return complete
                ? Optional.of(NAME.matcher(template).replaceAll(name -> String.valueOf(ids.get(name.group(1)))) + query)
                : Optional.empty();
    }

    /// The template of the thing itself, whose GET says where it stands. Of a set it is nothing: sets are read with
    /// their workout.
    Optional<Route> thing() {
        if (template.contains("{set_id}")) {
            return Optional.empty();
        }
        int end = template.indexOf('}');
        return Optional.of(new Route("GET", end < 0 ? template : template.substring(0, end + 1)));
    }

    boolean isAbout(String collection) {
        return template.startsWith("/api/" + collection);
    }
}
