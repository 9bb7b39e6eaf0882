package org.plumbline.sync;

import java.util.UUID;

/// One entry of the change log as devices see it: a single set is a change of its workout.
record FeedEntry(long seq, String kind, UUID id, long version, boolean deleted) {}
