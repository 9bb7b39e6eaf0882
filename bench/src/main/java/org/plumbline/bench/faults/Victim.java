package org.plumbline.bench.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/// Who gets the `kill -9`.
enum Victim {
    SERVER("the server") {
        @Override
        void kill(Installation place) {
            place.server().kill();
        }
    },
    POSTGRES("PostgreSQL") {
        @Override
        void kill(Installation place) throws IOException {
            var postmaster = place.doors().postmaster();
            var backends = postmaster.descendants().toList();
            postmaster.destroyForcibly();
            backends.forEach(ProcessHandle::destroyForcibly);
        }
    },
    /// Its backends live on for a moment and have to notice.
    POSTMASTER("the postmaster alone") {
        @Override
        void kill(Installation place) throws IOException {
            place.doors().postmaster().destroyForcibly();
        }
    },
    /// PostgreSQL then ends every other session too and recovers by itself.
    BACKEND("the request's backend") {
        @Override
        void kill(Installation place) throws IOException, SQLException {
            try (var sql = Sql.on(place.doors())) {
                var busy = sql.rows("""
                        SELECT pid FROM pg_stat_activity WHERE application_name = 'plumbline-app'
                        ORDER BY state = 'active' DESC, query_start LIMIT 1
                        """).getFirst().getFirst();
                ProcessHandle.of(Long.parseLong(busy)).orElseThrow().destroyForcibly();
            }
        }
    },
    NEO4J("Neo4j") {
        @Override
        void kill(Installation place) throws IOException {
            var neo4j = place.doors().neo4j();
            neo4j.destroyForcibly();
            Patience.ofSeconds(60).await("Neo4j ends", () -> !neo4j.isAlive());
        }
    },
    EVERYTHING("everything at once") {
        @Override
        void kill(Installation place) throws IOException, SQLException {
            NEO4J.kill(place);
            POSTGRES.kill(place);
            SERVER.kill(place);
        }
    };

    private final String words;

    Victim(String words) {
        this.words = words;
    }

    abstract void kill(Installation place) throws IOException, SQLException;

    /// Starts again what nobody starts by itself; waits for the supervisor with the rest.
    void recover(Installation place) throws IOException {
        if (List.of(SERVER, EVERYTHING).contains(this)) {
            place.startAgain();
        }
        place.awaitReady();
    }

    @Override
    public String toString() {
        return words;
    }
}
