package org.plumbline.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.plumbline.catalog.Exercise;
import org.plumbline.catalog.ExerciseFacts;
import org.plumbline.catalog.ExerciseId;
import org.plumbline.plan.GraphAnswers.DoneWork;
import org.plumbline.plan.GraphAnswers.Gap;
import org.plumbline.plan.GraphAnswers.Gaps;
import org.plumbline.plan.GraphAnswers.NamedThing;
import org.plumbline.plan.GraphAnswers.PatternWork;
import org.plumbline.plan.GraphAnswers.Planned;
import org.plumbline.plan.GraphAnswers.Serves;
import org.plumbline.plan.GraphAnswers.ServingPlan;
import org.plumbline.platform.Caller;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import org.springframework.stereotype.Component;

/// Answers what serves a goal, what hit a pattern, and which patterns are missing: intentions from the graph, facts
/// from the log.
@Component
final class GraphQuestions {
    /// The movements that a body is trained by. One of them that was never trained is a gap; others are only once they
    /// were trained.
    static final Set<String> BASIC = Set.of(
            "squat", "lunge", "hinge", "horizontal_push", "vertical_push", "horizontal_pull", "vertical_pull", "carry");

    private final Transactions transactions;
    private final Questions questions;
    private final PerformedWork performed;
    private final ExerciseFacts exercises;

    GraphQuestions(Transactions transactions, Questions questions, PerformedWork performed, ExerciseFacts exercises) {
        this.transactions = transactions;
        this.questions = questions;
        this.performed = performed;
        this.exercises = exercises;
    }

    Optional<Serves> serves(Caller caller, UUID goal) {
        return questions.ask(caller.subject(), "serves", Map.of("goal", goal.toString())).stream()
                .findFirst()
                .map(row -> new Serves(
                        goal,
                        row.get("name").asString(""),
                        row.get("measures")
                                .asList(pair -> new NamedThing(
                                        pair.get(0).asString(""), pair.get(1).asString(""))),
                        row.get("plans").asList(GraphQuestions::serving)));
    }

    private static ServingPlan serving(Value plan) {
        return new ServingPlan(
                plan.get("plan_id").asString(),
                plan.get("name").asString(""),
                LocalDate.parse(plan.get("date").asString()),
                plan.get("status").asString(""),
                plan.get("measured").asBoolean(),
                plan.get("training_blocks").asList(Value::asString),
                plan.get("workout_ids").asList(Value::asString));
    }

    PatternWork patternWork(Caller caller, String pattern, LocalDate from, LocalDate to) {
        List<Planned> planned =
                questions
                        .ask(caller.subject(), "pattern_work", Map.of("pattern", pattern, "from", from, "to", to))
                        .stream()
                        .map(row -> new Planned(
                                row.get("plan_id").asString(),
                                row.get("plan_name").asString(""),
                                LocalDate.parse(row.get("date").asString()),
                                row.get("status").asString(""),
                                row.get("exercise_id").asString(),
                                row.get("exercise_name").asString(""),
                                row.get("sets").asInt()))
                        .toList();
        List<DoneWork> done = transactions.read(caller, () -> {
            List<PerformedWork.Done> all = performed.between(caller.subject(), from, to);
            Map<UUID, Set<String>> patterns = patterns(
                    caller.subject(),
                    all.stream().map(PerformedWork.Done::exerciseId).collect(Collectors.toSet()));
            return all.stream()
                    .filter(each -> each.workingSets() > 0
                            && patterns.getOrDefault(each.exerciseId(), Set.of())
                                    .contains(pattern))
                    .map(each -> new DoneWork(
                            each.workoutId(), each.date(), each.exerciseId(), each.exerciseName(), each.workingSets()))
                    .toList();
        });
        return new PatternWork(
                pattern,
                from,
                to,
                planned.stream().mapToInt(Planned::sets).sum(),
                done.stream().mapToInt(DoneWork::sets).sum(),
                planned,
                done);
    }

    Gaps gaps(Caller caller, LocalDate today, int days) {
        Map<String, LocalDate> coming = new HashMap<>();
        for (Record row : questions.ask(caller.subject(), "coming_patterns", Map.of("from", today))) {
            coming.put(
                    row.get("pattern").asString(),
                    LocalDate.parse(row.get("date").asString()));
        }
        Map<String, LocalDate> last = lastByPattern(caller);
        var considered = new TreeSet<>(BASIC);
        considered.addAll(last.keySet());
        var gaps = new ArrayList<Gap>();
        for (String pattern : considered) {
            LocalDate day = last.get(pattern);
            if (day == null || day.isBefore(today.minusDays(days))) {
                gaps.add(new Gap(
                        pattern, day, day == null ? null : today.toEpochDay() - day.toEpochDay(), coming.get(pattern)));
            }
        }
        return new Gaps(today, days, gaps, List.copyOf(considered));
    }

    private Map<String, LocalDate> lastByPattern(Caller caller) {
        return transactions.read(caller, () -> {
            var last = new TreeMap<String, LocalDate>();
            Map<UUID, LocalDate> days = performed.last(caller.subject());
            patterns(caller.subject(), days.keySet())
                    .forEach((exercise, patterns) -> patterns.forEach(pattern ->
                            last.merge(pattern, days.get(exercise), (one, other) -> one.isAfter(other) ? one : other)));
            return last;
        });
    }

    /// The patterns of each of these exercises.
    private Map<UUID, Set<String>> patterns(UserId user, Collection<UUID> ids) {
        return exercises.describe(user, ids.stream().map(ExerciseId::new).toList()).values().stream()
                .collect(Collectors.toMap(exercise -> exercise.id().value(), Exercise::patterns));
    }

    /// What of a list belongs together, in its order.
    static <K, T> Map<K, List<T>> together(List<T> all, Function<T, K> by) {
        var result = new LinkedHashMap<K, List<T>>();
        all.forEach(each ->
                result.computeIfAbsent(by.apply(each), _ -> new ArrayList<>()).add(each));
        return result;
    }
}
