package org.plumbline.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.Exercise;
import org.plumbline.plan.BarWithPlates;
import org.plumbline.plan.Equipment;
import org.plumbline.plan.EquipmentList;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.web.Query;
import org.plumbline.science.unit.Load;
import org.springframework.stereotype.Component;

/// Loads what a question needs and lets the rules answer it. Call it inside a transaction of that athlete.
@Component
final class Insights {
    private final DoneSetStore sets;
    private final VolumeStore volumes;
    private final ExerciseTraits exercises;
    private final EquipmentList equipment;

    Insights(DoneSetStore sets, VolumeStore volumes, ExerciseTraits exercises, EquipmentList equipment) {
        this.sets = sets;
        this.volumes = volumes;
        this.exercises = exercises;
        this.equipment = equipment;
    }

    MaximumView maxima(UserId user, UUID id, Formula formula, @Nullable LocalDate from, @Nullable LocalDate to) {
        Optional<Exercise> exercise = exercises.find(user, id);
        List<DoneSet> done = done(user, id, exercise);
        return MaximumView.of(
                id,
                exercise.map(Exercise::name).orElse(null),
                formula,
                MaximumRules.of(done, movesBody(exercise), formula),
                from,
                to);
    }

    /// What was done of an exercise that may be deleted by now; one that never was is refused.
    private List<DoneSet> done(UserId user, UUID id, Optional<Exercise> exercise) {
        List<DoneSet> done = sets.list(user, id);
        if (done.isEmpty() && exercise.isEmpty()) {
            throw Refused.invalid("/exercise_id", "unknown_exercise", "There is no such exercise.");
        }
        return done;
    }

    RecordView records(UserId user, UUID id) {
        Optional<Exercise> exercise = exercises.find(user, id);
        boolean movesBody = movesBody(exercise);
        return RecordView.of(
                id,
                exercise.map(Exercise::name).orElse(null),
                movesBody,
                RecordRules.of(done(user, id, exercise), movesBody));
    }

    VolumeView volume(UserId user, VolumeQuery wanted) {
        var rows = volumes.list(user, wanted);
        var ids = rows.stream()
                .map(VolumeStore.Row::exerciseId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return VolumeView.of(wanted, rows, exercises.find(user, ids));
    }

    /// @param place the usual one for null
    /// @param bar its first for null
    WarmupView warmup(
            UserId user, Load work, @Nullable UUID place, @Nullable String bar, @Nullable UUID exercise, Query query) {
        Optional<Equipment> found = place == null ? equipment.usual(user) : equipment.find(user, place);
        Optional<BarWithPlates> with = found.flatMap(each -> each.bar(bar));
        if (found.isEmpty()) {
            query.problem("equipment_id", "unknown_equipment", "There is no such equipment: say what there is first.");
        } else if (with.isEmpty()) {
            query.problem("bar", "unknown_bar", "There is no such bar in this place.");
        }
        query.refuseIfAny();
        return WarmupView.of(
                found.orElseThrow().id(),
                with.orElseThrow(),
                work,
                exercise == null ? null : presentMaximum(user, exercise));
    }

    private @Nullable Load presentMaximum(UserId user, UUID exercise) {
        var present = MaximumRules.of(
                        sets.list(user, exercise), movesBody(exercises.find(user, exercise)), Formula.RECOMMENDED)
                .present();
        return present == null ? null : present.value();
    }

    private static boolean movesBody(Optional<Exercise> exercise) {
        return exercise.map(ExerciseTraits::movesBody).orElse(false);
    }
}
