package org.plumbline.mcp;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// One call as it was drawn.
///
/// @param wrong what is wrong with it whatever the athlete has; null: nothing
record Draw(String tool, ObjectNode arguments, @Nullable Wrong wrong) {
    private static final String TRIAL = "dry_run";

    Draw(String tool, ObjectNode arguments) {
        this(tool, arguments, null);
    }

    /// @param statuses one of which the refusal has
    /// @param paths each of which a refusal with 422 names
    /// @param unknown the same with ids that nobody has in place of another athlete's; null: no id is another's
    record Wrong(
            Set<Integer> statuses,
            List<String> paths,
            @Nullable ObjectNode unknown) {
        Wrong {
            statuses = Set.copyOf(statuses);
            paths = List.copyOf(paths);
        }
    }

    boolean isTrial() {
        return SetRules.flag(arguments, TRIAL);
    }

    Draw asTrial() {
        return new Draw(tool, arguments.deepCopy().put(TRIAL, true), wrong);
    }

    Draw keyed(String key) {
        return new Draw(tool, arguments.deepCopy().put("idempotency_key", key), wrong);
    }

    /// What makes it happen once: a key, or the id of what it creates.
    boolean happensOnce() {
        return arguments.has("idempotency_key") || (arguments.has("id") && !tool.equals("get_neighbourhood"));
    }

    /// What an argument says; fails where it is left out.
    String text(String argument) {
        return arguments.path(argument).stringValue();
    }
}
