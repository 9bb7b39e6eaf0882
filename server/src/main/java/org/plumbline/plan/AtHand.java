package org.plumbline.plan;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The equipment that there is to train with, in the words of the catalogue.
///
/// @param place the place that was asked; null where the words were given
/// @param judged the words that are known to be there or not; whether there is a rack, a place does not say
/// @param there those of them that are there
record AtHand(@Nullable UUID place, Set<String> judged, Set<String> there) {
    AtHand {
        judged = Set.copyOf(judged);
        there = Set.copyOf(there);
    }

    /// Exactly this and nothing else.
    static AtHand words(Set<String> words, Set<String> all) {
        return new AtHand(null, all, words);
    }

    /// What a place says: bars, plates, dumbbells and machines. Of a place without any of them nothing is known, and a
    /// machine whose name says nothing may be any that no other name says.
    static @Nullable AtHand of(Equipment place, Set<String> all) {
        EquipmentContent content = place.content();
        if (content.bars().isEmpty()
                && content.dumbbells().isEmpty()
                && content.machines().isEmpty()) {
            return null;
        }
        Set<String> machines = all.stream()
                .filter(word -> word.endsWith("_machine") || word.equals("cable") || word.equals("smith_machine"))
                .collect(Collectors.toSet());
        var judged = new HashSet<>(machines);
        judged.addAll(Set.of("barbell", "plate", "dumbbell"));
        var there = new TreeSet<String>();
        if (!content.bars().isEmpty()) {
            there.add("barbell");
        }
        if (!content.plates().isEmpty()) {
            there.add("plate");
        }
        if (!content.dumbbells().isEmpty()) {
            there.add("dumbbell");
        }
        for (EquipmentContent.Machine machine : content.machines()) {
            String name = machine.name().toLowerCase(Locale.ROOT);
            Set<String> named = machines.stream()
                    .filter(word -> name.contains(word.replace("_machine", "").replace('_', ' ')))
                    .collect(Collectors.toSet());
            there.addAll(named);
            if (named.isEmpty()) {
                judged.removeAll(machines);
            }
        }
        return new AtHand(place.id(), judged, there);
    }

    /// What of this is known not to be there.
    Set<String> missing(Set<String> needed) {
        var missing = new TreeSet<>(needed);
        missing.retainAll(judged);
        missing.removeAll(there);
        return missing;
    }
}
