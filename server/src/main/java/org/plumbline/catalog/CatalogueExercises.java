package org.plumbline.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.springframework.stereotype.Component;

/// The shared catalogue from memory with the athlete's own exercises from the database.
@Component
final class CatalogueExercises implements Exercises, ExerciseFacts {
    private final Catalogue catalogue;
    private final OwnExerciseStore own;

    CatalogueExercises(Catalogue catalogue, OwnExerciseStore own) {
        this.catalogue = catalogue;
        this.own = own;
    }

    @Override
    public Optional<NamedExercise> find(UserId user, ExerciseId id) {
        return describe(user, id).map(Exercise::named);
    }

    @Override
    public Optional<Exercise> describe(UserId user, ExerciseId id) {
        return catalogue.find(id).or(() -> own.find(user, id).map(OwnExercise::exercise));
    }

    @Override
    public Map<ExerciseId, Exercise> describe(UserId user, Collection<ExerciseId> ids) {
        var result = new HashMap<ExerciseId, Exercise>();
        var others = new HashSet<UUID>();
        for (ExerciseId id : ids) {
            catalogue.find(id).ifPresentOrElse(found -> result.put(id, found), () -> others.add(id.value()));
        }
        if (!others.isEmpty()) {
            own.list(user, others).forEach(each -> result.put(each.exercise().id(), each.exercise()));
        }
        return result;
    }

    @Override
    public Map<ExerciseId, String> names(UserId user, Collection<ExerciseId> ids) {
        var result = new HashMap<ExerciseId, String>();
        var others = new HashSet<ExerciseId>();
        for (ExerciseId id : ids) {
            catalogue.find(id).ifPresentOrElse(exercise -> result.put(id, exercise.name()), () -> others.add(id));
        }
        if (!others.isEmpty()) {
            result.putAll(own.names(user, others));
        }
        return Map.copyOf(result);
    }

    @Override
    public Resolution resolve(UserId user, String name) {
        return names(user).resolve(name);
    }

    @Override
    public Map<String, Resolution> resolveAll(UserId user, Collection<String> names) {
        Names known = names(user);
        var result = new LinkedHashMap<String, Resolution>();
        names.forEach(name -> result.computeIfAbsent(name, known::resolve));
        return Collections.unmodifiableMap(result);
    }

    /// Everything that this athlete may call an exercise.
    Names names(UserId user) {
        var spellings = own.spellings(user, catalogue);
        return spellings.isEmpty() ? catalogue.names() : catalogue.namesWith(spellings);
    }
}
