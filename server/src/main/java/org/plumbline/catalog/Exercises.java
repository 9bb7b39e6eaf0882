package org.plumbline.catalog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plumbline.platform.UserId;

/// The exercises that an athlete can name: the shared catalogue and their own. Call it inside a transaction of theirs.
public interface Exercises {
    Optional<NamedExercise> find(UserId user, ExerciseId id);

    Resolution resolve(UserId user, String name);

    /// Several names, in their order.
    default Map<String, Resolution> resolveAll(UserId user, Collection<String> names) {
        var result = new LinkedHashMap<String, Resolution>();
        names.forEach(name -> result.computeIfAbsent(name, typed -> resolve(user, typed)));
        return result;
    }

    /// The names of those that exist.
    default Map<ExerciseId, String> names(UserId user, Collection<ExerciseId> ids) {
        var result = new LinkedHashMap<ExerciseId, String>();
        ids.forEach(id -> find(user, id).ifPresent(found -> result.put(id, found.name())));
        return result;
    }
}
