package org.plumbline.journal;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Mirrored;
import org.plumbline.platform.json.Json;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Observations for the athlete's devices.
@Component
final class MirroredObservations implements Mirrored {
    private final ObservationReads observations;

    MirroredObservations(ObservationReads observations) {
        this.observations = observations;
    }

    @Override
    public String kind() {
        return ObservationWrites.KIND;
    }

    @Override
    public Map<UUID, JsonNode> things(UserId user, Collection<UUID> ids) {
        return observations.list(user, ids).stream().collect(Collectors.toMap(ObservationView::id, Json::tree));
    }
}
