package org.plumbline.mcp;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.tools.LogLevel;

/// What is known of a program since its handshake.
///
/// @param client what it says it is
/// @param capabilities what it can be asked for
/// @param level the least that it wants to be told; null: nothing
record Session(
        UUID id,
        String client,
        Set<String> capabilities,
        @Nullable LogLevel level) {
    Session {
        capabilities = Set.copyOf(capabilities);
    }
}
