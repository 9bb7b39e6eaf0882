package org.plumbline.plan;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Mirrored;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

/// One kind of thing for the athlete's devices.
final class MirroredThings<T extends Thing> implements Mirrored {
    private final ThingKind<T> kind;

    MirroredThings(ThingKind<T> kind) {
        this.kind = kind;
    }

    @Override
    public String kind() {
        return kind.name();
    }

    @Override
    public Map<UUID, JsonNode> things(UserId user, Collection<UUID> ids) {
        return kind.rows().list(user, ids).stream().collect(Collectors.toMap(Thing::id, Json::tree));
    }
}
