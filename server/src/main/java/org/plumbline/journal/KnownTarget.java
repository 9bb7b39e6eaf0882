package org.plumbline.journal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A target that is there: what it is called, of which day it is, and which node of the graph stands for it (that of a
/// set's workout, because a set has none).
record KnownTarget(Target target, String name, @Nullable LocalDate date, UUID node) {}
