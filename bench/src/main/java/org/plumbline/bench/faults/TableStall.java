package org.plumbline.bench.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Stands still at a table that we have locked: the ones that want to write it wait for us, and those that wait for
/// them wait as well.
///
/// @param mode of `LOCK TABLE`: `SHARE` lets readers through and those who only lock rows, `EXCLUSIVE` only readers,
///     `ACCESS EXCLUSIVE` nobody
record TableStall(String table, String mode) implements Stall {

    static TableStall writing(String table) {
        return new TableStall(table, "SHARE");
    }

    static TableStall reading(String table) {
        return new TableStall(table, "ACCESS EXCLUSIVE");
    }

    @Override
    public String step() {
        return (mode.equals("SHARE") ? "at its first write to " : "at its first look at ") + table;
    }

    @Override
    public Held hold(Installation place, Athlete athlete) throws IOException, SQLException {
        var holder = Sql.on(place.doors());
        holder.connection().setAutoCommit(false);
        holder.run("LOCK TABLE " + table + " IN " + mode + " MODE");
        var own = holder.rows("SELECT pg_backend_pid()").getFirst().getFirst();
        return new Held() {
            @Override
            public void awaitStandstill(List<CompletableFuture<Reply>> sent) throws IOException, SQLException {
                try (var sql = Sql.on(place.doors())) {
                    Patience.ofSeconds(90).await("everybody waits " + step(), () -> sql.isTrue("""
                            SELECT count(*) >= ? AND bool_or(?::int = ANY (pg_blocking_pids(pid)))
                            FROM pg_stat_activity WHERE wait_event_type = 'Lock'
                            """, sent.size(), own));
                }
            }

            @Override
            public void close() throws SQLException {
                holder.close();
            }
        };
    }
}
