package org.plumbline.platform.changes;

import java.util.List;
import java.util.UUID;
import org.plumbline.platform.UserId;

/// Says which things of one kind point at those of another in the graph, so that they follow again after them: the next
/// revision of a plan is new nodes, and what pointed at the old ones must find them.
public interface Pointing {
    /// The kind of the things that point; it has a projection.
    String kind();

    /// The kind of what they point at.
    String at();

    /// Those that point at one of these things. Called inside a read transaction of that athlete.
    List<UUID> pointingAt(UserId user, List<UUID> things);
}
