package org.plumbline.exchange;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The names of imported files and what each was taken for, in PostgreSQL.
@Component
final class ImportNameStore {
    private final JdbcClient sql;

    ImportNameStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Work work, UUID importId, List<NameUse> names) {
        sql.sql("""
                INSERT INTO import_names (user_id, import_id, seq, name, sets, exercise_id, match)
                SELECT :user, :import, n.* FROM unnest(
                  :seqs::integer[], :names::text[], :sets::integer[], :exercises::uuid[], :matches::text[]) AS n
                """)
                .param("user", work.subject().value())
                .param("import", importId)
                .param("seqs", names.stream().map(NameUse::seq).toArray(Integer[]::new))
                .param("names", names.stream().map(NameUse::name).toArray(String[]::new))
                .param("sets", names.stream().map(NameUse::sets).toArray(Integer[]::new))
                .param(
                        "exercises",
                        names.stream().map(ImportNameStore::exercise).toArray(String[]::new))
                .param("matches", names.stream().map(NameUse::match).toArray(String[]::new))
                .update();
    }

    private static @Nullable String exercise(NameUse use) {
        ExerciseId exercise = use.exercise();
        return exercise == null ? null : exercise.toString();
    }

    List<NameUse> list(UserId user, UUID importId) {
        return sql.sql("""
                SELECT seq, name, sets, exercise_id, match FROM import_names
                WHERE user_id = :user AND import_id = :import ORDER BY seq
                """)
                .param("user", user.value())
                .param("import", importId)
                .query((row, _) -> {
                    UUID exercise = row.getObject("exercise_id", UUID.class);
                    return new NameUse(
                            row.getInt("seq"),
                            row.getString("name"),
                            row.getInt("sets"),
                            exercise == null ? null : new ExerciseId(exercise),
                            row.getString("match"));
                })
                .list();
    }

    void map(Work work, UUID importId, int seq, ExerciseId exercise) {
        sql.sql("""
                UPDATE import_names SET exercise_id = :exercise, match = :match, mapped_at = :now
                WHERE user_id = :user AND import_id = :import AND seq = :seq
                """)
                .param("exercise", exercise.value())
                .param("match", NameUse.BY_MAPPING)
                .param("now", Timestamp.from(work.now()))
                .param("user", work.subject().value())
                .param("import", importId)
                .param("seq", seq)
                .update();
    }
}
