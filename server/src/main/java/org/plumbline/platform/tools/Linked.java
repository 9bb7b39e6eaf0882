package org.plumbline.platform.tools;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.node.ObjectNode;

/// Gives the address of what a call made, so that a person can put it before the assistant again.
///
/// @param field of the answer that has its id
/// @param template the address, with the one place of the id in it, such as `{plan_id}`
public record Linked(String field, String template, String name) implements Course {
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    @Override
    public ToolBox.Outcome run(Talk talk, ObjectNode arguments, Function<ObjectNode, ToolBox.Outcome> operation) {
        ToolBox.Outcome outcome = operation.apply(arguments);
        String id = outcome.body().path(field).asString("");
        return !outcome.isSuccess() || outcome.dryRun() || id.isEmpty() ? outcome : outcome.with(link(id));
    }

    private ObjectNode link(String id) {
        return Json.MAPPER
                .createObjectNode()
                .put("type", "resource_link")
                .put("uri", PLACE.matcher(template).replaceFirst(Matcher.quoteReplacement(id)))
                .put("name", name)
                .put("mimeType", "application/json");
    }
}
