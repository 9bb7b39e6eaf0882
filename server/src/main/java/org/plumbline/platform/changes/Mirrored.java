package org.plumbline.platform.changes;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.plumbline.platform.UserId;
import tools.jackson.databind.JsonNode;

/// Offers one kind of thing to the athlete's devices, which keep a mirror of it: the log says which things changed, and
/// this says what they are now. A bean of this type is all that a module does, beside its entries in the change log.
public interface Mirrored {
    /// The kind of change-log entries that are about it.
    String kind();

    /// Those of these things that are there, each as a GET of it answers now, by few statements however many they are.
    /// What was deleted is left out. Called inside a read transaction of that athlete.
    Map<UUID, JsonNode> things(UserId user, Collection<UUID> ids);
}
