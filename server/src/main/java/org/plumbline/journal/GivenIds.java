package org.plumbline.journal;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Fields;

/// The ids that the things of one list bring with them: each is of one thing.
final class GivenIds {
    private final Set<UUID> seen = new HashSet<>();

    /// Null where it brings none.
    @Nullable
    UUID read(Fields thing) {
        UUID id = thing.uuid("id");
        if (id != null && !seen.add(id)) {
            thing.problem("id", "repeated", "This id is already used in the request.");
        }
        return id;
    }
}
