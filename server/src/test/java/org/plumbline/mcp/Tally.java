package org.plumbline.mcp;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// How often what was seen, for the dated result.
final class Tally {
    private final Map<Seen, Integer> counts = new TreeMap<>();
    private final Set<String> tools = new TreeSet<>();

    enum Seen {
        CALL,
        ANSWERED_QUESTION,
        WRITE,
        REFUSAL,
        TRIAL,
        BLOCKED,
        OVERRIDDEN,
        REPEATED,
        OTHER_BODY,
        ANOTHERS_ID,
        MISTAKEN
    }

    void saw(Seen what) {
        counts.merge(what, 1, Integer::sum);
    }

    void called(String tool) {
        tools.add(tool);
        saw(Seen.CALL);
    }

    int of(Seen what) {
        return counts.getOrDefault(what, 0);
    }

    Set<String> tools() {
        return Set.copyOf(tools);
    }
}
