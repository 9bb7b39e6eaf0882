package org.plumbline.training;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.PlanId;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.web.CursorWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `workouts`: what is true of a workout as a whole.
@Component
final class WorkoutStore {
    private final JdbcClient sql;

    WorkoutStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What is said of the workout as a whole, for the version that it carries.
    void update(Work work, Workout workout) {
        Timing timing = workout.timing();
        Session session = workout.session();
        sql.sql("""
                UPDATE workouts SET status = :status, live = :live, name = :name, local_date = :date,
                  start_time = :start::timestamptz, end_time = :end::timestamptz, time_zone = :zone,
                  start_source = :start_source, duration_minutes = :duration::numeric,
                  duration_source = :duration_source, session_rpe = :rpe::numeric, sport_type = :sport,
                  purpose = :purpose, tags = ARRAY(SELECT jsonb_array_elements_text(:tags::jsonb)), notes = :notes,
                  version = :version, updated_at = :now
                WHERE user_id = :user AND workout_id = :workout
                """)
                .param("status", workout.status().wire())
                .param("live", workout.status() != WorkoutStatus.VOIDED)
                .param("name", session.name())
                .param("date", timing.localDate())
                .param("start", stamp(timing.startTime()))
                .param("end", stamp(timing.endTime()))
                .param("zone", timing.timeZone().getId())
                .param("start_source", timing.startSource().wire())
                .param("duration", timing.durationMinutes())
                .param("duration_source", wire(timing.durationSource()))
                .param(
                        "rpe",
                        session.sessionRpe() == null
                                ? null
                                : session.sessionRpe().value())
                .param("sport", session.sportType())
                .param("purpose", session.purpose())
                .param("tags", Json.write(session.tags()))
                .param("notes", session.notes())
                .param("version", workout.version())
                .param("now", Timestamp.from(work.now()))
                .param("user", work.subject().value())
                .param("workout", workout.id().value())
                .update();
    }

    Optional<Workout> find(UserId user, WorkoutId id) {
        return sql.sql("SELECT " + WorkoutRows.COLUMNS
                        + " FROM workouts WHERE user_id = :user AND workout_id = :workout AND live")
                .param("user", user.value())
                .param("workout", id.value())
                .query(WorkoutRows::map)
                .optional();
    }

    /// Those of these workouts that count.
    List<Workout> list(UserId user, Collection<UUID> ids) {
        return sql.sql("SELECT " + WorkoutRows.COLUMNS
                        + " FROM workouts WHERE user_id = :user AND workout_id = ANY (:ids) AND live")
                .param("user", user.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(WorkoutRows::map)
                .list();
    }

    /// One that counts, with its row locked until the transaction ends; whoever adds a row that refers to it, as every
    /// set does, need not wait, or two that do so and then lock it would wait for each other.
    Optional<Workout> lock(UserId user, WorkoutId id) {
        return sql.sql("SELECT " + WorkoutRows.COLUMNS
                        + " FROM workouts WHERE user_id = :user AND workout_id = :workout AND live FOR NO KEY UPDATE")
                .param("user", user.value())
                .param("workout", id.value())
                .query(WorkoutRows::map)
                .optional();
    }

    /// Locks the workout's row for a set that is added to it, and counts its version up.
    Optional<Workout> touch(Work work, WorkoutId id) {
        return sql.sql("UPDATE workouts SET version = version + 1, updated_at = :now"
                        + " WHERE user_id = :user AND workout_id = :workout AND live RETURNING " + WorkoutRows.COLUMNS)
                .param("now", Timestamp.from(work.now()))
                .param("user", work.subject().value())
                .param("workout", id.value())
                .query(WorkoutRows::map)
                .optional();
    }

    /// Whether there is or was such a workout; a voided one has a history.
    boolean exists(UserId user, WorkoutId id) {
        return sql.sql("SELECT EXISTS (SELECT FROM workouts WHERE user_id = :user AND workout_id = :workout)")
                .param("user", user.value())
                .param("workout", id.value())
                .query(Boolean.class)
                .single();
    }

    /// The workouts that execute a plan, locked, the first one first.
    List<Workout> lockOfPlan(UserId user, PlanId plan) {
        return sql.sql("SELECT " + WorkoutRows.COLUMNS + """
                 FROM workouts WHERE user_id = :user AND plan_id = :plan AND live
                ORDER BY execution DESC, created_at, workout_id FOR NO KEY UPDATE
                """)
                .param("user", user.value())
                .param("plan", plan.value())
                .query(WorkoutRows::map)
                .list();
    }

    /// Latest first.
    List<Workout> list(UserId user, Criteria wanted) {
        Position after = wanted.after();
        var query = sql.sql("SELECT " + WorkoutRows.COLUMNS + " FROM workouts WHERE user_id = :user AND live"
                        + (wanted.from() == null ? "" : " AND local_date >= :from")
                        + (wanted.to() == null ? "" : " AND local_date <= :to")
                        + (wanted.sportType() == null ? "" : " AND sport_type = :sport")
                        + (wanted.planId() == null ? "" : " AND plan_id = :plan")
                        + (after == null
                                ? ""
                                : " AND (local_date, coalesce(start_time, '-infinity'), workout_id)"
                                        + " < (:day::date, coalesce(:start::timestamptz, '-infinity'), :id::uuid)")
                        + " ORDER BY local_date DESC, coalesce(start_time, '-infinity') DESC, workout_id DESC"
                        + " LIMIT :limit")
                .param("user", user.value())
                .param("limit", wanted.limit());
        if (wanted.from() != null) {
            query = query.param("from", wanted.from());
        }
        if (wanted.to() != null) {
            query = query.param("to", wanted.to());
        }
        if (wanted.sportType() != null) {
            query = query.param("sport", wanted.sportType());
        }
        if (wanted.planId() != null) {
            query = query.param("plan", wanted.planId());
        }
        if (after != null) {
            query = query.param("day", after.day())
                    .param("start", stamp(after.start()))
                    .param("id", after.id());
        }
        return query.query(WorkoutRows::map).list();
    }

    /// Which workouts are asked for; null asks for all.
    record Criteria(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String sportType,
            @Nullable UUID planId,
            int limit,
            @Nullable Position after) {}

    /// The place of a workout in the order of a list.
    record Position(LocalDate day, @Nullable Instant start, UUID id) {
        static Position of(Workout workout) {
            return new Position(
                    workout.timing().localDate(),
                    workout.timing().startTime(),
                    workout.id().value());
        }

        static Position read(CursorWords words) {
            return new Position(words.day(), words.instantIfAny(), words.id());
        }

        @Override
        public String toString() {
            return CursorWords.of(day, start, id);
        }
    }

    private static @Nullable Timestamp stamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    private static @Nullable String wire(@Nullable Known source) {
        return source == null ? null : source.wire();
    }
}
