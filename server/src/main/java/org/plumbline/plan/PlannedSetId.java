package org.plumbline.plan;

import java.util.UUID;

/// The id of a planned set, the same in both stores and across revisions.
public record PlannedSetId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
