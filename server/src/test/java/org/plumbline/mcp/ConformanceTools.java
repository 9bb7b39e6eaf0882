package org.plumbline.mcp;

import java.util.List;
import java.util.Map;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.platform.tools.Prompt;
import org.plumbline.platform.tools.Reading;
import org.plumbline.platform.tools.Tool;
import org.plumbline.platform.tools.ToolSource;
import org.plumbline.platform.tools.Way;

/// What the conformance suite asks for by name, declared as a module declares what it has, and answered by operations
/// that there are.
final class ConformanceTools implements ToolSource {

    /// The suite reads `test://template/123/data` and wants to find the 123 in it.
    static void prepare(TestClient athlete) {
        ConfirmedPlan.done(athlete.post(
                "/api/journal",
                Map.of("entry_date", "2025-11-03", "entry_type", "feedback", "raw_text", "Rowed 123 strokes.")));
    }

    @Override
    public List<Tool> tools() {
        return List.of(
                Tool.reads("test_simple_text", "What is planned.", Way.to("getPlanningStatus")),
                Tool.reads(
                        "test_error_handling",
                        "The suite says no plan, which is refused.",
                        Way.to("getPlan").path("plan_id", "id")));
    }

    @Override
    public List<Reading> readings() {
        return List.of(
                new Reading("test://static-text", "static_text", "What is planned.", Way.to("getPlanningStatus")),
                new Reading(
                        "test://template/{id}/data",
                        "template",
                        "What was said with this word.",
                        Way.to("listEntries").renamed("id", "query")));
    }

    @Override
    public List<Prompt> prompts() {
        return List.of(
                new Prompt("test_simple_prompt", "Says something", List.of(), "What is planned?"),
                new Prompt(
                        "test_prompt_with_arguments",
                        "Says what it is told",
                        List.of(new Prompt.Argument("arg1", "One thing"), new Prompt.Argument("arg2", "Another")),
                        "First {arg1}, then {arg2}."));
    }
}
