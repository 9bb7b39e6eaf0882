package org.plumbline.bench.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/// Stands still after the commit is durable and before anybody is told: PostgreSQL waits for the word of a standby
/// that does not exist.
record CommitStall() implements Stall {

    private static final long BREATH = 1_000_000;

    private static final String WAITING =
            "SELECT count(*) > 0 FROM pg_stat_activity WHERE application_name = ? AND wait_event = 'SyncRep'";

    @Override
    public String step() {
        return "committed, not yet answered";
    }

    @Override
    public Held hold(Installation place, Athlete athlete) throws IOException, SQLException {
        var sql = Sql.on(place.doors());
        var postmaster = place.doors().postmaster();
        sql.run("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
        sql.run("SELECT pg_reload_conf()");
        var probe = Thread.ofVirtual().start(() -> commitUntilHeld(place));
        Patience.ofSeconds(60).await("a commit waits", () -> sql.isTrue(WAITING, "plumbline-faults"));
        // Whoever reads the settings next, such as a PostgreSQL that starts again, is free.
        sql.run("ALTER SYSTEM RESET synchronous_standby_names");
        return new Held() {
            @Override
            public void awaitStandstill(List<CompletableFuture<Reply>> sent) {
                Patience.ofSeconds(90).await("the request waits " + step(), () -> sql.isTrue(WAITING, "plumbline-app"));
            }

            @Override
            public void close() throws SQLException, IOException {
                sql.close();
                // A postmaster that outlives a killed backend keeps its settings until it is told to look again.
                Signal.HUP.to(postmaster);
                try {
                    probe.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }

    /// The new setting does not count at once: commits go through until it does.
    private static void commitUntilHeld(Installation place) {
        try (var sql = Sql.on(place.doors())) {
            while (!sql.isTrue("""
                    SELECT count(pg_logical_emit_message(true, 'plumbline', 'probe')) > 0
                      AND current_setting('synchronous_standby_names') = ''
                    """)) {
                LockSupport.parkNanos(BREATH);
            }
        } catch (SQLException | IOException | Sql.Failed ended) {
            // It was held until PostgreSQL was killed.
        }
    }
}
