package org.plumbline.plan;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Mirrored;
import org.plumbline.platform.json.Json;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Equipment for the athlete's devices.
@Component
final class MirroredEquipment implements Mirrored {
    private final EquipmentStore equipment;

    MirroredEquipment(EquipmentStore equipment) {
        this.equipment = equipment;
    }

    @Override
    public String kind() {
        return EquipmentWrites.KIND;
    }

    @Override
    public Map<UUID, JsonNode> things(UserId user, Collection<UUID> ids) {
        return equipment.list(user, ids).stream()
                .collect(Collectors.toMap(Equipment::id, each -> Json.tree(each.view())));
    }
}
