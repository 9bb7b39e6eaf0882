package org.plumbline.plan;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.plumbline.platform.UserId;

/// What planning asks of the journal, which a later module keeps. Call it inside a transaction of that athlete.
public interface EntryTexts {
    /// How each of these entries begins, on one line; those that are not there are left out.
    Map<UUID, String> beginnings(UserId user, Collection<UUID> entries);
}
