package org.plumbline.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.ExerciseWords;

/// The equipment that there is to train with, in the words of the catalogue.
///
/// @param place the place that was asked; null where the words were given
/// @param judged the words that are known to be there or not; whether there is a rack or a kettlebell, a place does
/// not say
/// @param there those of them that are there
record AtHand(@Nullable UUID place, Set<String> judged, Set<String> there) {
    /// What a bar may be instead of a plain one.
    private static final Set<String> SPECIAL_BARS =
            Set.of("ez_bar", "trap_bar", "safety_squat_bar", "swiss_bar", "axle", "log");

    AtHand {
        judged = Set.copyOf(judged);
        there = Set.copyOf(there);
    }

    /// Exactly this and nothing else.
    static AtHand words(Set<String> words, Set<String> all) {
        return new AtHand(null, all, words);
    }

    /// What a place says: bars, plates, dumbbells and machines. Of a place without any of them nothing is known.
    /// A bar is plain unless its name says what else it is; a machine whose name says nothing may be any that no
    /// other name says.
    static @Nullable AtHand of(Equipment place, ExerciseWords words) {
        EquipmentContent content = place.content();
        if (content.bars().isEmpty()
                && content.dumbbells().isEmpty()
                && content.machines().isEmpty()) {
            return null;
        }
        Set<String> machines = words.equipment().stream()
                .filter(word -> word.endsWith("_machine") || word.equals("cable"))
                .collect(Collectors.toSet());
        var judged = new HashSet<>(machines);
        judged.addAll(SPECIAL_BARS);
        judged.addAll(Set.of("barbell", "plate", "dumbbell"));
        var there = new TreeSet<String>();
        for (EquipmentContent.Bar bar : content.bars()) {
            Set<String> named =
                    named(bar.name(), SPECIAL_BARS, word -> words.spoken().getOrDefault(word, List.of()).stream());
            there.addAll(named.isEmpty() ? Set.of("barbell") : named);
        }
        if (!content.plates().isEmpty()) {
            there.add("plate");
        }
        if (!content.dumbbells().isEmpty()) {
            there.add("dumbbell");
        }
        for (EquipmentContent.Machine machine : content.machines()) {
            Set<String> named = named(machine.name(), machines, word -> Stream.of(word.replace("_machine", "")));
            there.addAll(named);
            if (named.isEmpty()) {
                judged.removeAll(machines);
            }
        }
        return new AtHand(place.id(), judged, there);
    }

    /// Those of the words that a name says.
    private static Set<String> named(String name, Set<String> words, Function<String, Stream<String>> spoken) {
        String said = plain(name);
        return words.stream()
                .filter(word -> spoken.apply(word).map(AtHand::plain).anyMatch(said::contains))
                .collect(Collectors.toSet());
    }

    /// Words with a space around each.
    private static String plain(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }

    /// What of this is known not to be there.
    Set<String> missing(Set<String> needed) {
        var missing = new TreeSet<>(needed);
        missing.retainAll(judged);
        missing.removeAll(there);
        return missing;
    }
}
