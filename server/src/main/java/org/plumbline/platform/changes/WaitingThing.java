package org.plumbline.platform.changes;

import java.util.UUID;

/// A thing whose entries the graph has not followed yet.
///
/// @param after how far the graph must be before this thing's turn
/// @param lastSeq its newest entry, which applying it once covers
/// @param reached how far the graph is once this thing and those before it are applied
record WaitingThing(String kind, UUID id, long after, long firstSeq, long lastSeq, long reached) {}
