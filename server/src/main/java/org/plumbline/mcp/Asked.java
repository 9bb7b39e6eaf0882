package org.plumbline.mcp;

import org.plumbline.platform.Caller;
import tools.jackson.databind.node.ObjectNode;

/// A request that is understood as far as the protocol goes.
///
/// @param client what the program says it is: for the log, nothing is decided by it
record Asked(Caller caller, Era era, String method, ObjectNode params, String client) {}
