package org.plumbline.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Says which exercises of a plan need what is known not to be where the athlete trains. Of a place that says nothing,
/// and of words that no place says anything of, nothing follows.
final class EquipmentRules {
    static final String RULE = "equipment";

    private EquipmentRules() {}

    /// @param needed what each exercise needs, in the words of the catalogue
    /// @param place what the place is called
    static List<PlanCheck> of(List<PlacedSet> sets, Map<UUID, Set<String>> needed, AtHand there, String place) {
        var checks = new ArrayList<PlanCheck>();
        var seen = new HashSet<UUID>();
        for (PlacedSet set : sets) {
            UUID exercise = set.exercise();
            if (exercise != null && seen.add(exercise)) {
                Set<String> missing = there.missing(needed.getOrDefault(exercise, Set.of()));
                if (!missing.isEmpty()) {
                    checks.add(lacking(set, missing, there, place));
                }
            }
        }
        return checks.isEmpty() ? List.of(nothingLacking(there, place)) : checks;
    }

    private static PlanCheck lacking(PlacedSet placed, Set<String> missing, AtHand there, String place) {
        var sorted = new TreeSet<>(missing);
        return new PlanCheck(
                RULE,
                CheckOutcome.WARNING,
                placed.path(),
                placed.set().exerciseName() + " needs "
                        + String.join(" and ", sorted).replace('_', ' ') + ", and " + place + " has none.",
                Map.of(
                        "exercise_id",
                        String.valueOf(placed.exercise()),
                        "missing",
                        List.copyOf(sorted),
                        "equipment_id",
                        String.valueOf(there.place())));
    }

    private static PlanCheck nothingLacking(AtHand there, String place) {
        return new PlanCheck(
                RULE,
                CheckOutcome.PASSED,
                "",
                "As far as is known, " + place + " has what it needs.",
                Map.of("equipment_id", String.valueOf(there.place())));
    }
}
