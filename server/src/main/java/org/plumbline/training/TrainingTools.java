package org.plumbline.training;

import java.util.List;
import org.plumbline.platform.tools.Course;
import org.plumbline.platform.tools.Linked;
import org.plumbline.platform.tools.Reading;
import org.plumbline.platform.tools.Tool;
import org.plumbline.platform.tools.ToolSource;
import org.plumbline.platform.tools.Way;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Workouts for assistants.
@Component
@Order(20)
final class TrainingTools implements ToolSource {
    private static final String COMPLETE = "completePlan";
    private static final String WORKOUT = "plumbline://workouts/{workout_id}";
    private static final Course MADE = new Linked("workout_id", WORKOUT, "workout");

    /// How old, in days, a workout is suggested to somebody who wants to name one.
    private static final int SUGGESTED = 60;

    @Override
    public List<Tool> tools() {
        return List.of(
                Tool.changes(
                                "complete_as_written",
                                "Every set of a confirmed plan was done as prescribed. Of one in progress, the sets that nobody"
                                        + " logged or skipped count as skipped unless remaining is as_prescribed. RPE stays"
                                        + " unknown unless session_rpe says it.",
                                Way.to(COMPLETE)
                                        .path("plan_id", "id")
                                        .body(
                                                "id",
                                                "date",
                                                "start_time",
                                                "end_time",
                                                "time_zone",
                                                "duration_minutes",
                                                "session_rpe",
                                                "notes",
                                                "remaining"))
                        .by(MADE),
                Tool.changes(
                                "complete_with_deviations",
                                "A confirmed plan was done, and some of it differently. Sets not named count as done as"
                                        + " prescribed, of a plan in progress as skipped, unless remaining says otherwise. In a"
                                        + " deviation: left out = as prescribed, null = not recorded, and a"
                                        + " reason is welcome, never needed.",
                                Way.to(COMPLETE).path("plan_id", "id"))
                        .by(MADE),
                Tool.adds(
                                "log_workout",
                                "Record a workout that was done. Give start_time, or date where the time is unknown. Write down"
                                        + " only what was said: left out = not recorded, 0 = none. With plan_id: the plan is done, and"
                                        + " sets not named are skipped, where end_time or duration_minutes is given; else it"
                                        + " stays in progress.",
                                Way.to("logWorkout"))
                        .by(new Linked("id", WORKOUT, "workout")),
                Tool.reads(
                        "get_workout_by_date",
                        "All workouts of one day with their sets.",
                        Way.to("listWorkouts").required("date")),
                Tool.reads(
                        "get_recent_workouts",
                        "Workouts of the last days, the latest first.",
                        Way.to("listWorkouts").lastDays("days", 7).query("limit", "cursor")));
    }

    @Override
    public List<Reading> readings() {
        return List.of(new Reading(
                WORKOUT,
                "workout",
                "One workout with its blocks and sets.",
                Way.to("getWorkout").path("workout_id", "id"),
                List.of(Way.to("listWorkouts").lastDays("days", SUGGESTED).fixed("limit", "200"))));
    }
}
