package org.plumbline.platform.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One look at both stores while the graph had followed the log up to `seq`.
record Comparison(long seq, int things, List<Finding> differences) {
    Comparison {
        differences = List.copyOf(differences);
    }

    static List<Finding> differences(String kind, Map<UUID, String> expected, Map<UUID, String> found) {
        var differences = new ArrayList<Finding>();
        expected.forEach((id, mark) -> {
            String actual = found.get(id);
            if (!mark.equals(actual)) {
                differences.add(new Finding(kind, id, actual == null ? Finding.MISSING : Finding.DIFFERENT));
            }
        });
        found.keySet().stream()
                .filter(id -> !expected.containsKey(id))
                .forEach(id -> differences.add(new Finding(kind, id, Finding.SURPLUS)));
        return differences;
    }
}
