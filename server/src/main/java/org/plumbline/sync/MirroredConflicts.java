package org.plumbline.sync;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Mirrored;
import org.plumbline.platform.json.Json;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Open conflicts for the athlete's devices; one that was resolved is gone.
@Component
final class MirroredConflicts implements Mirrored {
    private final ConflictStore store;

    MirroredConflicts(ConflictStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Conflict.KIND;
    }

    @Override
    public Map<UUID, JsonNode> things(UserId user, Collection<UUID> ids) {
        return store.list(user, ids).stream()
                .filter(conflict -> conflict.resolution() == null)
                .collect(Collectors.toMap(Conflict::id, Json::tree));
    }
}
