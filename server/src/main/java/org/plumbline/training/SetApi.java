package org.plumbline.training;

import java.util.List;
import org.plumbline.athlete.Profiles;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Page;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.platform.write.Writes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Single sets over HTTP.
@RestController
@RequestMapping("/api")
final class SetApi {
    private final Transactions transactions;
    private final Writes writes;
    private final Profiles profiles;
    private final SetLogging logging;
    private final Amending amending;
    private final SetQueryStore queries;

    SetApi(
            Transactions transactions,
            Writes writes,
            Profiles profiles,
            SetLogging logging,
            Amending amending,
            SetQueryStore queries) {
        this.transactions = transactions;
        this.writes = writes;
        this.profiles = profiles;
        this.logging = logging;
        this.amending = amending;
        this.queries = queries;
    }

    @Needs(Scope.LOG)
    @PostMapping("/workouts/{id}/sets")
    ResponseEntity<byte[]> log(WriteRequest request, Query query, @PathVariable String id) {
        Boolean amend = query.flag("amend");
        query.refuseIfAny();
        return Reply.of(
                writes.apply(request, work -> logging.log(work, workout(id), request, Boolean.TRUE.equals(amend))));
    }

    @Needs(Scope.LOG)
    @PutMapping("/workouts/{id}/sets/{set}")
    ResponseEntity<byte[]> amend(WriteRequest request, @PathVariable String id, @PathVariable String set) {
        return Reply.of(
                writes.apply(request, work -> amending.replaceSet(work, workout(id), Query.id(set, "set"), request)));
    }

    @Needs(Scope.LOG)
    @PatchMapping("/workouts/{id}/sets/{set}")
    ResponseEntity<byte[]> patch(WriteRequest request, @PathVariable String id, @PathVariable String set) {
        return Reply.of(
                writes.apply(request, work -> amending.patchSet(work, workout(id), Query.id(set, "set"), request)));
    }

    @Needs(Scope.LOG)
    @DeleteMapping("/workouts/{id}/sets/{set}")
    ResponseEntity<byte[]> delete(WriteRequest request, @PathVariable String id, @PathVariable String set) {
        return Reply.of(
                writes.apply(request, work -> amending.deleteSet(work, workout(id), Query.id(set, "set"), request)));
    }

    @Needs(Scope.READ)
    @GetMapping("/sets")
    ResponseEntity<byte[]> list(Caller caller, Query query) {
        return Reply.ok(transactions.read(caller, () -> {
            SetQuery wanted =
                    SetQuery.read(query, profiles.get(caller.subject()).loadUnit());
            List<SetQueryStore.Found> found = queries.list(caller.subject(), wanted);
            return Page.of(found, wanted.page(), SetQueryStore.Found::place);
        }));
    }

    private static WorkoutId workout(String id) {
        return new WorkoutId(Query.id(id, "workout"));
    }
}
