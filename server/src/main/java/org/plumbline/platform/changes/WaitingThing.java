package org.plumbline.platform.changes;

import java.util.UUID;

/// A thing whose entries the graph has not followed yet.
///
/// @param firstSeq its oldest waiting entry
/// @param lastSeq its newest entry, which applying it once covers
record WaitingThing(String kind, UUID id, long firstSeq, long lastSeq) {}
