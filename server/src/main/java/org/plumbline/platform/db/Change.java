package org.plumbline.platform.db;

import java.util.UUID;

/// One entry of the change log: which thing stands at which version now, what readers need to know of it, and whether
/// the graph must follow.
public record Change(String kind, UUID thingId, long version, boolean graph, Object payload) {}
