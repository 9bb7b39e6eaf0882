package org.plumbline.training;

import org.jspecify.annotations.Nullable;

/// A set that no plan asked for.
///
/// @param blockSeq the block of the plan that it was done in, or none
record AddedSet(String path, @Nullable Integer blockSeq, PerformedSet set) {}
