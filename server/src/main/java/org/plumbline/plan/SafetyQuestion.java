package org.plumbline.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.plumbline.platform.Caller;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;
import org.springframework.stereotype.Component;

/// What speaks against exercises on a day: the constraints and injuries that count, as PostgreSQL says, and the paths
/// from them to the exercises, as the graph says.
@Component
final class SafetyQuestion {
    private static final String EXERCISES = "exercises";

    private final Transactions transactions;
    private final AthleteThings things;
    private final Questions questions;

    SafetyQuestion(Transactions transactions, AthleteThings things, Questions questions) {
        this.transactions = transactions;
        this.things = things;
        this.questions = questions;
    }

    /// Everything that counts on one day.
    record Counting(List<Constraint> constraints, List<Injury> injuries) {}

    Counting counting(Caller caller, LocalDate day) {
        return transactions.read(caller, () -> counting(caller.subject(), day));
    }

    /// Call it inside a transaction of that athlete.
    Counting counting(UserId user, LocalDate day) {
        return new Counting(things.activeConstraints(user, day), things.activeInjuries(user));
    }

    /// The facts about those of the exercises that are known.
    Map<UUID, SafetyFacts> facts(Caller caller, Collection<UUID> exercises, Counting counting) {
        var parameters = parameters(counting);
        parameters.put("exercises", RevisionGraph.texts(exercises));
        return questions.ask(caller.subject(), EXERCISES, parameters).stream()
                .map(SafetyQuestion::facts)
                .collect(Collectors.toMap(SafetyFacts::exerciseId, facts -> facts));
    }

    /// An exercise and those that are like it, for its muscles and for these.
    List<Record> alike(Caller caller, UUID exercise, List<String> alsoMuscles, Counting counting) {
        var parameters = parameters(counting);
        parameters.put("alike", exercise.toString());
        parameters.put("also_muscles", alsoMuscles);
        return questions.ask(caller.subject(), EXERCISES, parameters);
    }

    private static Map<String, Object> parameters(Counting counting) {
        var parameters =
                new HashMap<String, Object>(Map.of("exercises", List.of(), "alike", "", "also_muscles", List.of()));
        parameters.put(
                "constraint_ids",
                RevisionGraph.texts(
                        counting.constraints().stream().map(Constraint::id).toList()));
        parameters.put(
                "injury_ids",
                RevisionGraph.texts(counting.injuries().stream().map(Injury::id).toList()));
        return parameters;
    }

    static SafetyFacts facts(Record row) {
        return new SafetyFacts(
                UUID.fromString(row.get("id").asString()),
                row.get("name").asString(""),
                row.get("described").asBoolean(),
                row.get("loaded").asBoolean(),
                row.get("hits").asList(SafetyQuestion::hit),
                row.get("hurts").asList(SafetyQuestion::hurt));
    }

    /// One exercise; empty where there is none of this id.
    Optional<Safety> of(Caller caller, UUID exercise, LocalDate day, @Nullable Load load) {
        Counting counting = counting(caller, day);
        return Optional.ofNullable(facts(caller, List.of(exercise), counting).get(exercise))
                .map(facts -> SafetyRules.of(facts, load, counting.constraints(), counting.injuries()));
    }

    private static SafetyFacts.Hit hit(Value hit) {
        String above = text(hit, "above_load");
        return new SafetyFacts.Hit(
                UUID.fromString(hit.get("constraint_id").asString()),
                hit.get("name").asString(""),
                hit.get("by").asString(""),
                hit.get("by").asString("").equals("TARGETS")
                        && !hit.get("role").asString("").equals("primary"),
                text(hit, "through"),
                above == null
                        ? null
                        : new Load(
                                new BigDecimal(above),
                                LoadUnit.find(String.valueOf(text(hit, "load_unit")))
                                        .orElseThrow()));
    }

    private static SafetyFacts.Hurt hurt(Value hurt) {
        return new SafetyFacts.Hurt(
                UUID.fromString(hurt.get("injury_id").asString()),
                hurt.get("name").asString(""),
                hurt.get("by").asString(""));
    }

    private static @Nullable String text(Value map, String name) {
        Value value = map.get(name);
        return value.isNull() ? null : value.asString();
    }
}
