package org.plumbline.journal;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds entries by what they say and what they are about. Under row security words are no condition for an index: an
/// athlete's rows are found by their owner, and then looked through.
@Component
final class JournalSearchStore {
    private final JdbcClient sql;

    JournalSearchStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The newest day first. The words of what an entry is linked to are searched with its own, for a workout the names
    /// of what was done in it as well.
    List<JournalEntry> list(UserId user, JournalQuery wanted) {
        var conditions = new StringBuilder();
        var params = new HashMap<String, @Nullable Object>();
        if (wanted.from() != null) {
            conditions.append(" AND e.entry_date >= :from");
            params.put("from", wanted.from());
        }
        if (wanted.to() != null) {
            conditions.append(" AND e.entry_date <= :to");
            params.put("to", wanted.to());
        }
        if (wanted.type() != null) {
            conditions.append(" AND e.entry_type = :type");
            params.put("type", wanted.type());
        }
        if (wanted.category() != null) {
            conditions.append(" AND e.category = :category");
            params.put("category", wanted.category());
        }
        if (!wanted.severities().isEmpty()) {
            conditions.append(" AND e.severity = ANY (:severities)");
            params.put("severities", wanted.severities().toArray(String[]::new));
        }
        if (wanted.reviewed() != null) {
            conditions.append(" AND (e.reviewed_at IS NOT NULL) = :reviewed");
            params.put("reviewed", wanted.reviewed());
        }
        if (wanted.tag() != null) {
            conditions.append(" AND EXISTS (SELECT FROM unnest(e.tags) AS t (tag) WHERE lower(t.tag) = lower(:tag))");
            params.put("tag", wanted.tag());
        }
        if (wanted.targetType() != null || wanted.targetId() != null) {
            conditions.append(" AND e.entry_id IN (SELECT l.entry_id FROM journal_links l WHERE l.user_id = :user");
            conditions.append(about(wanted, params)).append(")");
        }
        if (wanted.query() != null) {
            conditions.append("""
                     AND (e.words || search_words(coalesce((
                      SELECT string_agg(l.target_name, ' ') FROM journal_links l
                      WHERE l.user_id = e.user_id AND l.entry_id = e.entry_id), '') || ' ' || coalesce((
                      SELECT string_agg(DISTINCT s.exercise_name, ' ') FROM journal_links l
                      JOIN sets s ON s.user_id = l.user_id AND s.workout_id = l.target_id AND s.live
                      WHERE l.user_id = e.user_id AND l.entry_id = e.entry_id AND l.target_type = 'workout'), '')))
                      @@ asked.query
                    """);
        }
        JournalQuery.Position after = wanted.after();
        if (after != null) {
            conditions.append(
                    " AND (e.entry_date, e.created_at, e.entry_id) < (:day::date, :at::timestamptz, :id::uuid)");
            params.put("day", after.day());
            params.put("at", Timestamp.from(after.at()));
            params.put("id", after.id());
        }
        return sql.sql("WITH asked AS MATERIALIZED (SELECT search_query(:query::text) AS query) SELECT "
                        + EntryRows.COLUMNS
                        + " FROM journal_entries e, asked WHERE e.user_id = :user" + conditions
                        + " ORDER BY e.entry_date DESC, e.created_at DESC, e.entry_id DESC LIMIT :limit")
                .param("user", user.value())
                .param("query", wanted.query() == null ? "" : wanted.query())
                .param("limit", wanted.limit())
                .params(params)
                .query(EntryRows::map)
                .list();
    }

    /// The kind of what is gone may be unknown: then it is looked for as each of them.
    private static String about(JournalQuery wanted, Map<String, @Nullable Object> params) {
        TargetType type = wanted.targetType();
        if (type != null) {
            params.put("target_type", type.wire());
        }
        String ofType = type == null ? "" : " AND l.target_type = :target_type";
        if (wanted.targetId() == null) {
            return ofType;
        }
        params.put("target", wanted.targetId());
        Stream<TargetType> types = type == null ? Arrays.stream(TargetType.values()) : Stream.of(type);
        return " AND (l.target_id = :target" + ofType
                + types.map(JournalSearchStore::aboutItsParts).collect(Collectors.joining()) + ")";
    }

    /// What is about a workout is also what is about its sets, performed and planned, and so for a plan and an
    /// exercise; and what is about a planned set is about the set that performed it. A workout that is gone keeps
    /// its sets and its plan.
    private static String aboutItsParts(TargetType type) {
        return switch (type) {
            case WORKOUT -> """
                     OR l.target_type = 'set' AND l.node_id = :target
                     OR l.target_type = 'planned_set' AND l.target_id IN (
                      SELECT ps.id FROM planned_sets ps
                      JOIN workouts w ON w.user_id = ps.user_id AND w.plan_id = ps.plan_id
                      WHERE ps.user_id = :user AND w.workout_id = :target AND ps.removed_in IS NULL)
                    """;
            case PLAN -> """
                     OR l.target_type = 'planned_set' AND l.target_id IN (
                      SELECT ps.id FROM planned_sets ps WHERE ps.user_id = :user AND ps.plan_id = :target)
                     OR l.target_type = 'set' AND l.node_id IN (
                      SELECT w.workout_id FROM workouts w WHERE w.user_id = :user AND w.plan_id = :target)
                    """;
            case SET -> """
                     OR l.target_type = 'planned_set' AND l.target_id IN (
                      SELECT s.planned_set_id FROM sets s WHERE s.user_id = :user AND s.set_id = :target)
                    """;
            case PLANNED_SET -> """
                     OR l.target_type = 'set' AND l.target_id IN (
                      SELECT s.set_id FROM sets s WHERE s.user_id = :user AND s.planned_set_id = :target)
                    """;
            case EXERCISE -> """
                     OR l.target_type = 'set' AND l.target_id IN (
                      SELECT s.set_id FROM sets s WHERE s.user_id = :user AND s.exercise_id = :target)
                     OR l.target_type = 'planned_set' AND l.target_id IN (
                      SELECT ps.id FROM planned_sets ps WHERE ps.user_id = :user AND ps.exercise_id = :target)
                    """;
            case INJURY, CONSTRAINT, GOAL, JOURNAL_ENTRY -> "";
        };
    }
}
