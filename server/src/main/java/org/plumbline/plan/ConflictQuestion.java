package org.plumbline.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.plumbline.plan.GraphAnswers.Conflict;
import org.plumbline.plan.GraphAnswers.Conflicts;
import org.plumbline.plan.PerformedWork.Best;
import org.plumbline.plan.SafetyQuestion.Counting;
import org.plumbline.platform.Caller;
import org.plumbline.platform.db.Transactions;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;
import org.springframework.stereotype.Component;

/// What is planned against a constraint that counts on the day of the plan, or with what is injured.
@Component
final class ConflictQuestion {
    private final Transactions transactions;
    private final Questions questions;
    private final SafetyQuestion safety;
    private final ConstraintStore constraints;
    private final AthleteThings things;
    private final PresentMaxima maxima;

    ConflictQuestion(
            Transactions transactions,
            Questions questions,
            SafetyQuestion safety,
            ConstraintStore constraints,
            AthleteThings things,
            PresentMaxima maxima) {
        this.transactions = transactions;
        this.questions = questions;
        this.safety = safety;
        this.constraints = constraints;
        this.things = things;
        this.maxima = maxima;
    }

    /// The sets of one exercise in one plan.
    private record Where(String plan, UUID exercise) {}

    private record Coming(
            Where where,
            String planName,
            LocalDate date,
            String status,
            String set,
            String exerciseName,
            @Nullable Load load,
            @Nullable BigDecimal percent) {}

    Conflicts answer(Caller caller, LocalDate from) {
        List<Coming> coming = questions.ask(caller.subject(), "coming_work", Map.of("from", from)).stream()
                .map(ConflictQuestion::coming)
                .toList();
        Set<LocalDate> days = coming.stream().map(Coming::date).collect(Collectors.toSet());
        var byDay = transactions.read(caller, () -> constraints.active(caller.subject(), days));
        List<Injury> injuries = transactions.read(caller, () -> things.activeInjuries(caller.subject()));
        var all = new HashSet<Constraint>();
        byDay.values().forEach(all::addAll);
        Set<UUID> exercises =
                coming.stream().map(each -> each.where().exercise()).collect(Collectors.toSet());
        Map<UUID, SafetyFacts> facts = safety.facts(caller, exercises, new Counting(List.copyOf(all), injuries));
        LocalDate today = questions.today(caller);
        Set<UUID> shares = coming.stream()
                .filter(each -> each.percent() != null)
                .map(each -> each.where().exercise())
                .collect(Collectors.toSet());
        Map<UUID, Best> best = maxima.of(caller, shares, today);
        var conflicts = new ArrayList<Conflict>();
        GraphQuestions.together(coming, Coming::where).forEach((where, sets) -> {
            SafetyFacts known = facts.get(where.exercise());
            if (known != null) {
                List<Constraint> counting = byDay.getOrDefault(sets.getFirst().date(), List.of());
                var speaking = new Counting(counting, injuries);
                conflicts.addAll(conflicts(sets, known, speaking, best.get(where.exercise())));
            }
        });
        return new Conflicts(from, conflicts);
    }

    /// One for each outcome, the worst first: a lighter set of the same exercise may be left alone by a limit.
    private static List<Conflict> conflicts(
            List<Coming> sets, SafetyFacts facts, Counting counting, @Nullable Best maximum) {
        var found = new TreeMap<SafetyOutcome, List<Coming>>(Comparator.reverseOrder());
        var worst = new EnumMap<SafetyOutcome, Safety>(SafetyOutcome.class);
        for (Coming set : sets) {
            var asked = SetLoad.of(set.load(), set.percent(), maximum);
            Safety safety =
                    asked.explained(SafetyRules.of(facts, asked.load(), counting.constraints(), counting.injuries()));
            if (safety.outcome().compareTo(SafetyOutcome.CAUTION) >= 0) {
                found.computeIfAbsent(safety.outcome(), _ -> new ArrayList<>()).add(set);
                worst.putIfAbsent(safety.outcome(), safety);
            }
        }
        Coming first = sets.getFirst();
        return found.entrySet().stream()
                .map(entry -> new Conflict(
                        first.where().plan(),
                        first.planName(),
                        first.date(),
                        first.status(),
                        entry.getValue().stream().map(Coming::set).toList(),
                        first.where().exercise(),
                        first.exerciseName(),
                        entry.getKey(),
                        Objects.requireNonNull(worst.get(entry.getKey())).reasons()))
                .toList();
    }

    private static Coming coming(Record row) {
        boolean loaded = !row.get("load").isNull() && !row.get("load_unit").isNull();
        return new Coming(
                new Where(
                        row.get("plan_id").asString(),
                        UUID.fromString(row.get("exercise_id").asString())),
                row.get("plan_name").asString(""),
                LocalDate.parse(row.get("date").asString()),
                row.get("status").asString(""),
                row.get("planned_set_id").asString(),
                row.get("exercise_name").asString(""),
                loaded
                        ? new Load(
                                new BigDecimal(row.get("load").asObject().toString()),
                                LoadUnit.find(row.get("load_unit").asString()).orElseThrow())
                        : null,
                row.get("percent").isNull()
                        ? null
                        : new BigDecimal(row.get("percent").asObject().toString()));
    }
}
