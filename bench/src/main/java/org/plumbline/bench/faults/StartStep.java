package org.plumbline.bench.faults;

import java.nio.file.Path;

/// How far a start has come, as seen in the data folder.
enum StartStep {
    POSTGRES_COMING("PostgreSQL is coming up", "postgres/postmaster.pid"),
    GRAPH_COMING("Neo4j is coming up", "graph/server.pid"),
    STORES_ANSWER("both stores answer, nobody is served yet", "running");

    private final String words;
    private final String file;

    StartStep(String words, String file) {
        this.words = words;
        this.file = file;
    }

    /// Seen from its file, once something is written in it.
    boolean isReached(Path folder) {
        return folder.resolve(file).toFile().length() > 0;
    }

    /// The trace of an earlier run, where a start replaces it without removing it first.
    Path trace(Path folder) {
        return folder.resolve(file);
    }

    @Override
    public String toString() {
        return words;
    }
}
