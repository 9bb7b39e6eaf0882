package org.plumbline.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.GraphProjection;
import org.plumbline.platform.graph.GraphStatement;
import org.plumbline.platform.graph.GraphTransaction;
import org.springframework.stereotype.Component;

/// Own exercises in the graph.
@Component
final class OwnExerciseProjection implements GraphProjection {
    private static final GraphStatement WRITE = GraphStatement.of("own_exercise", "write");
    private static final GraphStatement REMOVE = GraphStatement.of("own_exercise", "remove");
    private static final GraphStatement FOUND = GraphStatement.of("own_exercise", "found");

    private final OwnExerciseStore store;
    private final Catalogue catalogue;

    OwnExerciseProjection(OwnExerciseStore store, Catalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    @Override
    public String kind() {
        return OwnExercises.KIND;
    }

    @Override
    public void project(UserId user, UUID thing, GraphTransaction graph) {
        Optional<OwnExercise> own = store.find(user, new ExerciseId(thing));
        if (own.isPresent()) {
            graph.run(WRITE, parameters(own.get()));
        } else {
            graph.run(REMOVE, Map.of("id", thing.toString()));
        }
    }

    private Map<String, Object> parameters(OwnExercise own) {
        var parameters = new HashMap<>(GraphRows.of(own.exercise()));
        parameters.put("version", own.version());
        ExerciseId plainer = own.exercise().variationOf();
        List<String> none = List.of();
        boolean shared = plainer != null && catalogue.find(plainer).isPresent();
        parameters.put("shared_plainer", plainer != null && shared ? List.of(plainer.toString()) : none);
        parameters.put("own_plainer", plainer != null && !shared ? List.of(plainer.toString()) : none);
        return parameters;
    }

    @Override
    public Map<UUID, String> expected(UserId user) {
        return store.versions(user).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().value(), entry -> String.valueOf(entry.getValue())));
    }

    @Override
    public Map<UUID, String> found(GraphTransaction graph) {
        return graph.run(FOUND, Map.of()).stream()
                .collect(Collectors.toMap(
                        row -> UUID.fromString(row.get("id").asString()),
                        row -> String.valueOf(row.get("version").asLong(0))));
    }
}
