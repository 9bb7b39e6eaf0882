package org.plumbline.training;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.Exercises;
import org.plumbline.catalog.NamedExercise;
import org.plumbline.plan.PlannedSetId;
import org.plumbline.platform.Ids;
import org.plumbline.platform.UserId;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.json.Json;
import org.plumbline.science.comparison.Outcome;
import org.plumbline.science.unit.Distance;
import org.plumbline.science.unit.DistanceUnit;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;
import org.plumbline.science.unit.Rpe;
import org.springframework.stereotype.Component;

/// Reads what a request says about the sets of a plan.
@Component
final class CompletionReader {
    private static final int MOST = 2000;
    private static final Set<String> SET_OUTCOMES = Set.of("done", "failed", "skipped");
    private static final Set<String> BLOCK_OUTCOMES = Set.of("done", "skipped");
    private static final Set<String> ADDED_OUTCOMES = Set.of("done", "failed");

    private final Exercises exercises;
    private final Ids ids;

    CompletionReader(Exercises exercises, Ids ids) {
        this.exercises = exercises;
        this.ids = ids;
    }

    CompletionRequest read(UserId user, Fields fields, LoadUnit athletes) {
        var choices = new ExerciseReader(exercises, user);
        return new CompletionRequest(
                fields.objects("deviations", MOST, deviation -> deviation(choices, deviation)),
                fields.objects("block_outcomes", MOST, CompletionReader::blockOutcome),
                fields.objects("additional_sets", MOST, added -> added(choices, added, athletes)),
                remaining(fields));
    }

    static @Nullable Remaining remaining(Fields fields) {
        return Remaining.of(fields.oneOf("remaining", Remaining.WORDS));
    }

    private static SetDeviation deviation(ExerciseReader choices, Fields fields) {
        UUID planned = fields.required("planned_set_id", fields.uuid("planned_set_id"));
        var rpe = fields.rpe("actual_rpe");
        return new SetDeviation(
                fields.path(),
                planned == null ? null : new PlannedSetId(planned),
                outcome(fields, SET_OUTCOMES),
                said(fields, "actual_reps", name -> fields.integer(name, 0, SetReader.MOST_REPS)),
                said(fields, "actual_load", name -> fields.decimal(name, "0", SetReader.MOST_LOAD, SetReader.DECIMALS)),
                SetReader.loadUnit(fields),
                rpe == null ? null : new Rpe(rpe),
                said(
                        fields,
                        "actual_duration_s",
                        name -> fields.decimal(name, "0", SetReader.MOST_SECONDS, SetReader.DECIMALS)),
                said(
                        fields,
                        "actual_distance_m",
                        name -> fields.decimal(name, "0", SetReader.MOST_METRES, SetReader.DECIMALS)),
                said(
                        fields,
                        "actual_calories",
                        name -> fields.decimal(name, "0", SetReader.MOST_CALORIES, SetReader.DECIMALS)),
                choices.read(fields, "substitute_exercise_id", "substitute_exercise_name"),
                fields.oneOf("reason", Words.REASONS),
                WorkoutReader.notes(fields));
    }

    private static BlockOutcome blockOutcome(Fields fields) {
        Integer seq = fields.required("block_seq", fields.integer("block_seq", 1, MOST));
        fields.required("outcome", fields.raw("outcome"));
        return new BlockOutcome(
                fields.path(),
                seq,
                outcome(fields, BLOCK_OUTCOMES),
                fields.oneOf("reason", Words.REASONS),
                WorkoutReader.notes(fields));
    }

    private AddedSet added(ExerciseReader choices, Fields fields, LoadUnit athletes) {
        Integer block = fields.integer("block_seq", 1, MOST);
        UUID id = fields.uuid("id");
        NamedExercise exercise = choices.read(fields, "exercise_id", "exercise_name");
        if (exercise == null && fields.raw("exercise_id") == null && fields.raw("exercise_name") == null) {
            fields.problem("exercise_id", "required", "Give exercise_id or exercise_name.");
        }
        var load = fields.decimal("actual_load", "0", SetReader.MOST_LOAD, SetReader.DECIMALS);
        LoadUnit unit = SetReader.loadUnit(fields);
        var rpe = fields.rpe("actual_rpe");
        var metres = fields.decimal("actual_distance_m", "0", SetReader.MOST_METRES, SetReader.DECIMALS);
        String type = fields.oneOf("set_type", Words.SET_TYPES);
        return new AddedSet(
                fields.path(),
                block,
                new PerformedSet(
                        id == null ? ids.next() : id,
                        0,
                        exercise == null ? null : exercise.id(),
                        exercise == null ? "" : exercise.name(),
                        null,
                        outcome(fields, ADDED_OUTCOMES),
                        fields.oneOf("reason", Words.REASONS),
                        List.of(),
                        type == null ? Words.WORKING : type,
                        SetValues.NOTHING_RECORDED
                                .withReps(fields.integer("actual_reps", 0, SetReader.MOST_REPS))
                                .withLoad(load == null ? null : new Load(load, unit == null ? athletes : unit))
                                .withRpe(rpe == null ? null : new Rpe(rpe))
                                .withDurationS(fields.decimal(
                                        "actual_duration_s", "0", SetReader.MOST_SECONDS, SetReader.DECIMALS))
                                .withDistance(metres == null ? null : new Distance(metres, DistanceUnit.M))
                                .withCalories(fields.decimal(
                                        "actual_calories", "0", SetReader.MOST_CALORIES, SetReader.DECIMALS)),
                        null,
                        null,
                        null,
                        null,
                        WorkoutReader.notes(fields),
                        Json.MAPPER.createObjectNode(),
                        1));
    }

    private static Outcome outcome(Fields fields, Set<String> words) {
        String outcome = fields.oneOf("outcome", words);
        return outcome == null ? Outcome.DONE : Outcome.find(outcome).orElse(Outcome.DONE);
    }

    private static <T> Said<T> said(Fields fields, String name, Function<String, @Nullable T> read) {
        boolean has = fields.has(name);
        return new Said<>(!has, read.apply(name));
    }
}
