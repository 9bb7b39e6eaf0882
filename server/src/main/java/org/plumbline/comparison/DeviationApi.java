package org.plumbline.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.catalog.Exercises;
import org.plumbline.comparison.DeviationStore.Direction;
import org.plumbline.comparison.DeviationStore.Period;
import org.plumbline.comparison.DeviationStore.Position;
import org.plumbline.plan.AthleteThing;
import org.plumbline.plan.AthleteThings;
import org.plumbline.plan.PlanId;
import org.plumbline.plan.PlannedSetId;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Refused;
import org.plumbline.platform.Scope;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Page;
import org.plumbline.platform.web.PageRequest;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.plumbline.science.comparison.DeviationType;
import org.plumbline.training.WorkoutId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Plan versus actual over HTTP.
@RestController
@RequestMapping("/api")
final class DeviationApi {
    private final Transactions transactions;
    private final Deviations deviations;
    private final ExecutionStore executions;
    private final Exercises exercises;
    private final AthleteThings things;

    DeviationApi(
            Transactions transactions,
            Deviations deviations,
            ExecutionStore executions,
            Exercises exercises,
            AthleteThings things) {
        this.transactions = transactions;
        this.deviations = deviations;
        this.executions = executions;
        this.exercises = exercises;
        this.things = things;
    }

    @Needs(Scope.READ)
    @GetMapping("/plans/{id}/deviations")
    ResponseEntity<byte[]> ofPlan(Caller caller, @PathVariable String id) {
        PlanId plan = new PlanId(Query.id(id, "plan"));
        return Reply.ok(transactions.read(caller, () -> deviations.ofPlan(caller.subject(), plan)));
    }

    @Needs(Scope.READ)
    @GetMapping("/workouts/{id}/deviations")
    ResponseEntity<byte[]> ofWorkout(Caller caller, @PathVariable String id) {
        WorkoutId workout = new WorkoutId(Query.id(id, "workout"));
        return Reply.ok(transactions.read(caller, () -> deviations.ofWorkout(caller.subject(), workout)));
    }

    @Needs(Scope.READ)
    @GetMapping("/planned-sets/{id}/executions")
    ResponseEntity<byte[]> executions(Caller caller, @PathVariable String id) {
        PlannedSetId planned = new PlannedSetId(Query.id(id, "planned set"));
        return Reply.ok(transactions.read(caller, () -> {
            if (!executions.exists(caller.subject(), planned)) {
                throw Refused.notFound("planned set");
            }
            return new Page<>(executions.of(caller.subject(), planned), null);
        }));
    }

    @Needs(Scope.READ)
    @GetMapping("/deviations")
    ResponseEntity<byte[]> between(Caller caller, Query query) {
        LocalDate from = query.date("from");
        LocalDate to = query.date("to");
        String type = query.text("type");
        String side = query.oneOf("direction", Set.of("below", "above"));
        UUID exercise = query.uuid("exercise_id");
        UUID injury = query.uuid("why_injury_id");
        UUID constraint = query.uuid("why_constraint_id");
        Boolean explained = query.flag("explained");
        PageRequest page = query.page();
        if (from == null || to == null) {
            query.problem(from == null ? "from" : "to", "required", "Give a period by from and to.");
        } else if (to.isBefore(from)) {
            query.problem("to", "range", "Must not be before from.");
        }
        if (type != null && DeviationType.find(type).isEmpty()) {
            query.problem("type", "unknown_value", "There is no such deviation type.");
        }
        if (side != null && (type == null || !DeviationStore.DIFFERENCES.containsKey(type))) {
            query.problem("direction", "no_side", "Needs a type whose difference has a side, such as load_deviation.");
        }
        if (injury != null && constraint != null) {
            query.problem("why_constraint_id", "one_cause", "Ask for one cause at a time.");
        }
        if (Boolean.FALSE.equals(explained) && (injury != null || constraint != null)) {
            query.problem("explained", "one_cause", "What has a cause is explained.");
        }
        query.refuseIfAny();
        if (from == null || to == null) {
            throw new IllegalStateException("both were required above");
        }
        Period period = new Period(
                from,
                to,
                type,
                side == null ? null : Direction.valueOf(side.toUpperCase(Locale.ROOT)),
                exercise,
                injury == null ? constraint : injury,
                explained,
                page.limit() + 1,
                page.after(Position::read));
        List<DeviationRow> rows = transactions.read(caller, () -> {
            refuseUnknown(caller.subject(), query, exercise, injury, constraint);
            return deviations.between(caller.subject(), period);
        });
        return Reply.ok(Page.of(rows, page, Position::of));
    }

    /// An empty list would say that nothing deviated.
    private void refuseUnknown(
            UserId user, Query query, @Nullable UUID exercise, @Nullable UUID injury, @Nullable UUID constraint) {
        if (exercise != null && exercises.find(user, new ExerciseId(exercise)).isEmpty()) {
            query.problem("exercise_id", "unknown_exercise", "There is no such exercise.");
        }
        if (injury != null
                && things.known(user, AthleteThing.INJURY, Set.of(injury)).isEmpty()) {
            query.problem("why_injury_id", "unknown_injury", "There is no such injury.");
        }
        if (constraint != null
                && things.known(user, AthleteThing.CONSTRAINT, Set.of(constraint))
                        .isEmpty()) {
            query.problem("why_constraint_id", "unknown_constraint", "There is no such constraint.");
        }
        query.refuseIfAny();
    }
}
