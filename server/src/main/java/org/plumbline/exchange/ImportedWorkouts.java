package org.plumbline.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.Exercise;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.exchange.log.ImportedDuration;
import org.plumbline.exchange.log.ImportedExercise;
import org.plumbline.exchange.log.ImportedSet;
import org.plumbline.exchange.log.ImportedWorkout;
import org.plumbline.exchange.log.WorkoutFingerprint;
import org.plumbline.platform.json.Json;
import org.plumbline.science.comparison.Outcome;
import org.plumbline.science.unit.Distance;
import org.plumbline.science.unit.DistanceUnit;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;
import org.plumbline.science.unit.Rpe;
import org.plumbline.training.Known;
import org.plumbline.training.Origin;
import org.plumbline.training.PerformedBlock;
import org.plumbline.training.PerformedSet;
import org.plumbline.training.Session;
import org.plumbline.training.SetValues;
import org.plumbline.training.Timing;
import org.plumbline.training.Workout;
import org.plumbline.training.WorkoutId;
import org.plumbline.training.WorkoutSource;
import org.plumbline.training.WorkoutStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes workouts of ours from those of a log.
///
/// A run of sets of one exercise becomes a block of that name; what phase of the session it was, nobody said. The
/// written name of an exercise stays beside the exercise that it was resolved to. A local time that the zone skips in
/// spring is the hour after; one that comes twice in autumn is the first.
///
/// @param zone where the workouts were done
/// @param known what each written name stands for, where that is known
/// @param ids makes the ids of workouts, blocks and sets
record ImportedWorkouts(UUID importId, ZoneId zone, Map<String, Exercise> known, Supplier<UUID> ids) {
    private static final String STRENGTH = "strength";
    private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);

    ImportedWorkouts {
        known = Map.copyOf(known);
    }

    Workout workout(ImportedWorkout read, WorkoutFingerprint fingerprint) {
        var blocks = new ArrayList<PerformedBlock>();
        read.exercises().forEach(exercise -> blocks.add(block(blocks.size() + 1, exercise)));
        return new Workout(
                new WorkoutId(ids.get()),
                WorkoutStatus.FINISHED,
                WorkoutSource.IMPORTED,
                session(read),
                timing(read),
                null,
                new Origin(importId, fingerprint.session()),
                extra(read),
                1,
                blocks,
                List.of());
    }

    private Session session(ImportedWorkout read) {
        return new Session(
                read.name().isBlank() ? null : read.name(), sportType(read), null, null, List.of(), read.notes());
    }

    private static JsonNode extra(ImportedWorkout read) {
        ImportedDuration duration = read.duration();
        return duration != null && duration.implausible()
                ? Json.tree(Map.of("implausible_duration_minutes", minutes(duration.length())))
                : Json.MAPPER.createObjectNode();
    }

    /// A session left open for days says nothing about how long the training was.
    private Timing timing(ImportedWorkout read) {
        Timing timing = Timing.startedAt(read.start().atZone(zone).toInstant(), Known.STATED, zone);
        ImportedDuration duration = read.duration();
        return duration == null || duration.implausible()
                ? timing
                : timing.lasting(minutes(duration.length()), Known.STATED);
    }

    private static BigDecimal minutes(Duration length) {
        BigDecimal minutes = BigDecimal.valueOf(length.toSeconds()).divide(SECONDS_PER_MINUTE, 2, RoundingMode.HALF_UP);
        BigDecimal shortest = minutes.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /// The modality that all its exercises share, else strength, which is what the log of a lifting app is about. The
    /// name of a workout or of an exercise never decides.
    private String sportType(ImportedWorkout read) {
        var modalities = read.exercises().stream()
                .map(exercise -> Optional.ofNullable(known.get(exercise.name())).map(Exercise::modality))
                .collect(Collectors.toSet());
        return modalities.size() == 1 ? modalities.iterator().next().orElse(STRENGTH) : STRENGTH;
    }

    private PerformedBlock block(int seq, ImportedExercise exercise) {
        var sets = new ArrayList<PerformedSet>();
        exercise.sets().forEach(set -> sets.add(set(sets.size() + 1, set, exercise.superset())));
        return new PerformedBlock(
                ids.get(), seq, exercise.name(), null, null, null, null, null, null, exercise.notes(), null, sets);
    }

    private PerformedSet set(int seq, ImportedSet read, @Nullable String superset) {
        Exercise exercise = known.get(read.exerciseName());
        ExerciseId id = exercise == null ? null : exercise.id();
        return new PerformedSet(
                ids.get(),
                seq,
                id,
                read.exerciseName(),
                null,
                read.failed() ? Outcome.FAILED : Outcome.DONE,
                null,
                List.of(),
                setType(read),
                values(read),
                superset,
                null,
                null,
                null,
                read.notes(),
                asReceived(read),
                1);
    }

    /// By hand, because there may be a hundred thousand of them.
    private static JsonNode asReceived(ImportedSet read) {
        ObjectNode cells = Json.MAPPER.createObjectNode();
        read.extra().forEach(cells::put);
        return cells;
    }

    private static String setType(ImportedSet read) {
        return switch (read.type()) {
            case WORKING -> "working";
            case WARMUP -> "warmup";
            case DROP -> "drop";
            case FAILURE -> "failure";
        };
    }

    private static SetValues values(ImportedSet read) {
        BigDecimal load = read.load();
        LoadUnit loadUnit = read.loadUnit();
        BigDecimal distance = read.distance();
        DistanceUnit distanceUnit = read.distanceUnit();
        BigDecimal rpe = read.rpe();
        return SetValues.NOTHING_RECORDED
                .withReps(read.reps())
                .withLoad(load == null || loadUnit == null ? null : new Load(load, loadUnit))
                .withRpe(rpe == null ? null : new Rpe(rpe))
                .withDurationS(read.seconds())
                .withDistance(distance == null || distanceUnit == null ? null : new Distance(distance, distanceUnit));
    }
}
