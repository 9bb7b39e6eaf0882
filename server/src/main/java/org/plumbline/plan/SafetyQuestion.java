package org.plumbline.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.plumbline.platform.Caller;
import org.plumbline.platform.db.Transactions;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;
import org.springframework.stereotype.Component;

/// What speaks against exercises on a day: the constraints and injuries that count, as PostgreSQL says, and the paths
/// from them to the exercises, as the graph says.
@Component
final class SafetyQuestion {
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
        return transactions.read(
                caller,
                () -> new Counting(
                        things.activeConstraints(caller.subject(), day), things.activeInjuries(caller.subject())));
    }

    /// The facts about those of the exercises that are known.
    Map<UUID, SafetyFacts> facts(Caller caller, Collection<UUID> exercises, Counting counting) {
        var facts = new HashMap<UUID, SafetyFacts>();
        List<Record> rows = questions.ask(
                caller.subject(),
                "safety",
                Map.of(
                        "exercises", RevisionGraph.texts(exercises),
                        "constraint_ids",
                                RevisionGraph.texts(counting.constraints().stream()
                                        .map(Constraint::id)
                                        .toList()),
                        "injury_ids",
                                RevisionGraph.texts(counting.injuries().stream()
                                        .map(Injury::id)
                                        .toList())));
        for (Record row : rows) {
            if (row.get("known").asBoolean()) {
                UUID id = UUID.fromString(row.get("exercise_id").asString());
                facts.put(
                        id,
                        new SafetyFacts(
                                id,
                                row.get("name").asString(""),
                                row.get("described").asBoolean(),
                                row.get("loaded").asBoolean(),
                                row.get("hits").asList(SafetyQuestion::hit),
                                row.get("hurts").asList(SafetyQuestion::hurt)));
            }
        }
        return facts;
    }

    /// One exercise; empty where there is none of this id.
    Optional<Safety> of(Caller caller, UUID exercise, LocalDate day, @Nullable Load load) {
        Counting counting = counting(caller, day);
        return Optional.ofNullable(facts(caller, List.of(exercise), counting).get(exercise))
                .map(facts -> SafetyRules.of(facts, load, counting.constraints(), counting.injuries()));
    }

    /// Several, without a load, in their order.
    List<Safety> of(Caller caller, Collection<UUID> exercises, Counting counting) {
        var result = new ArrayList<Safety>();
        Map<UUID, SafetyFacts> facts = facts(caller, exercises, counting);
        for (UUID exercise : exercises) {
            SafetyFacts known = facts.get(exercise);
            if (known != null) {
                result.add(SafetyRules.of(known, null, counting.constraints(), counting.injuries()));
            }
        }
        return result;
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
