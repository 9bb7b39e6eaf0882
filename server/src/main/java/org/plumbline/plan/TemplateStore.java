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

/// The athletes' templates.
@Component
final class TemplateStore {
    private final JdbcClient sql;

    TemplateStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False if the id is in use.
    boolean add(Work work, UUID id, PlanContent content) {
        return sql.sql("""
                        INSERT INTO plan_templates
                          (user_id, template_id, name, content, version, created_at, updated_at)
                        VALUES (:user, :template, :name, :content::jsonb, 1, :now, :now)
                        ON CONFLICT (user_id, template_id) DO NOTHING
                        """)
                        .param("user", work.subject().value())
                        .param("template", id)
                        .param("name", content.name())
                        .param("content", content.json())
                        .param("now", Timestamp.from(work.now()))
                        .update()
                == 1;
    }

    Optional<Template> find(UserId user, UUID id) {
        return sql.sql("""
                SELECT template_id, name, content::text AS content, version, created_at, updated_at
                FROM plan_templates WHERE user_id = :user AND template_id = :template
                """)
                .param("user", user.value())
                .param("template", id)
                .query((row, _) -> map(row))
                .optional();
    }

    List<Template> list(UserId user, Collection<UUID> ids) {
        return sql.sql("""
                SELECT template_id, name, content::text AS content, version, created_at, updated_at
                FROM plan_templates WHERE user_id = :user AND template_id = ANY (:ids)
                """)
                .param("user", user.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> map(row))
                .list();
    }

    /// By name, then id, after that one.
    List<Template> list(UserId user, ListedAfter after, int limit) {
        return sql.sql("""
                SELECT template_id, name, content::text AS content, version, created_at, updated_at
                FROM plan_templates WHERE user_id = :user AND (name, template_id) > (:after_name, :after_id)
                ORDER BY name, template_id LIMIT :limit
                """)
                .param("user", user.value())
                .param("after_name", after.listedBy())
                .param("after_id", after.id())
                .param("limit", limit)
                .query((row, _) -> map(row))
                .list();
    }

    boolean remove(Work work, UUID id) {
        return sql.sql("DELETE FROM plan_templates WHERE user_id = :user AND template_id = :template")
                        .param("user", work.subject().value())
                        .param("template", id)
                        .update()
                == 1;
    }

    private static Template map(ResultSet row) throws SQLException {
        return new Template(
                row.getObject("template_id", UUID.class),
                row.getString("name"),
                PlanContent.parse(row.getString("content")),
                row.getLong("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }
}
