package org.plumbline.mcp;

import org.jspecify.annotations.Nullable;

/// What stood around a message: the headers of HTTP that repeat parts of it. Over standard input and output there are
/// none, which is not the same as headers that are missing.
///
/// @param session what `Mcp-Session-Id` says
/// @param client what the program says it is, where it has no better place to say so
record Envelope(
        boolean hasHeaders,
        @Nullable String version,
        @Nullable String method,
        @Nullable String name,
        @Nullable String session,
        String client) {}
