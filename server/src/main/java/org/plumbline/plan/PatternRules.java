package org.plumbline.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says which patterns of a plan are also trained on the day before or the day after. On two days in a row they need a
/// word why, in the notes of a set, of its block or of the plan. How much of it is too much nobody can say for all: no
/// number of sets decides.
final class PatternRules {
    static final String RULE = "repeated_pattern";

    private PatternRules() {}

    /// At least one line, also where there is nothing to say: it takes the place of what was said before.
    ///
    /// @param around what is trained on the day before and the day after
    /// @param patterns the leading pattern of each exercise that has one
    static List<PlanCheck> of(
            LocalDate day, List<PlacedSet> sets, List<TrainedAround> around, Map<UUID, String> patterns) {
        var checks = new ArrayList<PlanCheck>();
        Map<String, List<PlacedSet>> planned =
                byPattern(sets.stream().filter(set -> !set.warmup()).toList(), PlacedSet::exercise, patterns);
        Map<String, List<TrainedAround>> again = byPattern(around, TrainedAround::exercise, patterns);
        planned.forEach((pattern, here) -> {
            List<TrainedAround> there = again.getOrDefault(pattern, List.of());
            if (!there.isEmpty()) {
                checks.add(repeated(day, pattern, here, there));
            }
        });
        if (checks.isEmpty()) {
            checks.add(new PlanCheck(
                    RULE,
                    CheckOutcome.PASSED,
                    "",
                    "No pattern of it is trained on the day before or after " + day + ".",
                    Map.of("date", day.toString(), "patterns", List.copyOf(planned.keySet()))));
        }
        return checks;
    }

    private static <T> Map<String, List<T>> byPattern(
            List<T> all, Function<T, @Nullable UUID> exercise, Map<UUID, String> patterns) {
        var result = new LinkedHashMap<String, List<T>>();
        for (T each : all) {
            String pattern = patterns.get(exercise.apply(each));
            if (pattern != null && GraphQuestions.BASIC.contains(pattern)) {
                result.computeIfAbsent(pattern, _ -> new ArrayList<>()).add(each);
            }
        }
        return result;
    }

    private static PlanCheck repeated(LocalDate day, String pattern, List<PlacedSet> here, List<TrainedAround> there) {
        String why = here.stream()
                .map(PlacedSet::why)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var inputs = new HashMap<String, Object>();
        inputs.put("date", day.toString());
        inputs.put("pattern", pattern);
        inputs.put("around", there.stream().map(TrainedAround::input).toList());
        if (why != null) {
            inputs.put("why", why);
        }
        return new PlanCheck(
                RULE,
                why == null ? CheckOutcome.WARNING : CheckOutcome.PASSED,
                here.getFirst().path(),
                here.getFirst().set().exerciseName() + ": " + pattern.replace('_', ' ') + " is also "
                        + there.stream().map(TrainedAround::said).distinct().collect(Collectors.joining(" and "))
                        + (why == null ? "; say why in the notes." : "."),
                inputs);
    }
}
