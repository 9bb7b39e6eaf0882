package org.plumbline.platform.changes;

import java.util.UUID;

/// A turn of a thing whose entries the graph has not followed yet.
///
/// @param after how far the graph must be before this thing's turn
/// @param seq the entry at which it is applied
/// @param lastSeq its newest entry, which being applied covers
/// @param reached how far the graph is once this thing and those before it are applied
record WaitingThing(String kind, UUID id, long after, long seq, long lastSeq, long reached) {}
