package org.plumbline.athlete;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;

/// The deletion of one account and how far it is.
///
/// @param graphAt when its graph was deleted
/// @param rowsAt when its rows were deleted
record Erasure(
        UserId user,
        Instant requestedAt,
        @Nullable Instant graphAt,
        @Nullable Instant rowsAt) {}
