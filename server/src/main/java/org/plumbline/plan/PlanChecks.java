package org.plumbline.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.ExerciseFacts;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.catalog.ExerciseWords;
import org.plumbline.plan.PerformedWork.Best;
import org.plumbline.plan.SafetyQuestion.Counting;
import org.plumbline.platform.Caller;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import org.springframework.stereotype.Component;

/// Looks at what a plan is to say: whether something that counts on its day is against an exercise, whether its top
/// sets fit what was done lately, whether the same is trained on the days around it, and whether what it needs is where
/// the athlete trains. Every rule leaves a trace, also where it finds nothing.
@Component
final class PlanChecks {
    static final String CONSTRAINTS = "constraints";

    private static final int RECENT_DAYS = 28;
    private static final int OFFERED = 3;
    private static final int MOST_OFFERS = 5;

    private final Transactions transactions;
    private final Questions questions;
    private final SafetyQuestion safety;
    private final SubstituteQuestion substitutes;
    private final TrainingBlockStore blocks;
    private final PerformedWork performed;
    private final PresentMaxima maxima;
    private final RepeatedPatterns repeated;
    private final EquipmentList equipment;
    private final ExerciseFacts exercises;
    private final ExerciseWords words;

    PlanChecks(
            Transactions transactions,
            Questions questions,
            SafetyQuestion safety,
            SubstituteQuestion substitutes,
            TrainingBlockStore blocks,
            PerformedWork performed,
            PresentMaxima maxima,
            RepeatedPatterns repeated,
            EquipmentList equipment,
            ExerciseFacts exercises,
            ExerciseWords words) {
        this.transactions = transactions;
        this.questions = questions;
        this.safety = safety;
        this.substitutes = substitutes;
        this.blocks = blocks;
        this.performed = performed;
        this.maxima = maxima;
        this.repeated = repeated;
        this.equipment = equipment;
        this.exercises = exercises;
        this.words = words;
    }

    /// Call it outside of any transaction. Needs both stores.
    ///
    /// @param plan whose content it is, or will be
    List<PlanCheck> of(Caller caller, PlanId plan, PlanContent content, LocalDate day) {
        LocalDate today = questions.today(caller);
        Counting counting = safety.counting(caller, day);
        List<PlacedSet> sets = PlacedSet.of(content);
        var checks = new ArrayList<PlanCheck>();
        if (!counting.constraints().isEmpty() || !counting.injuries().isEmpty()) {
            questions.catchUp(caller.subject());
            checks.addAll(constraints(caller, sets, counting, day, today));
        }
        if (checks.isEmpty()) {
            checks.add(nothingAgainst(counting, day));
        }
        UserId user = caller.subject();
        checks.addAll(transactions.read(caller, () -> {
            var found = new ArrayList<>(history(user, sets, content.trainingBlockId(), today));
            found.addAll(repeated.of(user, plan, sets, day));
            found.addAll(equipment(user, sets));
            return found;
        }));
        return checks;
    }

    static PlanCheck nothingAgainst(Counting counting, LocalDate day) {
        return new PlanCheck(
                CONSTRAINTS,
                CheckOutcome.PASSED,
                "",
                "Nothing that counts on " + day + " is against it.",
                inputs(counting, day));
    }

    static Map<String, Object> inputs(Counting counting, LocalDate day) {
        return Map.of(
                "date",
                day.toString(),
                "constraint_ids",
                RevisionGraph.texts(
                        counting.constraints().stream().map(Constraint::id).toList()),
                "injury_ids",
                RevisionGraph.texts(counting.injuries().stream().map(Injury::id).toList()));
    }

    /// One check for each exercise against which something speaks and each outcome of it, the worst first, at the first
    /// of its sets; and one for each injury of which nobody said where it is.
    private List<PlanCheck> constraints(
            Caller caller, List<PlacedSet> placed, Counting counting, LocalDate day, LocalDate today) {
        Map<UUID, List<PlacedSet>> sets = byExercise(placed);
        Map<UUID, SafetyFacts> facts = safety.facts(caller, sets.keySet(), counting);
        Map<Boolean, List<Injury>> injuries = counting.injuries().stream()
                .collect(Collectors.partitioningBy(
                        injury -> SafetyRules.isWithoutPlace(injury, counting.constraints())));
        var placedInjuries = new Counting(counting.constraints(), injuries.getOrDefault(false, List.of()));
        var checks = new ArrayList<PlanCheck>();
        if (!sets.isEmpty()) {
            injuries.getOrDefault(true, List.of()).stream()
                    .map(injury -> withoutPlace(injury, counting, day))
                    .forEach(checks::add);
        }
        Map<UUID, Best> best = maxima(caller, placed, today);
        int offered = 0;
        for (var entry : sets.entrySet()) {
            SafetyFacts known = facts.get(entry.getKey());
            List<Against> against = known == null
                    ? List.of()
                    : against(entry.getValue(), known, placedInjuries, best.get(entry.getKey()));
            for (var alike : GraphQuestions.together(against, Against::outcome).entrySet()) {
                boolean offers = alike.getKey() == SafetyOutcome.FORBIDDEN && offered++ < MOST_OFFERS;
                List<Substitutes.Item> instead = offers ? substitutes(caller, entry.getKey(), day, today) : List.of();
                checks.add(check(alike.getValue(), instead));
            }
        }
        return checks;
    }

    private static PlanCheck withoutPlace(Injury injury, Counting counting, LocalDate day) {
        var inputs = new HashMap<>(inputs(counting, day));
        inputs.put("injury_id", injury.id().toString());
        return new PlanCheck(
                CONSTRAINTS,
                CheckOutcome.UNKNOWN,
                "",
                SafetyRules.withoutPlace(injury).message(),
                inputs);
    }

    /// What is lifted where a set is a share of the maximum; empty where none is.
    private Map<UUID, Best> maxima(Caller caller, List<PlacedSet> sets, LocalDate today) {
        Set<UUID> shares = sets.stream()
                .filter(place -> place.set().percent1rm() != null)
                .flatMap(place -> Stream.ofNullable(place.exercise()))
                .collect(Collectors.toSet());
        return maxima.of(caller, shares, today);
    }

    /// A set that something speaks against.
    private record Against(PlacedSet place, SetLoad asked, Safety safety) {
        SafetyOutcome outcome() {
            return safety.outcome();
        }

        Safety.Reason reason() {
            return safety.reasons().stream()
                    .max(Comparator.comparing(Safety.Reason::outcome))
                    .orElseThrow();
        }

        String message() {
            return reason().message();
        }
    }

    /// The worst first.
    private static List<Against> against(
            List<PlacedSet> sets, SafetyFacts facts, Counting counting, @Nullable Best maximum) {
        return sets.stream()
                .map(place -> {
                    var asked = SetLoad.of(place.load(), place.set().percent1rm(), maximum);
                    Safety safety = SafetyRules.of(facts, asked.load(), counting.constraints(), counting.injuries());
                    return new Against(place, asked, asked.explained(safety));
                })
                .filter(each -> each.outcome() != SafetyOutcome.SAFE)
                .sorted(Comparator.comparing(Against::outcome).reversed())
                .toList();
    }

    private static Map<UUID, List<PlacedSet>> byExercise(List<PlacedSet> sets) {
        var result = new LinkedHashMap<UUID, List<PlacedSet>>();
        for (PlacedSet set : sets) {
            UUID exercise = set.exercise();
            if (exercise != null) {
                result.computeIfAbsent(exercise, _ -> new ArrayList<>()).add(set);
            }
        }
        return result;
    }

    /// What may be done on that day, with what there is.
    private List<Substitutes.Item> substitutes(Caller caller, UUID exercise, LocalDate day, LocalDate today) {
        return substitutes
                .answer(
                        caller,
                        new SubstituteWish(
                                exercise,
                                null,
                                null,
                                Set.of(),
                                substitutes.usuallyAtHand(caller),
                                null,
                                day,
                                today,
                                OFFERED))
                .items();
    }

    /// @param alike sets of one exercise with one outcome
    private static PlanCheck check(List<Against> alike, List<Substitutes.Item> instead) {
        Against first = alike.getFirst();
        Safety.Reason reason = first.reason();
        var inputs = new HashMap<>(first.asked().inputs());
        inputs.put("exercise_id", first.safety().exerciseId().toString());
        inputs.put("safety", first.outcome().wire());
        inputs.put("path", reason.path());
        if (reason.constraintId() != null) {
            inputs.put("constraint_id", reason.constraintId().toString());
        }
        if (reason.injuryId() != null) {
            inputs.put("injury_id", reason.injuryId().toString());
        }
        if (alike.size() > 1) {
            inputs.put(
                    PlanCheck.SETS,
                    alike.stream()
                            .map(each -> Map.of("path", each.place().path(), "message", each.message()))
                            .toList());
        }
        if (!instead.isEmpty()) {
            inputs.put(PlanCheck.FINDING, first.message());
            inputs.put(
                    "substitutes",
                    instead.stream()
                            .map(item -> Map.of(
                                    "exercise_id",
                                    item.exerciseId().toString(),
                                    "exercise_name",
                                    item.exerciseName(),
                                    "safety",
                                    item.safety().wire()))
                            .toList());
        }
        String offer = instead.isEmpty()
                ? ""
                : " Instead: "
                        + String.join(
                                ", ",
                                instead.stream()
                                        .map(Substitutes.Item::exerciseName)
                                        .toList())
                        + ".";
        return new PlanCheck(
                CONSTRAINTS,
                switch (first.outcome()) {
                    case FORBIDDEN -> CheckOutcome.BLOCKED;
                    case CAUTION -> CheckOutcome.WARNING;
                    case UNKNOWN -> CheckOutcome.UNKNOWN;
                    case SAFE -> CheckOutcome.PASSED;
                },
                first.place().path(),
                first.message() + offer,
                inputs);
    }

    private List<PlanCheck> history(UserId user, List<PlacedSet> sets, @Nullable UUID block, LocalDate today) {
        Set<UUID> wanted = HistoryRules.exercises(sets);
        if (wanted.isEmpty()) {
            return List.of();
        }
        String phase = block == null
                ? null
                : blocks.rows().find(user, block).map(TrainingBlock::phase).orElse(null);
        return HistoryRules.of(sets, performed.top(user, wanted, today.minusDays(RECENT_DAYS), today), phase);
    }

    /// Nothing where no place is known, or where it does not say what it has.
    private List<PlanCheck> equipment(UserId user, List<PlacedSet> sets) {
        Optional<Equipment> usual = equipment.usual(user);
        AtHand there = usual.map(place -> AtHand.of(place, words)).orElse(null);
        if (usual.isEmpty() || there == null) {
            return List.of();
        }
        var needed = new HashMap<UUID, Set<String>>();
        exercises
                .describe(
                        user,
                        byExercise(sets).keySet().stream().map(ExerciseId::new).toList())
                .forEach((id, exercise) -> needed.put(id.value(), Set.copyOf(exercise.equipment())));
        return EquipmentRules.of(sets, needed, there, usual.get().name());
    }
}
