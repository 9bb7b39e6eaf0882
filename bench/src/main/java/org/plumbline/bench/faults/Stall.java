package org.plumbline.bench.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A step at which a request is brought to a standstill, by holding what the step needs from a session of our own.
sealed interface Stall permits AnsweredStall, CommitStall, GraphStall, StoppedGraphStall, TableStall {

    /// The step in words: "before it …".
    String step();

    /// Takes hold, before the request is sent.
    Held hold(Installation place, Athlete athlete) throws IOException, SQLException;

    /// What is held, until it is closed.
    interface Held extends AutoCloseable {

        /// Returns when the request stands still; throws [Unreached] when it never does.
        void awaitStandstill(List<CompletableFuture<Reply>> sent) throws IOException, SQLException;

        /// Lets go; the other side may be dead by now.
        @Override
        void close() throws IOException, SQLException;
    }
}
