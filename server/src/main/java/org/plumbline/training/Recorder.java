package org.plumbline.training;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Writes whole workouts: rows, history, verdicts and the change log, in the transaction of whoever decided.
@Component
final class Recorder {
    private final WorkoutStore workouts;
    private final SetStore sets;
    private final BulkInsert inserts;
    private final SkipStore skips;
    private final HistoryStore history;
    private final ObjectProvider<ExecutionJudge> judge;

    Recorder(
            WorkoutStore workouts,
            SetStore sets,
            BulkInsert inserts,
            SkipStore skips,
            HistoryStore history,
            ObjectProvider<ExecutionJudge> judge) {
        this.workouts = workouts;
        this.sets = sets;
        this.inserts = inserts;
        this.skips = skips;
        this.history = history;
        this.judge = judge;
    }

    Optional<Workout> find(UserId user, WorkoutId id) {
        return workouts.find(user, id).map(found -> fill(user, List.of(found)).getFirst());
    }

    /// The workout with its row locked.
    Optional<Workout> lock(UserId user, WorkoutId id) {
        return workouts.lock(user, id).map(found -> fill(user, List.of(found)).getFirst());
    }

    List<Workout> fill(UserId user, List<Workout> found) {
        return skips.fill(user, sets.fill(user, found));
    }

    void record(Work work, Workout workout) {
        try {
            inserts.insert(work, List.of(workout));
            skips.keep(work, workout.id(), workout.skippedSets());
        } catch (DuplicateKeyException e) {
            throw Clash.of(e);
        }
        judge(work, workout);
        work.changed(WorkoutChange.of(workout, true));
    }

    /// Puts another content in the place of what there is; ids that stay are the same rows.
    ///
    /// @param after carries the next version
    void rewrite(Work work, Workout before, Workout after) {
        try {
            workouts.update(work, after);
            Map<UUID, Instant> recorded = sets.clear(work, after.id());
            inserts.insertContent(work, List.of(after), recorded);
            skips.replace(work, after.id(), after.skippedSets());
        } catch (DuplicateKeyException e) {
            throw Clash.of(e);
        }
        judge(work, after);
        work.changed(WorkoutChange.of(after, showsInGraph(before, after)));
    }

    /// The same, keeping what was there before.
    void amend(Work work, Workout before, Workout after, String action, @Nullable String reason) {
        history.keep(work, before, action, reason);
        rewrite(work, before, after);
    }

    /// Takes a workout out of what counts; its history keeps what it said.
    void voided(Work work, Workout before, String action, @Nullable String reason) {
        history.keep(work, before, action, reason);
        Workout after = before.amended(
                WorkoutStatus.VOIDED, before.session(), before.timing(), before.blocks(), before.skippedSets());
        workouts.update(work, after);
        work.changed(WorkoutChange.of(after, true));
    }

    void judge(Work work, Workout workout) {
        if (workout.execution() != null) {
            List<UUID> linked = workout.sets()
                    .filter(set -> set.plannedSetId() != null)
                    .map(PerformedSet::id)
                    .toList();
            judge(work, workout.id(), linked);
        }
    }

    void judge(Work work, WorkoutId workout, List<UUID> linked) {
        if (!linked.isEmpty()) {
            judge.ifAvailable(present -> present.judge(work, workout, linked));
        }
    }

    private static boolean showsInGraph(Workout before, Workout after) {
        return !before.timing().localDate().equals(after.timing().localDate())
                || !Objects.equals(before.session().name(), after.session().name())
                || !before.session().sportType().equals(after.session().sportType());
    }
}
