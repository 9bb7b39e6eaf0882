package org.plumbline.comparison;

import java.util.List;
import org.plumbline.platform.tools.Prompt;
import org.plumbline.platform.tools.Reading;
import org.plumbline.platform.tools.Tool;
import org.plumbline.platform.tools.ToolSource;
import org.plumbline.platform.tools.Way;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Plan versus actual for assistants.
@Component
@Order(40)
final class DeviationTools implements ToolSource {
    /// How old, in days, a plan is suggested to somebody who wants to name one.
    private static final int SUGGESTED = 60;

    private static final String DEVIATIONS = "plumbline://plans/{plan_id}/deviations";
    /// Some do a plan before its day.
    private static final int AHEAD = 30;

    private static final List<Way> DONE = List.of(done().lastDays("days", SUGGESTED), done().nextDays("days", AHEAD));
    private static final Prompt.Latest LAST = new Prompt.Latest(
            Way.to("listWorkouts").lastDays("days", SUGGESTED).fixed("limit", "50"),
            "plan_id",
            "I want to debrief a training session, but no plan of the last %d days was done. Tell me so, and ask which"
                            .formatted(SUGGESTED)
                    + " session I mean; get_recent_workouts has those without a plan.");

    private static Way done() {
        return Way.to("listPlans").fixed("status", "completed,partial").fixed("limit", "200");
    }

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
                        .query("type", "direction", "exercise_id", "why_injury_id", "why_constraint_id", "explained")
                        .query("limit", "cursor")));
    }

    @Override
    public List<Reading> readings() {
        return List.of(new Reading(
                DEVIATIONS,
                "deviations",
                "What was done beside what was planned, of one plan.",
                Way.to("getPlanDeviations").path("plan_id", "id"),
                DONE));
    }

    @Override
    public List<Prompt> prompts() {
        return List.of(
                new Prompt(
                                "debrief",
                                "Go through a session that is over",
                                List.of(new Prompt.Argument(
                                        "plan_id", "The plan; left out: the last one that was done", DONE, LAST)),
                                """
                        Debrief my training session {plan_id}. Read the plan beside what was done (get_deviations) and say
                        what differed, with numbers. Ask me about what stands out, one thing at a time, and never demand a
                        reason. What I tell you, write down in my own words (log_entry) and link it to what it explains.
                        What will matter in later sessions as well, such as a pattern or a preference, remember when I
                        agree (store_observation), unless it is remembered already (search_observations). Do not change a
                        plan unless I ask.""")
                        .enclosing(DEVIATIONS),
                new Prompt("weekly_review", "Look back on the last seven days", List.of(), """
                        Review my last seven days: what was planned and done (get_deviations of those days), what I logged
                        (get_recent_workouts), and what comes next (get_planning_status). Say what went as planned, what
                        did not and why as far as it is recorded, and say what is not known instead of guessing. End with
                        at most three things to decide."""));
    }
}
