package org.plumbline.training;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.GraphProjection;
import org.plumbline.platform.graph.GraphStatement;
import org.plumbline.platform.graph.GraphTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the light reference nodes of workouts where PostgreSQL has them: who performed it, when, under which name, and
/// which plan's current revision it executes. A voided workout has none.
@Component
final class WorkoutProjection implements GraphProjection {
    private static final GraphStatement PUT_STRENGTH = GraphStatement.of("training", "put_strength");
    private static final GraphStatement PUT_ENDURANCE = GraphStatement.of("training", "put_endurance");
    private static final GraphStatement BECOME_STRENGTH = GraphStatement.of("training", "become_strength");
    private static final GraphStatement BECOME_ENDURANCE = GraphStatement.of("training", "become_endurance");
    private static final GraphStatement EXECUTE_STRENGTH = GraphStatement.of("training", "execute_strength");
    private static final GraphStatement EXECUTE_ENDURANCE = GraphStatement.of("training", "execute_endurance");
    private static final GraphStatement REMOVE_STRENGTH = GraphStatement.of("training", "remove_strength");
    private static final GraphStatement REMOVE_ENDURANCE = GraphStatement.of("training", "remove_endurance");
    private static final GraphStatement FOUND = GraphStatement.of("training", "found");

    /// The sports that are endurance; everything else has the label of strength. The label says how a workout may be
    /// found, and decides nothing.
    private static final Set<String> ENDURANCE = Set.of(
            "endurance",
            "cardio",
            "running",
            "run",
            "trail_running",
            "walking",
            "walk",
            "hiking",
            "hike",
            "rucking",
            "ruck",
            "cycling",
            "biking",
            "mountain_biking",
            "swimming",
            "open_water_swimming",
            "rowing",
            "kayaking",
            "elliptical",
            "skiing",
            "cross_country_skiing",
            "ski_touring",
            "triathlon",
            "skating",
            "stair_climbing");

    private final WorkoutStore workouts;
    private final JdbcClient sql;

    WorkoutProjection(WorkoutStore workouts, JdbcClient sql) {
        this.workouts = workouts;
        this.sql = sql;
    }

    @Override
    public String kind() {
        return WorkoutChange.KIND;
    }

    @Override
    public void project(UserId user, UUID thing, GraphTransaction graph) {
        workouts.find(user, new WorkoutId(thing))
                .ifPresentOrElse(workout -> put(workout, graph), () -> remove(thing, graph));
    }

    private static void put(Workout workout, GraphTransaction graph) {
        boolean endurance = isEndurance(workout.session().sportType());
        Map<String, Object> id = Map.of("id", workout.id().toString());
        graph.run(endurance ? BECOME_ENDURANCE : BECOME_STRENGTH, id);
        var properties = new HashMap<String, Object>(id);
        properties.put("date", workout.timing().localDate());
        properties.put(
                "name",
                workout.session().name() == null ? "" : workout.session().name());
        properties.put("version", workout.version());
        graph.run(endurance ? PUT_ENDURANCE : PUT_STRENGTH, properties);
        Execution execution = workout.execution();
        var plan = new HashMap<String, Object>(id);
        plan.put("plan_id", execution == null ? "" : execution.plan().toString());
        graph.run(endurance ? EXECUTE_ENDURANCE : EXECUTE_STRENGTH, plan);
    }

    private static void remove(UUID id, GraphTransaction graph) {
        graph.run(REMOVE_STRENGTH, Map.of("id", id.toString()));
        graph.run(REMOVE_ENDURANCE, Map.of("id", id.toString()));
    }

    @Override
    public Map<UUID, String> expected(UserId user) {
        var marks = new HashMap<UUID, String>();
        sql.sql("SELECT workout_id, local_date, name, sport_type, plan_id FROM workouts WHERE user_id = :user AND live")
                .param("user", user.value())
                .query(row -> {
                    marks.put(
                            row.getObject("workout_id", UUID.class),
                            mark(
                                    isEndurance(row.getString("sport_type")),
                                    row.getObject("local_date", LocalDate.class).toString(),
                                    row.getString("name"),
                                    row.getString("plan_id")));
                });
        return marks;
    }

    @Override
    public Map<UUID, String> found(GraphTransaction graph) {
        var marks = new HashMap<UUID, String>();
        for (Record row : graph.run(FOUND, Map.of())) {
            String mark = mark(
                    row.get("endurance").asBoolean(),
                    row.get("date").asString(""),
                    row.get("name").asString(""),
                    row.get("plan_id").isNull() ? null : row.get("plan_id").asString());
            marks.merge(UUID.fromString(row.get("id").asString()), mark, (one, other) -> one + " and " + other);
        }
        return marks;
    }

    /// What must be equal in both stores.
    private static String mark(boolean endurance, String date, @Nullable String name, @Nullable String plan) {
        return (endurance ? "endurance" : "strength") + " on " + date + ", named \"" + (name == null ? "" : name)
                + "\", " + (plan == null ? "of no plan" : "of plan " + plan);
    }

    private static boolean isEndurance(String sport) {
        return ENDURANCE.contains(sport.strip()
                .toLowerCase(java.util.Locale.ROOT)
                .replace(' ', '_')
                .replace('-', '_'));
    }
}
