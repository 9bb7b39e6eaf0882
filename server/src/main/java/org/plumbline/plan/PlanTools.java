package org.plumbline.plan;

import java.util.List;
import org.plumbline.platform.tools.AskedReason;
import org.plumbline.platform.tools.Linked;
import org.plumbline.platform.tools.Prompt;
import org.plumbline.platform.tools.Reading;
import org.plumbline.platform.tools.Tool;
import org.plumbline.platform.tools.ToolSource;
import org.plumbline.platform.tools.Way;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Plans for assistants.
@Component
@Order(10)
final class PlanTools implements ToolSource {
    private static final String PLAN = "plumbline://plans/{plan_id}";

    /// How far away, in days, a plan is suggested to somebody who wants to name one.
    private static final int LOOK_BACK = 60;
    private static final int LOOK_AHEAD = 30;

    @Override
    public List<Tool> tools() {
        return List.of(
                Tool.adds(
                                "create_workout_plan",
                                "Write a workout plan for a day, as a draft. A set has at least one of reps, duration, distance,"
                                        + " calories, or amrap. Left out or null: not prescribed. Ask before confirming it.",
                                Way.to("createPlan"))
                        .by(new Linked("id", PLAN, "plan")),
                Tool.changes(
                                "confirm_plan",
                                "Make a draft binding. Only a confirmed plan can be completed or skipped.",
                                Way.to("confirmPlan").path("plan_id", "id"))
                        .by(new AskedReason("override_reason", Edition.BLOCKED, Edition.ADVICE, Step.LONGEST_REASON)),
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
                        Way.to("getPlanningStatus").query("days")),
                Tool.reads(
                        "find_substitutes",
                        "What to do instead of an exercise, the best first with its reasons; active constraints and the"
                                + " equipment at hand count. without (what it must not have) and equipment (all there is)"
                                + " are words with commas between them: patterns, joints, joint actions, equipment, such"
                                + " as knee flexion, shoulder overhead, dumbbell.",
                        Way.to("getSubstitutes")
                                .path("exercise_id", "id")
                                .query("muscle", "relation", "without", "equipment")
                                .query("equipment_id", "load", "load_unit", "limit")),
                Tool.reads(
                        "check_exercise_safety",
                        "Whether an exercise is safe, caution, forbidden or unknown for the athlete now, and which"
                                + " constraint says so.",
                        Way.to("getExerciseSafety").path("exercise_id", "id").query("date", "load", "load_unit")));
    }

    @Override
    public List<Reading> readings() {
        return List.of(
                new Reading(
                        "plumbline://today",
                        "today",
                        "What is planned for today.",
                        Way.to("getPlanningStatus").fixed("days", "1")),
                new Reading(
                        PLAN,
                        "plan",
                        "One plan with its blocks and sets.",
                        Way.to("getPlan").path("plan_id", "id"),
                        List.of(all().lastDays("days", LOOK_BACK), all().nextDays("days", LOOK_AHEAD))));
    }

    private static Way all() {
        return Way.to("listPlans").fixed("limit", "200");
    }

    @Override
    public List<Prompt> prompts() {
        return List.of(new Prompt(
                "plan_my_week",
                "Plan the training of the coming week",
                List.of(new Prompt.Argument("wishes", "What matters this week")),
                """
                Plan my training for the coming seven days. First look at what is planned already (get_planning_status),
                what I did lately (get_recent_workouts), where it differed from plan (get_deviations) and which movements are
                missing (get_pattern_gaps). Propose days and sessions and ask me. Write each session that I agree to as a draft
                (create_workout_plan, with dry_run first), show me its warnings, and confirm it only when I say so. {wishes}"""));
    }
}
