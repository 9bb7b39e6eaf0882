package org.plumbline.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Refused;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Page;
import org.plumbline.platform.web.PageRequest;
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

/// Workouts over HTTP.
@RestController
@RequestMapping("/api")
final class WorkoutApi {
    private final Transactions transactions;
    private final Writes writes;
    private final Workouts workouts;
    private final WorkoutStore store;
    private final HistoryStore history;
    private final Logging logging;
    private final Finishing finishing;
    private final Amending amending;
    private final Undoing undoing;

    WorkoutApi(
            Transactions transactions,
            Writes writes,
            Workouts workouts,
            WorkoutStore store,
            HistoryStore history,
            Logging logging,
            Finishing finishing,
            Amending amending,
            Undoing undoing) {
        this.transactions = transactions;
        this.writes = writes;
        this.workouts = workouts;
        this.store = store;
        this.history = history;
        this.logging = logging;
        this.finishing = finishing;
        this.amending = amending;
        this.undoing = undoing;
    }

    @Needs(Scope.LOG)
    @PostMapping({"/workouts", "/activities"})
    ResponseEntity<byte[]> log(WriteRequest request, Query query) {
        boolean late = isLate(query);
        return Reply.of(writes.apply(request, work -> logging.log(work, request, late)));
    }

    @Needs(Scope.LOG)
    @PostMapping("/workouts/{id}/finish")
    ResponseEntity<byte[]> finish(WriteRequest request, Query query, @PathVariable String id) {
        boolean late = isLate(query);
        return Reply.of(writes.apply(request, work -> finishing.finish(work, workout(id), request, late)));
    }

    @Needs(Scope.LOG)
    @PostMapping("/workouts/{id}/repeat")
    ResponseEntity<byte[]> repeat(WriteRequest request, @PathVariable String id) {
        return Reply.of(writes.apply(request, work -> logging.repeat(work, workout(id), request)));
    }

    @Needs(Scope.LOG)
    @PutMapping("/workouts/{id}")
    ResponseEntity<byte[]> amend(WriteRequest request, @PathVariable String id) {
        return Reply.of(writes.apply(request, work -> amending.replace(work, workout(id), request)));
    }

    @Needs(Scope.LOG)
    @PatchMapping("/workouts/{id}")
    ResponseEntity<byte[]> patch(WriteRequest request, @PathVariable String id) {
        return Reply.of(writes.apply(request, work -> amending.patch(work, workout(id), request)));
    }

    @Needs(Scope.LOG)
    @DeleteMapping("/workouts/{id}")
    ResponseEntity<byte[]> delete(WriteRequest request, @PathVariable String id) {
        return Reply.of(writes.apply(request, work -> undoing.delete(work, workout(id), request)));
    }

    @Needs(Scope.READ)
    @GetMapping("/workouts/{id}")
    ResponseEntity<byte[]> get(Caller caller, @PathVariable String id) {
        Workout found = transactions.read(caller, () -> workouts.get(caller.subject(), workout(id)));
        return Reply.ok(WorkoutView.of(found), found.version());
    }

    @Needs(Scope.READ)
    @GetMapping("/workouts/{id}/history")
    ResponseEntity<byte[]> history(Caller caller, @PathVariable String id) {
        return Reply.ok(transactions.read(caller, () -> {
            if (!store.exists(caller.subject(), workout(id))) {
                throw Refused.notFound("workout");
            }
            return new Page<>(history.of(caller.subject(), workout(id)), null);
        }));
    }

    @Needs(Scope.READ)
    @GetMapping("/workouts")
    ResponseEntity<byte[]> list(Caller caller, Query query) {
        LocalDate date = query.date("date");
        LocalDate from = query.date("from");
        LocalDate to = query.date("to");
        if (date != null && (from != null || to != null)) {
            query.problem("date", "contradiction", "Give a date, or from and to.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            query.problem("to", "range", "Must not be before from.");
        }
        String sport = query.text("sport_type");
        UUID plan = query.uuid("plan_id");
        PageRequest page = query.page();
        query.refuseIfAny();
        var wanted = new WorkoutStore.Criteria(
                date == null ? from : date,
                date == null ? to : date,
                sport,
                plan,
                page.limit() + 1,
                page.after(WorkoutStore.Position::read));
        List<Workout> found = transactions.read(caller, () -> workouts.list(caller.subject(), wanted));
        return Reply.ok(Page.of(found, page, WorkoutStore.Position::of).map(WorkoutView::of));
    }

    private static boolean isLate(Query query) {
        Boolean late = query.flag("late");
        query.refuseIfAny();
        return Boolean.TRUE.equals(late);
    }

    private static WorkoutId workout(String id) {
        return new WorkoutId(Query.id(id, "workout"));
    }
}
