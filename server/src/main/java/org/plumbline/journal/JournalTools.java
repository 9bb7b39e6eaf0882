package org.plumbline.journal;

import java.util.List;
import org.plumbline.platform.tools.Tool;
import org.plumbline.platform.tools.ToolSource;
import org.plumbline.platform.tools.Way;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The journal for assistants.
@Component
@Order(60)
final class JournalTools implements ToolSource {
    private static final String LIST = "listEntries";
    private static final String ENTRY = "log_entry_id";

    @Override
    public List<Tool> tools() {
        return List.of(
                Tool.adds(
                        "log_entry",
                        "Write down what the athlete says, in their words (raw_text), linked to what it is about.",
                        Way.to("logEntry")),
                link("workout", "Link an entry to a workout.", "relationship"),
                link("plan", "Say that an entry affects a plan."),
                link("injury", "Say that an entry is about an injury."),
                link("goal", "Say that an entry informs a goal."),
                Tool.reads(
                        "get_recent_entries",
                        "Journal entries of the last days, the newest day first.",
                        Way.to(LIST).lastDays("days", 7).query("limit", "cursor")),
                Tool.reads(
                        "search_entries",
                        "Journal entries by words, days, tag, severity or what they are about.",
                        Way.to(LIST)
                                .query("query", "from", "to", "tag", "severity", "entry_type", "category")
                                .query("target_type", "target_id", "limit", "cursor")),
                Tool.reads(
                        "get_entries_for_workout",
                        "What was said about a workout.",
                        Way.to(LIST).renamed("workout_id", "target_id").fixed("target_type", "workout")),
                Tool.adds(
                        "store_observation",
                        "Remember something about the athlete for later conversations, with where it comes from.",
                        Way.to("storeObservation")),
                Tool.reads(
                        "search_observations",
                        "What is remembered about the athlete, by words that may be misspelt.",
                        Way.to("listObservations").query("query", "observation_type", "limit", "cursor")));
    }

    private static List<String> relationships(String what) {
        return TargetType.find(what).orElseThrow().relationships().stream()
                .map(Relationship::name)
                .toList();
    }

    private static Tool link(String what, String description, String... body) {
        return Tool.changes(
                "link_to_" + what,
                description,
                Way.to("linkEntry")
                        .path(ENTRY, "id")
                        .field(what + "_id", "target_id")
                        .says("target_type", what)
                        .among("relationship", relationships(what))
                        .body(body));
    }
}
