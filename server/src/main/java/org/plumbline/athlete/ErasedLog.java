package org.plumbline.athlete;

import java.time.Instant;
import org.plumbline.platform.UserId;

/// Remembers outside of the database which accounts were deleted, so that a restore of an older backup can delete them
/// again.
public interface ErasedLog {
    /// Writes the line once, however often it is called, and returns when it is on disk.
    void record(UserId user, Instant at);
}
