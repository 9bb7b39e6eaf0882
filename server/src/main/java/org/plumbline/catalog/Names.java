package org.plumbline.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.plumbline.platform.json.Fields;

/// What a typed name stands for, over one or more layers of names: exact, alias, abbreviation or plural, and otherwise
/// only candidates. An athlete's own layer comes first: what they said a word means is what it means to them.
record Names(List<NameIndex> layers, Abbreviations abbreviations) {
    private static final int MOST_CANDIDATES = 8;
    static final int LONGEST_NAME = 200;

    Names {
        layers = List.copyOf(layers);
    }

    Resolution resolve(String name) {
        return decided(name).orElseGet(() -> guesses(name));
    }

    /// What the name stands for without any guessing.
    private Optional<Resolution> decided(String name) {
        List<Spelling> readings = Spelling.readings(name);
        if (!isName(name)) {
            return Optional.of(new Resolution.Unknown());
        }
        return first(List.of(readings.getFirst()), NameIndex::exact)
                .map(found -> resolved(found, "exact"))
                .or(() -> first(readings, NameIndex::known).map(found -> resolved(found, "alias")))
                .or(() -> first(readings, NameIndex::qualified).map(found -> resolved(found, "alias")))
                .or(() -> written(readings));
    }

    /// Whether the name is one of an exercise, as `resolve` would find, without the price of looking for candidates.
    boolean resolves(String name) {
        return decided(name).filter(Resolution.Resolved.class::isInstance).isPresent();
    }

    /// Whether there is anything to go by: a letter or a digit, and no more than a name's length.
    static boolean isName(String text) {
        return Fields.characters(text) <= LONGEST_NAME
                && !Spelling.of(text).key().isEmpty();
    }

    /// The exercise that carries exactly this name, as its own or as an alias.
    Optional<NamedExercise> known(String name) {
        return first(List.of(Spelling.of(name)), NameIndex::known);
    }

    boolean has(ExerciseId id) {
        return layers.stream().anyMatch(layer -> layer.has(id));
    }

    private static Resolution resolved(NamedExercise exercise, String match) {
        return new Resolution.Resolved(exercise, match);
    }

    private Optional<NamedExercise> first(
            List<Spelling> readings, BiFunction<NameIndex, Spelling, Optional<NamedExercise>> find) {
        for (NameIndex layer : layers) {
            for (Spelling reading : readings) {
                Optional<NamedExercise> found = find.apply(layer, reading);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// With abbreviations written out and words in the singular.
    private Optional<Resolution> written(List<Spelling> readings) {
        for (NameIndex layer : layers) {
            for (Spelling reading : readings) {
                Spelling full = abbreviations.expand(reading);
                Set<NamedExercise> found = layer.folded(full);
                if (found.size() == 1) {
                    return Optional.of(
                            resolved(found.iterator().next(), full.equals(reading) ? "plural" : "abbreviation"));
                }
                if (found.size() > 1) {
                    return Optional.of(new Resolution.Ambiguous(List.copyOf(found)));
                }
            }
        }
        return Optional.empty();
    }

    private Resolution guesses(String name) {
        List<NamedExercise> candidates =
                like(Spelling.of(name)).stream().limit(MOST_CANDIDATES).toList();
        return candidates.isEmpty() ? new Resolution.Unknown() : new Resolution.Ambiguous(candidates);
    }

    /// Everything that a typed text may mean, the likeliest first.
    List<NamedExercise> search(String text) {
        var found = new LinkedHashSet<NamedExercise>();
        if (resolve(text) instanceof Resolution.Resolved(NamedExercise exercise, var _)) {
            found.add(exercise);
        }
        found.addAll(like(Spelling.of(text)));
        return List.copyOf(found);
    }

    private List<NamedExercise> like(Spelling typed) {
        Spelling full = abbreviations.expand(typed);
        var best = new HashMap<NamedExercise, Guess>();
        for (NameIndex layer : layers) {
            for (Likeness known : layer.names()) {
                double likeness = known.to(full);
                if (likeness > 0) {
                    best.merge(
                            known.name().exercise(),
                            new Guess(known.name(), likeness),
                            (a, b) -> a.likeness() >= b.likeness() ? a : b);
                }
            }
        }
        var ranked = new ArrayList<>(best.values());
        ranked.sort(Guess.LIKELIEST_FIRST);
        return ranked.stream().map(guess -> guess.name().exercise()).toList();
    }

    private record Guess(Name name, double likeness) {
        static final Comparator<Guess> LIKELIEST_FIRST = Comparator.comparingDouble(Guess::likeness)
                .reversed()
                .thenComparing(guess -> -guess.name().common())
                .thenComparing(guess -> guess.name().exercise().name());
    }
}
