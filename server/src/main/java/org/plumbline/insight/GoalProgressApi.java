package org.plumbline.insight;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.athlete.Profiles;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How far a goal is, over HTTP.
@RestController
@RequestMapping("/api/goals/{id}/progress")
final class GoalProgressApi {
    private final Transactions transactions;
    private final Profiles profiles;
    private final GoalProgresses progress;
    private final InstantSource clock;

    GoalProgressApi(Transactions transactions, Profiles profiles, GoalProgresses progress, InstantSource clock) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.progress = progress;
        this.clock = clock;
    }

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<byte[]> get(Caller caller, @PathVariable String id) {
        UUID goal = Query.id(id, "goal");
        return Reply.ok(transactions.read(caller, () -> {
            LocalDate today = profiles.dayAt(caller.subject(), clock.instant());
            return progress.get(caller.subject(), goal, today);
        }));
    }
}
