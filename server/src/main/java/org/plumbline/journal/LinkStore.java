package org.plumbline.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `journal_links`.
@Component
final class LinkStore {
    private static final String SELECT = """
            SELECT link_id, entry_id, relationship, target_type, target_id, node_id, target_name, target_date, created_at
            FROM journal_links WHERE user_id = :user
            """;

    private final JdbcClient sql;

    LinkStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// In the order in which they were made.
    List<JournalLink> of(UserId user, Collection<UUID> entries) {
        return sql.sql(SELECT + " AND entry_id = ANY (:entries) ORDER BY entry_id, seq")
                .param("user", user.value())
                .param("entries", entries.toArray(UUID[]::new))
                .query(LinkStore::link)
                .list();
    }

    List<JournalLink> all(UserId user) {
        return sql.sql(SELECT + " ORDER BY entry_id")
                .param("user", user.value())
                .query(LinkStore::link)
                .list();
    }

    Optional<JournalLink> find(UserId user, UUID entry, UUID link) {
        return sql.sql(SELECT + " AND entry_id = :entry AND link_id = :link")
                .param("user", user.value())
                .param("entry", entry)
                .param("link", link)
                .query(LinkStore::link)
                .optional();
    }

    /// The link of this entry that says the same.
    Optional<JournalLink> find(UserId user, UUID entry, Relationship relationship, Target target) {
        return sql.sql(SELECT + """
                 AND entry_id = :entry AND relationship = :relationship AND target_type = :type AND target_id = :target
                """)
                .param("user", user.value())
                .param("entry", entry)
                .param("relationship", relationship.name())
                .param("type", target.type().wire())
                .param("target", target.id())
                .query(LinkStore::link)
                .optional();
    }

    /// Entries that are about one of these plans or one of their sets.
    List<UUID> entriesAboutPlans(UserId user, List<UUID> plans) {
        return sql.sql("""
                SELECT DISTINCT l.entry_id FROM journal_links l
                WHERE l.user_id = :user AND (l.target_type = 'plan' AND l.target_id = ANY (:plans)
                  OR l.target_type = 'planned_set' AND l.target_id IN (
                    SELECT ps.id FROM planned_sets ps WHERE ps.user_id = :user AND ps.plan_id = ANY (:plans)))
                """)
                .param("user", user.value())
                .param("plans", plans.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /// Entries that are about one of these things of a kind, or that the graph has at its node.
    List<UUID> entriesAbout(UserId user, TargetType type, List<UUID> things) {
        return sql.sql("""
                SELECT DISTINCT entry_id FROM journal_links
                WHERE user_id = :user AND (target_type = :type AND target_id = ANY (:things)
                  OR :type = 'workout' AND target_type = 'set' AND node_id = ANY (:things))
                """)
                .param("user", user.value())
                .param("type", type.wire())
                .param("things", things.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /// False if the id is in use.
    boolean add(Work work, JournalLink link) {
        return sql.sql("""
                        INSERT INTO journal_links (user_id, link_id, entry_id, relationship, target_type, target_id, node_id,
                          target_name, target_date, seq, created_at)
                        VALUES (:user, :id, :entry, :relationship, :type, :target, :node, :name, :date,
                          (SELECT coalesce(max(seq), 0) + 1 FROM journal_links
                           WHERE user_id = :user AND entry_id = :entry), :now)
                        ON CONFLICT (user_id, link_id) DO NOTHING
                        """)
                        .param("user", work.subject().value())
                        .param("id", link.id())
                        .param("entry", link.entryId())
                        .param("relationship", link.relationship().name())
                        .param("type", link.target().type().wire())
                        .param("target", link.target().id())
                        .param("node", link.node())
                        .param("name", link.name())
                        .param("date", link.date())
                        .param("now", Timestamp.from(link.createdAt()))
                        .update()
                == 1;
    }

    void remove(Work work, UUID link) {
        sql.sql("DELETE FROM journal_links WHERE user_id = :user AND link_id = :link")
                .param("user", work.subject().value())
                .param("link", link)
                .update();
    }

    private static JournalLink link(ResultSet row, int number) throws SQLException {
        return new JournalLink(
                row.getObject("link_id", UUID.class),
                row.getObject("entry_id", UUID.class),
                Relationship.valueOf(row.getString("relationship")),
                new Target(
                        TargetType.find(row.getString("target_type")).orElseThrow(),
                        row.getObject("target_id", UUID.class)),
                row.getObject("node_id", UUID.class),
                row.getString("target_name"),
                row.getObject("target_date", LocalDate.class),
                row.getTimestamp("created_at").toInstant());
    }
}
