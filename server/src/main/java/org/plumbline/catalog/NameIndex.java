package org.plumbline.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Finds exercises by their spellings: one layer, the shared catalogue's or one athlete's.
final class NameIndex {
    private static final int LONGEST_QUALIFIER = 3;

    private final List<Likeness> names;
    private final Map<String, Name> exact = new HashMap<>();
    private final Map<String, Name> aliases = new HashMap<>();
    private final Set<ExerciseId> ids = new HashSet<>();
    private final Map<String, List<Name>> folded = new HashMap<>();

    NameIndex(Collection<Name> names, Abbreviations abbreviations) {
        var all = new ArrayList<Likeness>();
        for (Name name : names) {
            Spelling spelling = Spelling.of(name.text());
            ids.add(name.exercise().id());
            Spelling full = abbreviations.expand(spelling);
            (name.alias() ? aliases : exact).putIfAbsent(spelling.key(), name);
            folded.computeIfAbsent(full.folded(), _ -> new ArrayList<>()).add(name);
            all.add(new Likeness(name, full));
        }
        this.names = List.copyOf(all);
    }

    List<Likeness> names() {
        return names;
    }

    boolean has(ExerciseId id) {
        return ids.contains(id);
    }

    Optional<NamedExercise> exact(Spelling spelling) {
        return Optional.ofNullable(exact.get(spelling.key())).map(Name::exercise);
    }

    Optional<NamedExercise> known(Spelling spelling) {
        return exact(spelling)
                .or(() -> Optional.ofNullable(aliases.get(spelling.key())).map(Name::exercise));
    }

    /// An exercise whose name is there once the equipment that it needs anyway is left out.
    Optional<NamedExercise> qualified(Spelling spelling) {
        return withoutQualifier(spelling, rest -> {
                    Name name = exact.getOrDefault(rest.key(), aliases.get(rest.key()));
                    return name == null ? List.of() : List.of(name);
                })
                .stream()
                .findFirst();
    }

    /// The exercises of these words in the singular, with and without their equipment.
    Set<NamedExercise> folded(Spelling spelling) {
        var found = new LinkedHashSet<NamedExercise>();
        folded.getOrDefault(spelling.folded(), List.of()).forEach(name -> found.add(name.exercise()));
        return found.isEmpty()
                ? withoutQualifier(spelling, rest -> folded.getOrDefault(rest.folded(), List.of()))
                : found;
    }

    private static Set<NamedExercise> withoutQualifier(Spelling spelling, Function<Spelling, List<Name>> find) {
        List<String> words = spelling.words();
        var found = new LinkedHashSet<NamedExercise>();
        for (int length = 1; length <= LONGEST_QUALIFIER && length < words.size(); length++) {
            int end = words.size() - length;
            collect(words.subList(0, length), words.subList(length, words.size()), find, found);
            collect(words.subList(end, words.size()), words.subList(0, end), find, found);
        }
        return found;
    }

    private static void collect(
            List<String> qualifier, List<String> rest, Function<Spelling, List<Name>> find, Set<NamedExercise> found) {
        String folded = new Spelling(qualifier).folded();
        for (Name name : find.apply(new Spelling(rest))) {
            if (name.qualifiers().contains(folded)) {
                found.add(name.exercise());
            }
        }
    }
}
