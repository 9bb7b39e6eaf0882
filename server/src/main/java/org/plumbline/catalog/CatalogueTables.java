package org.plumbline.catalog;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.plumbline.platform.db.Schema;
import org.plumbline.platform.json.Json;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings the shared tables to where the data files are, at start and in one transaction, when the files changed. The
/// tables are for joins; the server itself answers from memory.
@Component
final class CatalogueTables {
    static final String PART = "exercises";

    private final JdbcClient sql;
    private final Catalogue catalogue;
    private final InstantSource clock;

    CatalogueTables(@Qualifier("owner") DataSource owner, Schema schema, Catalogue catalogue, InstantSource clock) {
        this.sql = JdbcClient.create(owner);
        this.catalogue = catalogue;
        this.clock = clock;
        new TransactionTemplate(new DataSourceTransactionManager(owner)).executeWithoutResult(_ -> bringUpToDate());
    }

    /// Servers that start together queue here; all but the first find nothing to do.
    private void bringUpToDate() {
        sql.sql("SELECT pg_advisory_xact_lock(hashtext('plumbline.catalogue'))")
                .query()
                .singleRow();
        boolean current = sql.sql("SELECT content_hash FROM catalogue_versions WHERE part = :part")
                .param("part", PART)
                .query(String.class)
                .optional()
                .filter(catalogue.contentHash()::equals)
                .isPresent();
        if (!current) {
            sql.sql("DELETE FROM exercises").update();
            insertExercises(List.copyOf(catalogue.exercises().values()));
            insertAliases(catalogue.exercises().values().stream()
                    .flatMap(exercise -> exercise.aliases().stream().map(alias -> new Alias(exercise.id(), alias)))
                    .toList());
            keepVersion();
        }
    }

    private void insertExercises(List<Exercise> exercises) {
        sql.sql("""
                INSERT INTO exercises (exercise_id, name, pattern, modality, measured_as, laterality, details)
                SELECT id, name, details::jsonb ->> 'pattern', details::jsonb ->> 'modality',
                  details::jsonb ->> 'measured_as', details::jsonb ->> 'laterality', details::jsonb
                FROM unnest(:ids::uuid[], :names::text[], :details::text[]) AS e (id, name, details)
                """)
                .param("ids", exercises.stream().map(e -> e.id().toString()).toArray(String[]::new))
                .param("names", exercises.stream().map(Exercise::name).toArray(String[]::new))
                .param(
                        "details",
                        exercises.stream()
                                .map(e -> Json.write(ExerciseJson.facts(e)))
                                .toArray(String[]::new))
                .update();
    }

    private void insertAliases(List<Alias> aliases) {
        sql.sql("""
                INSERT INTO exercise_aliases (alias_key, exercise_id, alias)
                SELECT * FROM unnest(:keys::text[], :ids::uuid[], :aliases::text[])
                """)
                .param(
                        "keys",
                        aliases.stream().map(a -> Spelling.of(a.alias()).key()).toArray(String[]::new))
                .param("ids", aliases.stream().map(a -> a.exercise().toString()).toArray(String[]::new))
                .param("aliases", aliases.stream().map(Alias::alias).toArray(String[]::new))
                .update();
    }

    private void keepVersion() {
        sql.sql("""
                INSERT INTO catalogue_versions (part, content_hash, loaded_at) VALUES (:part, :hash, :now)
                ON CONFLICT (part) DO UPDATE SET content_hash = excluded.content_hash, loaded_at = excluded.loaded_at
                """)
                .param("part", PART)
                .param("hash", catalogue.contentHash())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private record Alias(ExerciseId exercise, String alias) {}
}
