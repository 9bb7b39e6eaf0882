package org.plumbline.mcp;

import java.time.Duration;
import java.time.InstantSource;
import org.plumbline.platform.changes.Sweep;
import org.springframework.stereotype.Component;

/// Ends sessions that nobody used for a month: most programs never say that they are done.
@Component
final class SessionSweep implements Sweep {
    static final Duration KEPT = Duration.ofDays(30);

    private final SessionStore store;
    private final InstantSource clock;

    SessionSweep(SessionStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "assistant-session-sweep";
    }

    @Override
    public int sweep() {
        return store.forget(clock.instant().minus(KEPT), BATCH);
    }
}
