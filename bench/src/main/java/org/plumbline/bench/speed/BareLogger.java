package org.plumbline.bench.speed;

import java.sql.SQLException;

/// Sends what the server sent for the example, about slots of another athlete.
record BareLogger(Replay replay, SetSlot example, SetLogger slots) implements Load.Client, AutoCloseable {
    @Override
    public void request() throws SQLException {
        replay.once(example.to(slots.next()));
    }

    @Override
    public void close() throws SQLException {
        replay.close();
    }
}
