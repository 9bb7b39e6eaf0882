package org.plumbline.plan;

import java.util.List;
import org.plumbline.platform.tools.Tool;
import org.plumbline.platform.tools.ToolSource;
import org.plumbline.platform.tools.Way;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Questions to an athlete's graph, for assistants.
@Component
@Order(12)
final class GraphTools implements ToolSource {
    @Override
    public List<Tool> tools() {
        return List.of(
                Tool.reads(
                        "get_goal_support",
                        "What serves a goal: its plans, what became of them, and what in them is measured by it.",
                        Way.to("getServes").query("goal_id")),
                Tool.reads(
                        "get_pattern_work",
                        "What hits a movement pattern, such as hinge, in some days: planned and done.",
                        Way.to("getPatternWork").query("pattern", "from", "to")),
                Tool.reads(
                        "get_pattern_gaps",
                        "Movement patterns that were not trained for so many days; never trained is a gap too.",
                        Way.to("getGaps").query("days")),
                Tool.reads(
                        "get_plan_conflicts",
                        "What is planned, from today on, against a constraint or with what is injured, and why.",
                        Way.to("getConflicts")),
                Tool.reads(
                        "get_neighbourhood",
                        "What a plan, workout, goal, training block, injury, constraint, training level, journal entry or"
                                + " exercise is linked with.",
                        Way.to("getNeighbourhood").query("id")));
    }
}
