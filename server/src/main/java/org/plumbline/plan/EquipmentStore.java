package org.plumbline.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `equipment`.
@Component
final class EquipmentStore implements EquipmentList {
    private static final String SELECT = """
            SELECT equipment_id, name, is_default, content::text AS content, notes, version, created_at, updated_at
            FROM equipment WHERE user_id = :user
            """;

    private final JdbcClient sql;

    EquipmentStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Equipment> find(UserId user, UUID id) {
        return sql.sql(SELECT + " AND equipment_id = :id")
                .param("user", user.value())
                .param("id", id)
                .query((row, _) -> map(row))
                .optional();
    }

    @Override
    public Optional<Equipment> usual(UserId user) {
        return sql.sql(SELECT + " ORDER BY is_default DESC, created_at, equipment_id LIMIT 1")
                .param("user", user.value())
                .query((row, _) -> map(row))
                .optional();
    }

    /// By name, then id, after that one.
    List<Equipment> list(UserId user, ListedAfter after, int limit) {
        return sql.sql(SELECT + " AND (name, equipment_id) > (:after_name, :after_id)"
                        + " ORDER BY name, equipment_id LIMIT :limit")
                .param("user", user.value())
                .param("after_name", after.listedBy())
                .param("after_id", after.id())
                .param("limit", limit)
                .query((row, _) -> map(row))
                .list();
    }

    List<Equipment> list(UserId user, Collection<UUID> ids) {
        return sql.sql(SELECT + " AND equipment_id = ANY (:ids)")
                .param("user", user.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> map(row))
                .list();
    }

    /// False if the id is in use.
    boolean add(Work work, Equipment equipment) {
        return sql.sql("""
                        INSERT INTO equipment
                          (user_id, equipment_id, name, is_default, content, notes, version, created_at, updated_at)
                        VALUES (:user, :id, :name, :is_default, :content::jsonb, :notes, :version, :now, :now)
                        ON CONFLICT (user_id, equipment_id) DO NOTHING
                        """)
                        .param("user", work.subject().value())
                        .param("id", equipment.id())
                        .param("name", equipment.name())
                        .param("is_default", equipment.isDefault())
                        .param("content", equipment.content().json())
                        .param("notes", equipment.notes())
                        .param("version", equipment.version())
                        .param("now", Timestamp.from(work.now()))
                        .update()
                == 1;
    }

    void replace(Work work, Equipment equipment) {
        sql.sql("""
                UPDATE equipment SET name = :name, is_default = :is_default, content = :content::jsonb, notes = :notes,
                  version = :version, updated_at = :now
                WHERE user_id = :user AND equipment_id = :id
                """)
                .param("name", equipment.name())
                .param("is_default", equipment.isDefault())
                .param("content", equipment.content().json())
                .param("notes", equipment.notes())
                .param("version", equipment.version())
                .param("now", Timestamp.from(work.now()))
                .param("user", work.subject().value())
                .param("id", equipment.id())
                .update();
    }

    /// Takes the default from whichever other one has it, and answers that one as it stands then.
    Optional<Equipment> takeDefaultFromOthers(Work work, UUID but) {
        return sql.sql("""
                        UPDATE equipment SET is_default = false, version = version + 1, updated_at = :now
                        WHERE user_id = :user AND is_default AND equipment_id <> :but
                        RETURNING equipment_id, name, is_default, content::text AS content, notes, version, created_at,
                          updated_at
                        """)
                .param("now", Timestamp.from(work.now()))
                .param("user", work.subject().value())
                .param("but", but)
                .query((row, _) -> map(row))
                .optional();
    }

    /// As `find`, and no other transaction changes it before this one ends.
    Optional<Equipment> findForUpdate(UserId user, UUID id) {
        return sql.sql(SELECT + " AND equipment_id = :id FOR UPDATE")
                .param("user", user.value())
                .param("id", id)
                .query((row, _) -> map(row))
                .optional();
    }

    void remove(Work work, UUID id) {
        sql.sql("DELETE FROM equipment WHERE user_id = :user AND equipment_id = :id")
                .param("user", work.subject().value())
                .param("id", id)
                .update();
    }

    private static Equipment map(ResultSet row) throws SQLException {
        return new Equipment(
                row.getObject("equipment_id", UUID.class),
                row.getString("name"),
                row.getBoolean("is_default"),
                EquipmentContent.parse(row.getString("content")),
                row.getString("notes"),
                row.getLong("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }
}
