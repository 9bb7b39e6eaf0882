package org.plumbline.platform.changes;

import java.time.Duration;

/// Background work that is walked again and again; every bean of this kind is, by `Patrols`.
///
/// What is wrong with one athlete must not keep the others waiting: a round catches that itself.
public interface Round {

    /// Names its thread.
    String name();

    /// Between the end of one round and the beginning of the next.
    Duration pause();

    /// One round; it looks at `walking` between two pieces of work, and ends when that is stopping.
    void walk(Patrol walking);
}
