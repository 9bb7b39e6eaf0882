package org.plumbline.insight;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.Exercise;
import org.plumbline.plan.AthleteThings;
import org.plumbline.plan.Goal;
import org.plumbline.plan.GoalTarget;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.springframework.stereotype.Component;

/// Measures goals by the log. Call it inside a transaction of that athlete.
@Component
final class GoalProgresses {
    private static final int DAYS = 7 * GoalProgressRules.WEEKS;

    private final AthleteThings things;
    private final DoneSetStore sets;
    private final WorkoutCountStore workouts;
    private final ExerciseTraits exercises;

    GoalProgresses(AthleteThings things, DoneSetStore sets, WorkoutCountStore workouts, ExerciseTraits exercises) {
        this.things = things;
        this.sets = sets;
        this.workouts = workouts;
        this.exercises = exercises;
    }

    GoalProgress get(UserId user, UUID id, LocalDate today) {
        Goal goal = things.goal(user, id).orElseThrow(() -> Refused.notFound("goal"));
        return of(user, goal, today);
    }

    GoalProgress of(UserId user, Goal goal, LocalDate today) {
        GoalTarget target = goal.target();
        if (target == null) {
            return GoalProgressRules.unmeasured(goal, today);
        }
        UUID exercise = target.exerciseId();
        if (exercise == null) {
            String sport = goal.modality();
            return GoalProgressRules.ofWorkouts(
                    goal, target, count(user, sport, today), count(user, sport, goal.startDate()), today);
        }
        boolean movesBody = exercises
                .find(user, exercise)
                .map((Exercise found) -> ExerciseTraits.movesBody(found))
                .orElse(false);
        return GoalProgressRules.of(goal, target, sets.list(user, exercise), movesBody, today);
    }

    private int count(UserId user, @Nullable String sport, LocalDate last) {
        return workouts.count(user, sport, last.minusDays(DAYS - 1), last);
    }
}
