package org.plumbline.platform.changes;

import java.util.Map;
import java.util.UUID;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Kernel;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Change;
import org.plumbline.platform.graph.Graph;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes and deletes templates with their entries in the change log, and looks at both stores.
final class Templates {
    private final Kernel kernel;
    private final TemplateProjection projection;

    Templates(Kernel kernel) {
        this.kernel = kernel;
        this.projection = kernel.get(TemplateProjection.class);
    }

    UUID create(UserId user) {
        UUID thing = kernel.get(Ids.class).next();
        write(user, thing);
        return thing;
    }

    /// Creates it, or moves it to its next version.
    void write(UserId user, UUID thing) {
        kernel.transactions().write(Caller.of(user), work -> {
            long version = sql().sql("""
                            INSERT INTO plan_templates (user_id, template_id, name, content, created_at, updated_at)
                            VALUES (:user, :thing, 'T', '{}', now(), now())
                            ON CONFLICT (user_id, template_id) DO UPDATE SET version = plan_templates.version + 1
                            RETURNING version
                            """)
                    .param("user", user.value())
                    .param("thing", thing)
                    .query(Long.class)
                    .single();
            work.changed(new Change(TemplateProjection.KIND, thing, version, true, Map.of()));
            return true;
        });
    }

    void delete(UserId user, UUID thing) {
        kernel.transactions().write(Caller.of(user), work -> {
            sql().sql("DELETE FROM plan_templates WHERE user_id = :user AND template_id = :thing")
                    .param("user", user.value())
                    .param("thing", thing)
                    .update();
            work.changed(new Change(TemplateProjection.KIND, thing, Long.MAX_VALUE, true, Map.of()));
            return true;
        });
    }

    Map<UUID, String> inTheGraph(UserId user) {
        return kernel.get(Graph.class).read(user, projection::found);
    }

    Map<UUID, String> inPostgres(UserId user) {
        return kernel.transactions().read(Caller.of(user), () -> projection.expected(user));
    }

    private JdbcClient sql() {
        return kernel.get(JdbcClient.class);
    }
}
