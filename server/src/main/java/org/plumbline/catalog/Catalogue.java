package org.plumbline.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The catalogue that everybody shares, as the data files say it.
///
/// @param contentHash changes with any byte of the files
record Catalogue(
        Vocabulary vocabulary,
        Abbreviations abbreviations,
        Map<ExerciseId, Exercise> exercises,
        NameIndex index,
        String contentHash) {

    static Catalogue of(
            Vocabulary vocabulary, Abbreviations abbreviations, List<Exercise> exercises, String contentHash) {
        var byId = new LinkedHashMap<ExerciseId, Exercise>();
        exercises.forEach(exercise -> byId.put(exercise.id(), exercise));
        return new Catalogue(
                vocabulary,
                abbreviations,
                Collections.unmodifiableMap(byId),
                new NameIndex(
                        exercises.stream()
                                .flatMap(exercise -> names(exercise, vocabulary))
                                .toList(),
                        abbreviations),
                contentHash);
    }

    static Stream<Name> names(Exercise exercise, Vocabulary vocabulary) {
        return Stream.concat(Stream.of(exercise.name()), exercise.aliases().stream())
                .map(text -> Name.of(exercise, text, vocabulary));
    }

    Optional<Exercise> find(ExerciseId id) {
        return Optional.ofNullable(exercises.get(id));
    }

    /// The shared names alone.
    Names names() {
        return new Names(List.of(index), abbreviations);
    }

    /// The shared names with an athlete's own before them.
    Names namesWith(List<Name> own) {
        return new Names(List.of(new NameIndex(own, abbreviations), index), abbreviations);
    }
}
