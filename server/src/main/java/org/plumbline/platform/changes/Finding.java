package org.plumbline.platform.changes;

import java.util.UUID;

/// One thing on which the two stores disagree.
public record Finding(String kind, UUID thingId, String fault) {
    static final String MISSING = "missing in the graph";
    static final String SURPLUS = "in the graph only";
    static final String DIFFERENT = "another state in the graph";

    Finding because(String reason) {
        return new Finding(kind, thingId, fault + ": " + reason);
    }
}
