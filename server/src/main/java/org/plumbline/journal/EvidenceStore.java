package org.plumbline.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `observation_evidence`.
@Component
final class EvidenceStore {
    private final JdbcClient sql;

    EvidenceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// In the order in which it was given.
    List<Evidence> of(UserId user, Collection<UUID> observations) {
        return sql.sql("""
                SELECT observation_id, target_type, target_id, target_name, target_date FROM observation_evidence
                WHERE user_id = :user AND observation_id = ANY (:observations) ORDER BY observation_id, seq
                """)
                .param("user", user.value())
                .param("observations", observations.toArray(UUID[]::new))
                .query(EvidenceStore::evidence)
                .list();
    }

    void replace(Work work, UUID observation, List<KnownTarget> targets) {
        sql.sql("DELETE FROM observation_evidence WHERE user_id = :user AND observation_id = :observation")
                .param("user", work.subject().value())
                .param("observation", observation)
                .update();
        int seq = 0;
        for (KnownTarget known : targets) {
            sql.sql("""
                    INSERT INTO observation_evidence
                      (user_id, observation_id, target_type, target_id, target_name, target_date, seq)
                    VALUES (:user, :observation, :type, :target, :name, :date, :seq)
                    """)
                    .param("user", work.subject().value())
                    .param("observation", observation)
                    .param("type", known.target().type().wire())
                    .param("target", known.target().id())
                    .param("name", known.name())
                    .param("date", known.date())
                    .param("seq", ++seq)
                    .update();
        }
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        return new Evidence(
                row.getObject("observation_id", UUID.class),
                new Target(
                        TargetType.find(row.getString("target_type")).orElseThrow(),
                        row.getObject("target_id", UUID.class)),
                row.getString("target_name"),
                row.getObject("target_date", LocalDate.class));
    }
}
