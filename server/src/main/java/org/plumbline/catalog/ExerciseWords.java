package org.plumbline.catalog;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The closed lists of words that describe exercises, for whoever refers to one of them.
///
/// @param families of each pattern, the wider group it belongs to
/// @param spoken of each equipment, what people call it
public record ExerciseWords(
        Set<String> patterns,
        Set<String> muscles,
        Set<String> equipment,
        Set<String> joints,
        Set<String> jointActions,
        Set<String> modalities,
        Map<String, String> families,
        Map<String, List<String>> spoken) {
    private static final int MOST_NEAR = 6;
    private static final int LETTERS_PER_EDIT = 4;

    public ExerciseWords {
        patterns = Set.copyOf(patterns);
        muscles = Set.copyOf(muscles);
        equipment = Set.copyOf(equipment);
        joints = Set.copyOf(joints);
        jointActions = Set.copyOf(jointActions);
        modalities = Set.copyOf(modalities);
        families = Map.copyOf(families);
        spoken = Map.copyOf(spoken);
    }

    /// The one of these words that somebody says: in any case, with spaces for underscores, in the plural, or as people
    /// call it. Empty where it is none of them, or may be several.
    public Optional<String> meant(String said, Set<String> among) {
        String wanted = Spelling.of(said).folded();
        List<String> written = among.stream()
                .filter(word -> Spelling.of(word).folded().equals(wanted))
                .toList();
        List<String> fitting = written.isEmpty() ? called(wanted, among).toList() : written;
        return among.contains(said)
                ? Optional.of(said)
                : fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /// Those of these words that may be meant by what is none of them, the nearest first.
    public List<String> near(String said, Set<String> among) {
        Spelling wanted = Spelling.of(said);
        Set<String> called = called(wanted.folded(), among).collect(Collectors.toSet());
        return among.stream()
                .filter(word -> called.contains(word)
                        || shared(wanted, Spelling.of(word)) > 0
                        || distance(wanted, word) <= (wanted.key().length() + 1) / LETTERS_PER_EDIT)
                .sorted(Comparator.comparing((String word) -> !called.contains(word))
                        .thenComparing(word -> -shared(wanted, Spelling.of(word)))
                        .thenComparing(word -> distance(wanted, word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_NEAR)
                .toList();
    }

    private Stream<String> called(String wanted, Set<String> among) {
        return among.stream()
                .filter(word -> spoken.getOrDefault(word, List.of()).stream()
                        .anyMatch(name -> Spelling.of(name).folded().equals(wanted)));
    }

    private static int shared(Spelling one, Spelling other) {
        var both = new HashSet<>(one.words().stream().map(Spelling::singular).toList());
        both.retainAll(other.words().stream().map(Spelling::singular).toList());
        return both.size();
    }

    private static int distance(Spelling wanted, String word) {
        return Likeness.distance(wanted.folded(), Spelling.of(word).folded());
    }
}
