package org.plumbline.plan;

import java.util.List;
import org.plumbline.platform.tools.Tool;
import org.plumbline.platform.tools.ToolSource;
import org.plumbline.platform.tools.Way;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Plans for assistants.
@Component
@Order(10)
final class PlanTools implements ToolSource {
    @Override
    public List<Tool> tools() {
        return List.of(
                Tool.adds(
                        "create_workout_plan",
                        "Write a workout plan for a day, as a draft. A set has at least one of reps, duration, distance,"
                                + " calories, or amrap. Left out or null: not prescribed. Ask before confirming it.",
                        Way.to("createPlan")),
                Tool.changes(
                        "confirm_plan",
                        "Make a draft binding. Only a confirmed plan can be completed or skipped.",
                        Way.to("confirmPlan").path("plan_id", "id")),
                Tool.changes(
                        "skip_workout",
                        "Say that a confirmed plan was not done.",
                        Way.to("skipPlan").path("plan_id", "id")),
                Tool.reads(
                        "get_plan_for_date",
                        "The plans of one day, each with its status. Sets: get_planned_workout.",
                        Way.to("listPlans").day("date")),
                Tool.reads(
                        "get_planned_workout",
                        "One plan with its blocks and sets.",
                        Way.to("getPlan").path("plan_id", "id")),
                Tool.reads(
                        "get_upcoming_plans",
                        "Plans that are still to be done, from today on.",
                        Way.to("listPlans").nextDays("days", 7).fixed("status", "draft,confirmed,in_progress")),
                Tool.reads(
                        "get_planning_status",
                        "Each day from today on with what is planned for it, and the days with nothing.",
                        Way.to("getPlanningStatus").query("days")));
    }
}
