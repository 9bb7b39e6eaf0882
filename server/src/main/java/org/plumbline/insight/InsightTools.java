package org.plumbline.insight;

import java.util.List;
import org.plumbline.platform.tools.Tool;
import org.plumbline.platform.tools.ToolSource;
import org.plumbline.platform.tools.Way;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the log says as a whole, for assistants.
@Component
@Order(50)
final class InsightTools implements ToolSource {
    @Override
    public List<Tool> tools() {
        return List.of(
                Tool.reads(
                        "load_briefing",
                        "The athlete's state: goals and progress, training block, injuries, last sessions with deviations"
                                + " and whys, next plans, adherence, notes, and what is not known. Begin here.",
                        Way.to("getBriefing").query("sections")),
                Tool.reads(
                        "get_exercise_history",
                        "The best set and the estimated one-repetition maximum of every session of an exercise.",
                        Way.to("getMaxima").required("exercise_id").query("from", "to")));
    }
}
