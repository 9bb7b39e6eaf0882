package org.plumbline.platform.db;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.platform.Caller;
import org.plumbline.platform.UserId;

/// One transaction under way: for whom, at what time, and what it will say in the change log.
public final class Work {
    private final Caller caller;
    private final Instant now;
    private final List<Change> changes = new ArrayList<>();

    Work(Caller caller, Instant now) {
        this.caller = caller;
        this.now = now;
    }

    public Caller caller() {
        return caller;
    }

    public UserId subject() {
        return caller.subject();
    }

    public Instant now() {
        return now;
    }

    public void changed(Change change) {
        changes.add(change);
    }

    List<Change> changes() {
        return changes;
    }
}
