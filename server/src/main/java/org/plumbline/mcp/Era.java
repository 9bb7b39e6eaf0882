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

    /// What a message without the header speaks, as far as the protocol says.
    private static final String ASSUMED = "2025-03-26";

    /// Who says the version that is assumed has said nothing.
    static boolean isWithHandshake(String header) {
        return header.equals(ASSUMED) || WITH_HANDSHAKE.contains(header);
    }

    static List<String> all() {
        return Stream.concat(WITHOUT.stream(), WITH_HANDSHAKE.stream()).toList();
    }
}
