package org.plumbline.training;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.plumbline.plan.PlanId;
import org.plumbline.plan.PlanPurposes;
import org.plumbline.plan.PlanPurposes.Purpose;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.GraphProjection;
import org.plumbline.platform.graph.GraphStatement;
import org.plumbline.platform.graph.GraphTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the light reference nodes of workouts where PostgreSQL has them: who performed it, when, under which name,
/// and which plan's current revision it executes: with the plan it counts toward its goals and is in its training
/// block. What was said of it says which injuries it was affected by. A voided workout has none.
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
    private final PlanPurposes purposes;
    private final WorkoutInjuries injuries;
    private final JdbcClient sql;

    /// What is run for workouts of one label: to take it over from the other one, and to be as they are here.
    private record Label(GraphStatement become, GraphStatement put) {
        static Label of(String name) {
            return new Label(
                    GraphStatement.of("training", "become_" + name), GraphStatement.of("training", "put_" + name));
        }
    }

    WorkoutProjection(WorkoutStore workouts, PlanPurposes purposes, WorkoutInjuries injuries, JdbcClient sql) {
        this.workouts = workouts;
        this.purposes = purposes;
        this.injuries = injuries;
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
        Map<PlanId, Purpose> served = purposes.of(
                user,
                present.stream()
                        .map(Workout::execution)
                        .filter(Objects::nonNull)
                        .map(Execution::plan)
                        .toList());
        var known = new Known(served, injuries.of(user, things));
        put(bySport.getOrDefault(false, List.of()), known, graph, STRENGTH);
        put(bySport.getOrDefault(true, List.of()), known, graph, ENDURANCE);
        var gone = new HashSet<>(things);
        present.forEach(workout -> gone.remove(workout.id().value()));
        List<String> ids = gone.stream().map(UUID::toString).toList();
        each(REMOVE_STRENGTH, "ids", ids, graph);
        each(REMOVE_ENDURANCE, "ids", ids, graph);
    }

    /// What others know of workouts.
    private record Known(Map<PlanId, Purpose> served, Map<UUID, Set<UUID>> injuries) {}

    private static void put(List<Workout> workouts, Known known, GraphTransaction graph, Label label) {
        each(
                label.become(),
                "ids",
                workouts.stream().map(workout -> workout.id().toString()).toList(),
                graph);
        each(
                label.put(),
                "workouts",
                workouts.stream().map(workout -> properties(workout, known)).toList(),
                graph);
    }

    private static Map<String, Object> properties(Workout workout, Known known) {
        String name = workout.session().name();
        Execution execution = workout.execution();
        Purpose purpose = execution == null ? null : known.served().get(execution.plan());
        return Map.of(
                "id",
                workout.id().toString(),
                "date",
                workout.timing().localDate(),
                "name",
                name == null ? "" : name,
                "version",
                workout.version(),
                "plan_id",
                execution == null ? "" : execution.plan().toString(),
                "goal_ids",
                purpose == null ? List.of() : texts(purpose.goals()),
                "training_block_ids",
                purpose == null
                        ? List.of()
                        : texts(purpose.trainingBlock().stream().toList()),
                "injury_ids",
                AffectedWorkouts.texts(known.injuries(), workout.id().value()));
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static void each(GraphStatement statement, String parameter, List<?> rows, GraphTransaction graph) {
        if (!rows.isEmpty()) {
            graph.run(statement, Map.of(parameter, rows));
        }
    }

    @Override
    public Map<UUID, String> expected(UserId user) {
        var marks = new HashMap<UUID, String>();
        Map<UUID, Set<UUID>> affected = injuries.all(user);
        sql.sql("""
                SELECT w.workout_id, w.local_date, w.name, w.sport_type, w.plan_id,
                  (SELECT coalesce(string_agg(g.goal_id::text, ' ' ORDER BY g.goal_id), '') FROM plan_goals g
                   WHERE g.user_id = w.user_id AND g.plan_id = w.plan_id) AS goals,
                  (SELECT coalesce(max(t.training_block_id::text), '') FROM plan_training_blocks t
                   WHERE t.user_id = w.user_id AND t.plan_id = w.plan_id) AS training_block
                FROM workouts w WHERE w.user_id = :user AND w.live
                """).param("user", user.value()).query(row -> {
            UUID id = row.getObject("workout_id", UUID.class);
            marks.put(
                    id,
                    mark(
                                    isEndurance(row.getString("sport_type")),
                                    row.getObject("local_date", LocalDate.class).toString(),
                                    row.getString("name"),
                                    row.getString("plan_id"))
                            + purpose(row.getString("goals"), row.getString("training_block"))
                            + injured(AffectedWorkouts.texts(affected, id)));
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
                            row.get("plan_id").isNull()
                                    ? null
                                    : row.get("plan_id").asString())
                    + purpose(
                            row.get("goals").asList(Value::asString).stream()
                                    .sorted()
                                    .collect(Collectors.joining(" ")),
                            String.join(" ", row.get("training_blocks").asList(Value::asString)))
                    + injured(row.get("injuries").asList(Value::asString).stream()
                            .sorted()
                            .toList());
            marks.merge(UUID.fromString(row.get("id").asString()), mark, (one, other) -> one + " and " + other);
        }
        return marks;
    }

    private static String purpose(String goals, String block) {
        return goals.isEmpty() && block.isEmpty() ? "" : ", toward [" + goals + "], in [" + block + "]";
    }

    private static String injured(List<String> injuries) {
        return injuries.isEmpty() ? "" : ", affected by " + injuries;
    }

    /// What must be equal in both stores.
    private static String mark(boolean endurance, String date, @Nullable String name, @Nullable String plan) {
        return (endurance ? "endurance" : "strength") + " on " + date + ", named \"" + (name == null ? "" : name)
                + "\", " + (plan == null ? "of no plan" : "of plan " + plan);
    }

    private static boolean isEndurance(String sport) {
        return ENDURANCE_SPORTS.contains(
                sport.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
    }
}
