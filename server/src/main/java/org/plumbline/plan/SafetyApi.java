package org.plumbline.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.athlete.Profiles;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Refused;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.plumbline.science.unit.Load;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the graph says of one exercise for one athlete, over HTTP: whether it is safe, and what to do instead.
@RestController
@RequestMapping("/api/exercises/{id}")
final class SafetyApi {
    private final Transactions transactions;
    private final Profiles profiles;
    private final Questions questions;
    private final SafetyQuestion safety;
    private final SubstituteQuestion substitutes;

    SafetyApi(
            Transactions transactions,
            Profiles profiles,
            Questions questions,
            SafetyQuestion safety,
            SubstituteQuestion substitutes) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.questions = questions;
        this.safety = safety;
        this.substitutes = substitutes;
    }

    @Needs(Scope.READ)
    @GetMapping("/safety")
    ResponseEntity<byte[]> safety(Caller caller, @PathVariable String id, Query query) {
        UUID exercise = Query.id(id, "exercise");
        LocalDate day = query.date("date");
        Load load = load(caller, query);
        query.refuseIfAny();
        LocalDate today = questions.today(caller);
        questions.catchUp(caller.subject());
        return Reply.ok(safety.of(caller, exercise, day == null ? today : day, load)
                .orElseThrow(() -> Refused.notFound("exercise")));
    }

    @Needs(Scope.READ)
    @GetMapping("/substitutes")
    ResponseEntity<byte[]> substitutes(Caller caller, @PathVariable String id, Query query) {
        UUID exercise = Query.id(id, "exercise");
        Load load = load(caller, query);
        SubstituteWish wish = substitutes.wish(caller, exercise, query, load);
        query.refuseIfAny();
        questions.catchUp(caller.subject());
        return Reply.ok(substitutes.answer(caller, wish));
    }

    private @Nullable Load load(Caller caller, Query query) {
        return AskedLoad.read(
                query,
                () -> transactions
                        .read(caller, () -> profiles.get(caller.subject()))
                        .loadUnit());
    }
}
