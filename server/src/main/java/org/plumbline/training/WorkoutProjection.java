package org.plumbline.training;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private static final Label STRENGTH = Label.of("strength");
    private static final Label ENDURANCE = Label.of("endurance");
    private static final GraphStatement REMOVE_STRENGTH = GraphStatement.of("training", "remove_strength");
    private static final GraphStatement REMOVE_ENDURANCE = GraphStatement.of("training", "remove_endurance");
    private static final GraphStatement FOUND = GraphStatement.of("training", "found");

    /// The sports that are endurance; everything else has the label of strength. The label says how a workout may be
    /// found, and decides nothing.
    private static final Set<String> ENDURANCE_SPORTS = Set.of(
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

    /// What is run for workouts of one label: to take it over from the other one, and to be as they are here.
    private record Label(GraphStatement become, GraphStatement put) {
        static Label of(String name) {
            return new Label(
                    GraphStatement.of("training", "become_" + name), GraphStatement.of("training", "put_" + name));
        }
    }

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
        project(user, List.of(thing), graph);
    }

    @Override
    public void project(UserId user, List<UUID> things, GraphTransaction graph) {
        List<Workout> present = workouts.list(user, things);
        Map<Boolean, List<Workout>> bySport = present.stream()
                .collect(Collectors.partitioningBy(
                        workout -> isEndurance(workout.session().sportType())));
        put(bySport.getOrDefault(false, List.of()), graph, STRENGTH);
        put(bySport.getOrDefault(true, List.of()), graph, ENDURANCE);
        var gone = new HashSet<>(things);
        present.forEach(workout -> gone.remove(workout.id().value()));
        List<String> ids = gone.stream().map(UUID::toString).toList();
        each(REMOVE_STRENGTH, "ids", ids, graph);
        each(REMOVE_ENDURANCE, "ids", ids, graph);
    }

    private static void put(List<Workout> workouts, GraphTransaction graph, Label label) {
        each(
                label.become(),
                "ids",
                workouts.stream().map(workout -> workout.id().toString()).toList(),
                graph);
        each(
                label.put(),
                "workouts",
                workouts.stream().map(WorkoutProjection::properties).toList(),
                graph);
    }

    private static Map<String, Object> properties(Workout workout) {
        String name = workout.session().name();
        Execution execution = workout.execution();
        return Map.of(
                "id", workout.id().toString(),
                "date", workout.timing().localDate(),
                "name", name == null ? "" : name,
                "version", workout.version(),
                "plan_id", execution == null ? "" : execution.plan().toString());
    }

    private static void each(GraphStatement statement, String parameter, List<?> rows, GraphTransaction graph) {
        if (!rows.isEmpty()) {
            graph.run(statement, Map.of(parameter, rows));
        }
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
        return ENDURANCE_SPORTS.contains(sport.strip()
                .toLowerCase(java.util.Locale.ROOT)
                .replace(' ', '_')
                .replace('-', '_'));
    }
}
