package org.plumbline.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Mirrored;
import org.plumbline.platform.json.Json;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The athlete's own exercises for their devices.
@Component
final class MirroredExercises implements Mirrored {
    private final Catalogue catalogue;
    private final OwnExerciseStore store;

    MirroredExercises(Catalogue catalogue, OwnExerciseStore store) {
        this.catalogue = catalogue;
        this.store = store;
    }

    @Override
    public String kind() {
        return OwnExercises.KIND;
    }

    @Override
    public Map<UUID, JsonNode> things(UserId user, Collection<UUID> ids) {
        var things = new HashMap<UUID, JsonNode>();
        store.list(user, ids)
                .forEach(own -> things.put(
                        own.exercise().id().value(), Json.tree(ExerciseView.of(own, catalogue.vocabulary()))));
        return things;
    }
}
