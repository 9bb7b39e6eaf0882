package org.plumbline.sync;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which device sent which command, and when by its own clock and by ours.
@Component
final class CommandStore {
    private final JdbcClient sql;

    CommandStore(JdbcClient sql) {
        this.sql = sql;
    }

    void keep(Work work, UUID device, List<Command> commands, Map<UUID, Result> results) {
        sql.sql("""
                INSERT INTO sync_commands (user_id, command_id, device_id, operation, status, made_at, arrived_at)
                SELECT :user, command_id, :device, operation, status, made_at, :now
                FROM unnest(:ids::uuid[], :operations::text[], :statuses::text[], :made::timestamptz[])
                  AS c (command_id, operation, status, made_at)
                ON CONFLICT DO NOTHING
                """)
                .param("user", work.subject().value())
                .param("device", device)
                .param("now", Timestamp.from(work.now()))
                .param(
                        "ids",
                        commands.stream()
                                .map(command -> command.id().toString())
                                .toArray(String[]::new))
                .param("operations", commands.stream().map(Command::operation).toArray(String[]::new))
                .param(
                        "statuses",
                        commands.stream()
                                .map(command -> status(results.get(command.id())))
                                .toArray(String[]::new))
                .param(
                        "made",
                        commands.stream()
                                .map(command -> command.madeAt() == null
                                        ? null
                                        : command.madeAt().toString())
                                .toArray(String[]::new))
                .update();
    }

    private static String status(@Nullable Result result) {
        return result == null ? Result.Status.APPLIED.wire() : result.status().wire();
    }

    /// Forgets what is older than this.
    int sweep(UserId user, Instant before) {
        return sql.sql("DELETE FROM sync_commands WHERE user_id = :user AND arrived_at < :before")
                .param("user", user.value())
                .param("before", Timestamp.from(before))
                .update();
    }
}
