package org.plumbline.platform.changes;

import java.util.List;
import org.plumbline.platform.UserId;

/// What comparing both stores for one athlete came to.
///
/// @param seq the newest entry for the graph at the time
/// @param things how many things the graph must have
/// @param repaired how many differed and were brought in order
/// @param findings what could not be repaired
public record Verdict(UserId user, State state, long seq, int things, int repaired, List<Finding> findings) {
    public enum State {
        AGREED,
        /// The athlete writes faster than we compare; not a fault.
        CATCHING_UP,
        DISAGREED
    }

    public Verdict {
        findings = List.copyOf(findings);
    }

    static Verdict catchingUp(UserId user) {
        return new Verdict(user, State.CATCHING_UP, 0, 0, 0, List.of());
    }

    static Verdict of(UserId user, Comparison last, int repaired) {
        State state = last.differences().isEmpty() ? State.AGREED : State.DISAGREED;
        return new Verdict(user, state, last.seq(), last.things(), repaired, last.differences());
    }
}
