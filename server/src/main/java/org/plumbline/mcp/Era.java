package org.plumbline.mcp;

import java.util.List;
import java.util.stream.Stream;

/// The two ways in which clients speak.
enum Era {
    /// First `initialize`, then everything else; versions up to 2025-11-25.
    HANDSHAKE,
    /// Each request says everything about itself; versions from 2026-07-28 on.
    STATELESS;

    /// The newest first. Not 2025-03-26: that one needs batches.
    static final List<String> WITH_HANDSHAKE = List.of("2025-11-25", "2025-06-18");

    static final List<String> WITHOUT = List.of("2026-07-28");

    static List<String> all() {
        return Stream.concat(WITHOUT.stream(), WITH_HANDSHAKE.stream()).toList();
    }
}
