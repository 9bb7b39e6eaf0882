package org.plumbline.insight;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.athlete.Profiles;
import org.plumbline.plan.AskedLoad;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.plumbline.science.unit.Load;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Insight over HTTP.
@RestController
@RequestMapping("/api/insight")
final class InsightApi {
    private static final UUID NOBODYS = new UUID(0, 0);

    private final Transactions transactions;
    private final Profiles profiles;
    private final Insights insights;

    InsightApi(Transactions transactions, Profiles profiles, Insights insights) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.insights = insights;
    }

    @Needs(Scope.READ)
    @GetMapping("/e1rm")
    ResponseEntity<byte[]> maxima(Caller caller, Query query) {
        UUID exercise = exercise(query);
        LocalDate from = query.date("from");
        LocalDate to = query.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            query.problem("to", "range", "Must not be before from.");
        }
        String word = query.oneOf("formula", Formula.WORDS);
        Formula formula =
                word == null ? Formula.RECOMMENDED : Formula.find(word).orElse(Formula.RECOMMENDED);
        query.refuseIfAny();
        return Reply.ok(
                transactions.read(caller, () -> insights.maxima(caller.subject(), exercise, formula, from, to)));
    }

    @Needs(Scope.READ)
    @GetMapping("/records")
    ResponseEntity<byte[]> records(Caller caller, Query query) {
        UUID exercise = exercise(query);
        query.refuseIfAny();
        return Reply.ok(transactions.read(caller, () -> insights.records(caller.subject(), exercise)));
    }

    @Needs(Scope.READ)
    @GetMapping("/volume")
    ResponseEntity<byte[]> volume(Caller caller, Query query) {
        return Reply.ok(transactions.read(caller, () -> {
            var wanted = VolumeQuery.read(query, profiles.get(caller.subject()).weekStart());
            return insights.volume(caller.subject(), wanted);
        }));
    }

    @Needs(Scope.READ)
    @GetMapping("/warmup")
    ResponseEntity<byte[]> warmup(Caller caller, Query query) {
        return Reply.ok(transactions.read(caller, () -> {
            Load load = AskedLoad.require(query, profiles.get(caller.subject())::loadUnit);
            @Nullable UUID equipment = query.uuid("equipment_id");
            @Nullable String bar = query.text("bar");
            @Nullable UUID exercise = query.uuid("exercise_id");
            return insights.warmup(caller.subject(), load, equipment, bar, exercise, query);
        }));
    }

    private static UUID exercise(Query query) {
        UUID exercise = query.uuid("exercise_id");
        if (exercise == null) {
            query.required("exercise_id");
        }
        return exercise == null ? NOBODYS : exercise;
    }
}
