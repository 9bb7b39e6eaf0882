package org.plumbline.comparison;

import java.util.List;
import org.plumbline.platform.tools.Tool;
import org.plumbline.platform.tools.ToolSource;
import org.plumbline.platform.tools.Way;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Plan versus actual for assistants.
@Component
@Order(40)
final class DeviationTools implements ToolSource {
    @Override
    public List<Tool> tools() {
        return List.of(Tool.reads(
                "get_deviations",
                "What was done beside what was planned, set by set, with reasons: of a plan, of a workout, or of a range"
                        + " of days.",
                Way.to("getPlanDeviations").path("plan_id", "id"),
                Way.to("getWorkoutDeviations").path("workout_id", "id"),
                Way.to("listDeviations")
                        .required("from")
                        .required("to")
                        .query("type", "exercise_id", "limit", "cursor")));
    }
}
