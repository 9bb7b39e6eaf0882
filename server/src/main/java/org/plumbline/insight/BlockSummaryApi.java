package org.plumbline.insight;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.athlete.Profiles;
import org.plumbline.plan.BlockLearning;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What happened in a training block and what was learned, over HTTP.
@RestController
final class BlockSummaryApi {
    private final Transactions transactions;
    private final Profiles profiles;
    private final BlockSummaries summaries;
    private final InstantSource clock;

    BlockSummaryApi(Transactions transactions, Profiles profiles, BlockSummaries summaries, InstantSource clock) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.summaries = summaries;
        this.clock = clock;
    }

    /// The version is that of what was learned, which alone can be written.
    @Needs(Scope.READ)
    @GetMapping("/api/training-blocks/{id}/summary")
    ResponseEntity<byte[]> get(Caller caller, @PathVariable String id) {
        UUID block = Query.id(id, "training block");
        BlockSummary found = transactions.read(caller, () -> {
            LocalDate today = profiles.dayAt(caller.subject(), clock.instant());
            return summaries.get(caller.subject(), block, today);
        });
        BlockLearning learned = found.learned();
        return Reply.ok(found, learned == null ? 0 : learned.version());
    }
}
