package org.plumbline.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.plumbline.plan.GraphAnswers.Conflict;
import org.plumbline.plan.GraphAnswers.Conflicts;
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

    ConflictQuestion(
            Transactions transactions,
            Questions questions,
            SafetyQuestion safety,
            ConstraintStore constraints,
            AthleteThings things) {
        this.transactions = transactions;
        this.questions = questions;
        this.safety = safety;
        this.constraints = constraints;
        this.things = things;
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
            @Nullable Load load) {}

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
        var conflicts = new ArrayList<Conflict>();
        GraphQuestions.together(coming, Coming::where).forEach((where, sets) -> {
            SafetyFacts known = facts.get(where.exercise());
            if (known != null) {
                List<Constraint> counting = byDay.getOrDefault(sets.getFirst().date(), List.of());
                conflict(sets, known, counting, injuries, conflicts);
            }
        });
        return new Conflicts(from, conflicts);
    }

    private static void conflict(
            List<Coming> sets,
            SafetyFacts facts,
            List<Constraint> counting,
            List<Injury> injuries,
            List<Conflict> conflicts) {
        var against = new ArrayList<String>();
        var found = new ArrayList<Safety>();
        for (Coming set : sets) {
            Safety safety = SafetyRules.of(facts, set.load(), counting, injuries);
            if (safety.outcome().compareTo(SafetyOutcome.CAUTION) >= 0) {
                against.add(set.set());
                found.add(safety);
            }
        }
        if (!found.isEmpty()) {
            Coming first = sets.getFirst();
            Safety worst =
                    found.stream().max(Comparator.comparing(Safety::outcome)).orElseThrow();
            conflicts.add(new Conflict(
                    first.where().plan(),
                    first.planName(),
                    first.date(),
                    first.status(),
                    against,
                    first.where().exercise(),
                    first.exerciseName(),
                    worst.outcome(),
                    worst.reasons()));
        }
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
                        : null);
    }
}
