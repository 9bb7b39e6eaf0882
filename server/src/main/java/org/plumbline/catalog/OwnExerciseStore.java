package org.plumbline.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The exercises and names that athletes added, in PostgreSQL.
@Component
final class OwnExerciseStore {
    private final JdbcClient sql;

    OwnExerciseStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<OwnExercise> find(UserId user, ExerciseId id) {
        return select(user, "AND e.exercise_id = :id", Map.of("id", id.value())).stream()
                .findFirst();
    }

    List<OwnExercise> list(UserId user) {
        return select(user, "", Map.of());
    }

    List<OwnExercise> list(UserId user, Collection<UUID> ids) {
        return select(user, "AND e.exercise_id = ANY (:ids)", Map.of("ids", ids.toArray(UUID[]::new)));
    }

    private List<OwnExercise> select(UserId user, String condition, Map<String, Object> parameters) {
        return sql.sql("""
                        SELECT e.exercise_id, e.name, e.version, (e.details - 'as_received')::text AS details,
                          ARRAY(SELECT a.alias FROM user_exercise_aliases a
                                WHERE a.user_id = e.user_id AND a.exercise_id = e.exercise_id ORDER BY a.alias) AS aliases
                        FROM user_exercises e WHERE e.user_id = :user %s ORDER BY e.name
                        """.formatted(condition))
                .param("user", user.value())
                .params(parameters)
                .query(OwnExerciseStore::own)
                .list();
    }

    Map<ExerciseId, String> names(UserId user, Collection<ExerciseId> ids) {
        var result = new HashMap<ExerciseId, String>();
        sql.sql("SELECT exercise_id, name FROM user_exercises WHERE user_id = :user AND exercise_id = ANY(:ids)")
                .param("user", user.value())
                .param("ids", ids.stream().map(ExerciseId::value).toArray(UUID[]::new))
                .query(row -> {
                    result.put(new ExerciseId(row.getObject("exercise_id", UUID.class)), row.getString("name"));
                });
        return result;
    }

    Map<ExerciseId, Long> versions(UserId user) {
        var result = new HashMap<ExerciseId, Long>();
        sql.sql("SELECT exercise_id, version FROM user_exercises WHERE user_id = :user")
                .param("user", user.value())
                .query(row -> {
                    result.put(new ExerciseId(row.getObject("exercise_id", UUID.class)), row.getLong("version"));
                });
        return result;
    }

    /// Every name that this athlete added, also for exercises of the shared catalogue.
    List<Name> spellings(UserId user, Catalogue catalogue) {
        return sql.sql("""
                        SELECT e.exercise_id, e.name AS spelling, e.name, (e.details - 'as_received')::text AS details
                        FROM user_exercises e WHERE e.user_id = :user
                        UNION ALL
                        SELECT a.exercise_id, a.alias, e.name, (e.details - 'as_received')::text
                        FROM user_exercise_aliases a
                        LEFT JOIN user_exercises e ON e.user_id = a.user_id AND e.exercise_id = a.exercise_id
                        WHERE a.user_id = :user
                        """).param("user", user.value()).query((row, _) -> spelling(row, catalogue)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Name> spelling(ResultSet row, Catalogue catalogue) throws SQLException {
        var id = new ExerciseId(row.getObject("exercise_id", UUID.class));
        String name = row.getString("name");
        Optional<Exercise> exercise = name == null
                ? catalogue.find(id)
                : Optional.of(ExerciseJson.exercise(id, name, List.of(), Json.parse(row.getString("details"))));
        String spelling = row.getString("spelling");
        return exercise.map(known -> Name.of(known, spelling, catalogue.vocabulary()));
    }

    /// Adds exercises with their aliases. The caller has seen that the names are free; a request that came first at the
    /// same time is a conflict.
    void add(Work work, List<Exercise> added, String source, @Nullable UUID importId, List<JsonNode> asReceived) {
        var details = new ArrayList<String>();
        for (int i = 0; i < added.size(); i++) {
            var facts = ExerciseJson.facts(added.get(i));
            if (!asReceived.isEmpty()) {
                facts.set("as_received", asReceived.get(i));
            }
            details.add(Json.write(facts));
        }
        int stored = sql.sql("""
                INSERT INTO user_exercises (user_id, exercise_id, name, name_key, pattern, modality, measured_as,
                  laterality, details, source, import_id, created_at, updated_at)
                SELECT :user, e.id, e.name, e.key, e.details::jsonb ->> 'pattern', e.details::jsonb ->> 'modality',
                  e.details::jsonb ->> 'measured_as', e.details::jsonb ->> 'laterality', e.details::jsonb,
                  :source, :import::uuid, :now, :now
                FROM unnest(:ids::uuid[], :names::text[], :keys::text[], :details::text[])
                  AS e (id, name, key, details)
                ON CONFLICT (user_id, name_key) DO NOTHING
                """)
                .param("user", work.subject().value())
                .param("ids", added.stream().map(e -> e.id().toString()).toArray(String[]::new))
                .param("names", added.stream().map(Exercise::name).toArray(String[]::new))
                .param(
                        "keys",
                        added.stream().map(e -> Spelling.of(e.name()).key()).toArray(String[]::new))
                .param("details", details.toArray(String[]::new))
                .param("source", source)
                .param("import", importId)
                .param("now", Timestamp.from(work.now()))
                .update();
        if (stored < added.size()) {
            throw Refused.conflict("known_name", "An exercise of this name was added just now.");
        }
        added.forEach(exercise ->
                exercise.aliases().forEach(alias -> addAlias(work, exercise.id(), alias, source, importId)));
    }

    /// Makes a name stand for an exercise, in place of whatever it stood for to this athlete.
    void addAlias(Work work, ExerciseId exercise, String alias, String source, @Nullable UUID importId) {
        sql.sql("""
                INSERT INTO user_exercise_aliases (user_id, alias_key, alias, exercise_id, source, import_id, created_at)
                VALUES (:user, :key, :alias, :exercise, :source, :import, :now)
                ON CONFLICT (user_id, alias_key) DO UPDATE SET alias = excluded.alias,
                  exercise_id = excluded.exercise_id, source = excluded.source, import_id = excluded.import_id,
                  created_at = excluded.created_at
                """)
                .param("user", work.subject().value())
                .param("key", Spelling.of(alias).key())
                .param("alias", alias)
                .param("exercise", exercise.value())
                .param("source", source)
                .param("import", importId)
                .param("now", Timestamp.from(work.now()))
                .update();
    }

    int removeAliases(Work work, UUID importId) {
        return sql.sql("DELETE FROM user_exercise_aliases WHERE user_id = :user AND import_id = :import")
                .param("user", work.subject().value())
                .param("import", importId)
                .update();
    }

    /// Takes out the exercises that an import added, but for those kept, and answers their ids.
    List<UUID> removeExercises(Work work, UUID importId, Collection<ExerciseId> kept) {
        return sql.sql("""
                        DELETE FROM user_exercises
                        WHERE user_id = :user AND import_id = :import AND exercise_id <> ALL (:kept)
                        RETURNING exercise_id
                        """)
                .param("user", work.subject().value())
                .param("import", importId)
                .param("kept", kept.stream().map(ExerciseId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private static OwnExercise own(ResultSet row, int number) throws SQLException {
        var id = new ExerciseId(row.getObject("exercise_id", UUID.class));
        List<String> aliases = Arrays.asList((String[]) row.getArray("aliases").getArray());
        return new OwnExercise(
                ExerciseJson.exercise(id, row.getString("name"), aliases, Json.parse(row.getString("details"))),
                row.getLong("version"));
    }
}
