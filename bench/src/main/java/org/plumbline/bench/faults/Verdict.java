package org.plumbline.bench.faults;

import java.util.List;

/// What a point showed.
///
/// @param first what the requests that were cut off were answered
/// @param second what the same requests were answered when they were sent again
/// @param broken every claim that did not hold, with the evidence
record Verdict(String first, String second, List<String> broken) {

    Verdict {
        broken = List.copyOf(broken);
    }

    boolean holds() {
        return broken.isEmpty();
    }
}
