package org.plumbline.mcp;

import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.tools.Talk;
import tools.jackson.databind.node.ObjectNode;

/// A request that is understood as far as the protocol goes.
///
/// @param client what the program says it is: for the log, nothing is decided by it
/// @param session of a program that keeps one
/// @param talk with the program, until it is answered
record Asked(
        Caller caller,
        Era era,
        String method,
        ObjectNode params,
        String client,
        @Nullable Session session,
        Talk talk) {}
