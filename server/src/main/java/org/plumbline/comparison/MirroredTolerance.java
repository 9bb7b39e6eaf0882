package org.plumbline.comparison;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Mirrored;
import org.plumbline.platform.json.Json;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The tolerance for the athlete's devices; its id is the athlete's.
@Component
final class MirroredTolerance implements Mirrored {
    private final ToleranceStore store;

    MirroredTolerance(ToleranceStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return ToleranceApi.KIND;
    }

    @Override
    public Map<UUID, JsonNode> things(UserId user, Collection<UUID> ids) {
        return Map.of(
                user.value(), Json.tree(ToleranceJson.of(store.preference(user).tolerance())));
    }
}
