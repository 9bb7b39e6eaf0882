package org.plumbline.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.plumbline.catalog.Exercise;
import org.plumbline.catalog.ExerciseFacts;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.catalog.ExerciseWords;
import org.plumbline.plan.PerformedWork.Best;
import org.plumbline.plan.SafetyQuestion.Counting;
import org.plumbline.plan.Substitutes.Item;
import org.plumbline.plan.Substitutes.LeftOut;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Refused;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Query;
import org.plumbline.science.unit.Load;
import org.springframework.stereotype.Component;

/// What to do instead of an exercise: exercises of the same modality for the same muscles or of the same pattern, the
/// most alike first, without what is forbidden, not wanted or not at hand.
@Component
final class SubstituteQuestion {
    private static final Set<String> RELATIONS = Set.of("variation", "plainer");
    private static final String AVOIDABLE =
            "It takes patterns, joints, joint actions and equipment, such as squat, knee, knee_flexion, barbell; no muscles.";
    private static final String EQUIPMENT = "It takes equipment, such as barbell, dumbbell, bench, cable, band.";
    private static final int USUAL = 10;
    private static final int MOST = 100;

    private final Transactions transactions;
    private final ExerciseWords words;
    private final ExerciseFacts exercises;
    private final EquipmentList equipment;
    private final Questions questions;
    private final SafetyQuestion safety;
    private final PresentMaxima maxima;

    SubstituteQuestion(
            Transactions transactions,
            ExerciseWords words,
            ExerciseFacts exercises,
            EquipmentList equipment,
            Questions questions,
            SafetyQuestion safety,
            PresentMaxima maxima) {
        this.transactions = transactions;
        this.words = words;
        this.exercises = exercises;
        this.equipment = equipment;
        this.questions = questions;
        this.safety = safety;
        this.maxima = maxima;
    }

    /// Reads what is wanted and notes what is wrong with it.
    SubstituteWish wish(Caller caller, UUID exercise, Query query, @Nullable Load load) {
        var avoidable = new HashSet<String>();
        avoidable.addAll(words.patterns());
        avoidable.addAll(words.joints());
        avoidable.addAll(words.jointActions());
        avoidable.addAll(words.equipment());
        Integer limit = query.integer("limit", 1, Integer.MAX_VALUE);
        LocalDate today = questions.today(caller);
        return new SubstituteWish(
                exercise,
                query.oneOf("muscle", words.muscles()),
                query.oneOf("relation", RELATIONS),
                words(query, "without", avoidable, AVOIDABLE),
                atHand(caller, query),
                load,
                today,
                today,
                limit == null ? USUAL : Math.min(limit, MOST));
    }

    /// @param such what is said of the words where none of them is near
    private Set<String> words(Query query, String name, Set<String> known, String such) {
        String text = query.text(name);
        var wanted = new LinkedHashSet<String>();
        List<String> sent = text == null
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .distinct()
                        .toList();
        for (String said : sent) {
            Optional<String> meant = words.meant(said, known);
            if (meant.isEmpty()) {
                List<String> near = words.near(said, known);
                query.problem(
                        name,
                        "unknown_value",
                        "“" + said + "” is no word of the catalogue. "
                                + (near.isEmpty() ? such : "Near are " + String.join(", ", near) + "."));
            }
            meant.ifPresent(wanted::add);
        }
        return wanted;
    }

    private @Nullable AtHand atHand(Caller caller, Query query) {
        Set<String> named = words(query, "equipment", words.equipment(), EQUIPMENT);
        UUID place = query.uuid("equipment_id");
        Optional<Equipment> found = place == null
                ? Optional.empty()
                : transactions.read(caller, () -> equipment.find(caller.subject(), place));
        if (place != null && found.isEmpty()) {
            query.problem("equipment_id", "unknown_equipment", "There is no such equipment.");
        }
        if (query.text("equipment") != null) {
            return AtHand.words(named, words.equipment());
        }
        if (place == null) {
            return usuallyAtHand(caller);
        }
        return found.map(each -> AtHand.of(each, words)).orElse(null);
    }

    /// Where the athlete trains, as far as that is known.
    @Nullable
    AtHand usuallyAtHand(Caller caller) {
        return transactions
                .read(caller, () -> equipment.usual(caller.subject()))
                .map(each -> AtHand.of(each, words))
                .orElse(null);
    }

    Substitutes answer(Caller caller, SubstituteWish wish) {
        String muscle = wish.muscle();
        Counting counting = safety.counting(caller, wish.day());
        List<Record> rows =
                safety.alike(caller, wish.exercise(), muscle == null ? List.of() : List.of(muscle), counting);
        Map<ExerciseId, Exercise> described = transactions.read(
                caller,
                () -> exercises.describe(
                        caller.subject(),
                        rows.stream().map(SubstituteQuestion::id).toList()));
        ExerciseNode wanted = null;
        var safe = new HashMap<UUID, Safety>();
        var others = new ArrayList<ExerciseNode>();
        for (Record row : rows) {
            Exercise exercise = described.get(id(row));
            if (exercise != null) {
                Value relation = row.get("relation");
                ExerciseNode node =
                        ExerciseNode.of(exercise, relation.isNull() ? null : relation.asString(), words.families());
                if (row.get("itself").asBoolean()) {
                    wanted = node;
                } else if ((muscle == null || node.traits().primaryMuscles().contains(muscle))
                        && (wish.relation() == null || wish.relation().equals(node.relation()))) {
                    others.add(node);
                    safe.put(
                            node.id(),
                            SafetyRules.of(
                                    SafetyQuestion.facts(row), null, counting.constraints(), counting.injuries()));
                }
            }
        }
        if (wanted == null) {
            throw Refused.notFound("exercise");
        }
        return choose(caller, wish, wanted, others, safe);
    }

    private static ExerciseId id(Record row) {
        return new ExerciseId(UUID.fromString(row.get("id").asString()));
    }

    private Substitutes choose(
            Caller caller,
            SubstituteWish wish,
            ExerciseNode wanted,
            List<ExerciseNode> others,
            Map<UUID, Safety> safe) {
        AtHand atHand = wish.atHand();
        var kept = new ArrayList<ExerciseNode>();
        int unwanted = 0;
        int notAtHand = 0;
        for (ExerciseNode node : others) {
            if (!node.has(wish.without()).isEmpty()) {
                unwanted++;
            } else if (atHand != null
                    && !atHand.missing(node.traits().equipment()).isEmpty()) {
                notAtHand++;
            } else {
                kept.add(node);
            }
        }
        List<ExerciseNode> allowed = kept.stream()
                .filter(node -> outcome(safe, node) != SafetyOutcome.FORBIDDEN)
                .toList();
        List<Ranked> best = allowed.stream()
                .map(node -> new Ranked(
                        node, SubstituteRules.similarity(wanted, node), outcome(safe, node) == SafetyOutcome.SAFE))
                .sorted(Comparator.comparing((Ranked each) -> !each.safe())
                        .thenComparing(Ranked::similarity, Comparator.reverseOrder())
                        .thenComparing(each -> each.node().name()))
                .limit(wish.limit())
                .toList();
        Map<UUID, Best> maxima = maxima(caller, wish, best);
        return new Substitutes(
                wanted.id(),
                wanted.name(),
                atHand == null ? null : atHand.place(),
                best.stream()
                        .map(each ->
                                item(wish, wanted, each, safe.get(each.node().id()), maxima))
                        .toList(),
                new LeftOut(kept.size() - allowed.size(), unwanted, notAtHand));
    }

    private static SafetyOutcome outcome(Map<UUID, Safety> safe, ExerciseNode node) {
        Safety safety = safe.get(node.id());
        return safety == null ? SafetyOutcome.UNKNOWN : safety.outcome();
    }

    private record Ranked(ExerciseNode node, BigDecimal similarity, boolean safe) {}

    private Map<UUID, Best> maxima(Caller caller, SubstituteWish wish, List<Ranked> best) {
        if (wish.load() == null) {
            return Map.of();
        }
        var ids = new ArrayList<>(best.stream().map(each -> each.node().id()).toList());
        ids.add(wish.exercise());
        return maxima.of(caller, ids, wish.today());
    }

    private static Item item(
            SubstituteWish wish, ExerciseNode wanted, Ranked ranked, @Nullable Safety safety, Map<UUID, Best> maxima) {
        ExerciseNode node = ranked.node();
        return new Item(
                node.id(),
                node.name(),
                ranked.similarity(),
                node.relation(),
                SubstituteRules.reason(wanted, node),
                new TreeSet<>(node.traits().equipment()),
                safety == null ? SafetyOutcome.UNKNOWN : safety.outcome(),
                safety == null ? List.of() : safety.reasons(),
                node.loaded() ? SubstituteRules.rescaled(wish.load(), wanted.id(), node.id(), maxima) : null);
    }
}
