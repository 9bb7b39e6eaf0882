package org.plumbline.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `observations`.
@Component
final class ObservationStore {
    private static final String COLUMNS = """
            o.observation_id, o.observation_type, o.content, o.tags, o.source, o.confidence, o.observed_on, o.expires_on,
            o.resolved_at, o.resolution, o.version, o.created_at, o.updated_at
            """;

    private final JdbcClient sql;

    ObservationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// An observation, and whether its words are those that were asked for.
    record Found(Observation observation, boolean said) {}

    /// In the order of the ids.
    List<Observation> list(UserId user, Collection<UUID> ids) {
        return sql.sql("SELECT " + COLUMNS + """
                         FROM observations o WHERE o.user_id = :user AND o.observation_id = ANY (:ids)
                        ORDER BY array_position(:ids, o.observation_id)
                        """)
                .param("user", user.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(ObservationStore::observation)
                .list();
    }

    /// No other transaction changes it before this one ends.
    Optional<Observation> lock(UserId user, UUID id) {
        return sql.sql("SELECT " + COLUMNS + """
                         FROM observations o WHERE o.user_id = :user AND o.observation_id = :id FOR NO KEY UPDATE
                        """)
                .param("user", user.value())
                .param("id", id)
                .query(ObservationStore::observation)
                .optional();
    }

    /// All that fit, but for the words, which are only said to be there or not.
    List<Found> list(UserId user, ObservationQuery wanted, LocalDate today) {
        var params = new HashMap<String, @Nullable Object>();
        String conditions = conditions(wanted, params);
        return sql.sql("WITH asked AS MATERIALIZED (SELECT search_query(:query::text) AS query) SELECT " + COLUMNS
                        + """
                        , o.words @@ asked.query AS said FROM observations o, asked
                        WHERE o.user_id = :user AND CASE WHEN o.resolved_at IS NOT NULL THEN 'resolved'
                          WHEN o.expires_on < :today THEN 'expired' ELSE 'active' END = ANY (:statuses)
                        """
                        + conditions)
                .param("user", user.value())
                .param("query", wanted.query() == null ? "" : wanted.query())
                .param("today", today)
                .param("statuses", wanted.statuses().toArray(String[]::new))
                .params(params)
                .query((row, number) -> new Found(observation(row, number), row.getBoolean("said")))
                .list();
    }

    private static String conditions(ObservationQuery wanted, Map<String, @Nullable Object> params) {
        var conditions = new StringBuilder();
        if (wanted.type() != null) {
            conditions.append(" AND o.observation_type = :type");
            params.put("type", wanted.type());
        }
        if (wanted.tag() != null) {
            conditions.append(" AND EXISTS (SELECT FROM unnest(o.tags) AS t (tag) WHERE lower(t.tag) = lower(:tag))");
            params.put("tag", wanted.tag());
        }
        if (wanted.targetType() != null || wanted.targetId() != null) {
            conditions.append("""
                     AND o.observation_id IN (SELECT v.observation_id FROM observation_evidence v
                      WHERE v.user_id = :user AND v.target_type = coalesce(:target_type::text, v.target_type)
                        AND v.target_id = coalesce(:target::uuid, v.target_id))
                    """);
            TargetType type = wanted.targetType();
            params.put("target_type", type == null ? null : type.wire());
            params.put("target", wanted.targetId());
        }
        return conditions.toString();
    }

    /// False if the id is in use.
    boolean add(Work work, Observation observation) {
        return sql.sql("""
                        INSERT INTO observations (user_id, observation_id, observation_type, content, tags, source,
                          confidence, observed_on, expires_on, version, created_at, updated_at)
                        VALUES (:user, :id, :type, :content, :tags, :source, :confidence, :observed_on,
                          :expires_on::date, :version, :now, :now)
                        ON CONFLICT (user_id, observation_id) DO NOTHING
                        """)
                        .param("user", work.subject().value())
                        .params(said(observation))
                        .param("now", Timestamp.from(work.now()))
                        .update()
                == 1;
    }

    void replace(Work work, Observation observation) {
        Observation.Resolution resolved = observation.resolved();
        sql.sql("""
                UPDATE observations SET observation_type = :type, content = :content, tags = :tags, source = :source,
                  confidence = :confidence, observed_on = :observed_on, expires_on = :expires_on::date,
                  resolved_at = :resolved_at, resolution = :resolution, version = :version, updated_at = :now
                WHERE user_id = :user AND observation_id = :id
                """)
                .param("user", work.subject().value())
                .params(said(observation))
                .param("resolved_at", resolved == null ? null : Timestamp.from(resolved.at()))
                .param("resolution", resolved == null ? null : resolved.note())
                .param("now", Timestamp.from(work.now()))
                .update();
    }

    void remove(Work work, UUID id) {
        sql.sql("DELETE FROM observations WHERE user_id = :user AND observation_id = :id")
                .param("user", work.subject().value())
                .param("id", id)
                .update();
    }

    private static Map<String, @Nullable Object> said(Observation observation) {
        ObservationContent content = observation.content();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", observation.id());
        values.put("type", content.type());
        values.put("content", content.content());
        values.put("tags", content.tags().toArray(String[]::new));
        values.put("source", content.source());
        values.put("confidence", content.confidence());
        values.put("observed_on", content.observedOn());
        values.put("expires_on", content.expiresOn());
        values.put("version", observation.version());
        return values;
    }

    private static Observation observation(ResultSet row, int number) throws SQLException {
        Timestamp resolved = row.getTimestamp("resolved_at");
        return new Observation(
                row.getObject("observation_id", UUID.class),
                new ObservationContent(
                        row.getString("observation_type"),
                        row.getString("content"),
                        List.of((String[]) row.getArray("tags").getArray()),
                        row.getString("source"),
                        row.getBigDecimal("confidence"),
                        row.getObject("observed_on", LocalDate.class),
                        row.getObject("expires_on", LocalDate.class)),
                resolved == null ? null : new Observation.Resolution(resolved.toInstant(), row.getString("resolution")),
                row.getLong("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }
}
