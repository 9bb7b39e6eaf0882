package org.plumbline.platform.stores;

import java.util.Arrays;
import java.util.regex.Pattern;

/// Which Neo4j it is, as far as it matters to us: 5.24 is the first that knows `OPTIONAL CALL (x) { … }`, which some of
/// our statements use.
///
/// @param text as Neo4j says it: `5.26.1`, `2026.08.1`, `5.27-aura`
public record Neo4jVersion(String text) {
    public static final String QUESTION = """
            CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel'
            RETURN versions[0] AS version
            """;
    private static final int[] OLDEST = {5, 24};
    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

    public boolean isTooOld() {
        int[] numbers = NO_DIGITS
                .splitAsStream(text)
                .filter(part -> !part.isEmpty())
                .limit(OLDEST.length)
                .mapToInt(Integer::parseInt)
                .toArray();
        return Arrays.compare(numbers, OLDEST) < 0;
    }

    /// For the operator.
    public String tooOldAt(String address) {
        return "The Neo4j at " + address + " is " + text + ", which is too old: 5.24 is the oldest that will do.";
    }
}
