package org.plumbline.athlete;

import java.time.Duration;
import java.time.InstantSource;
import org.plumbline.platform.changes.Sweep;
import org.springframework.stereotype.Component;

/// Forgets what was asked for through assistants after the keeping time. One that is talked to every day leaves tens of
/// thousands of entries in a year.
@Component
final class AccessLogSweep implements Sweep {
    /// A whole year, so that what somebody did in the same season can still be looked up. The settings of the web app,
    /// `openapi.yaml` and the operating guide say it too.
    static final Duration KEPT = Duration.ofDays(365);

    private final AccessLogStore store;
    private final InstantSource clock;

    AccessLogSweep(AccessLogStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "access-log-sweep";
    }

    @Override
    public int sweep() {
        return store.forget(clock.instant().minus(KEPT), BATCH);
    }
}
