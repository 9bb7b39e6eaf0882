package org.plumbline.sync;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Issue;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.db.Change;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.web.Door;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Keeps conflicts until the athlete has said what holds, and then does it.
@Component
final class Conflicts {
    private static final int MOST = 1000;
    private static final String MINE = "mine";
    private static final String THEIRS = "theirs";

    private final Transactions transactions;
    private final ConflictStore store;
    private final Aliases aliases;
    private final Door door;

    Conflicts(Transactions transactions, ConflictStore store, Aliases aliases, Door door) {
        this.transactions = transactions;
        this.store = store;
        this.aliases = aliases;
        this.door = door;
    }

    /// @param result what the route answered to the command now; null where nothing was to be done
    record Resolved(UUID id, String resolution, @Nullable Done result) {}

    record Done(
            int httpStatus,
            @Nullable JsonNode body,
            @Nullable Long version) {}

    List<Conflict> open(Caller caller) {
        return transactions.read(caller, () -> store.open(caller.subject(), MOST));
    }

    void keep(
            Caller caller,
            Conflict.Kind kind,
            UUID device,
            Command command,
            @Nullable Long base,
            @Nullable Long current,
            List<Issue> problems) {
        transactions.write(caller, work -> {
            var conflict = new Conflict(
                    command.id(),
                    kind,
                    command.operation(),
                    Json.tree(command.path()),
                    command.body(),
                    base,
                    current,
                    Json.tree(problems),
                    device,
                    command.madeAt(),
                    OffsetDateTime.ofInstant(work.now(), ZoneOffset.UTC),
                    null);
            if (store.add(work, conflict)) {
                work.changed(new Change(Conflict.KIND, conflict.id(), 1, false, Map.of("kind", kind.wire())));
            }
            return true;
        });
    }

    /// With "mine" the command is carried out on the thing as it stands now, with "theirs" it is dropped.
    Resolved resolve(WriteRequest request, UUID id) {
        Caller caller = request.caller();
        Conflict conflict = transactions
                .read(caller, () -> store.find(caller.subject(), id))
                .orElseThrow(() -> Refused.notFound("conflict"));
        var problems = new Problems();
        Fields fields = request.fields(problems);
        String resolution = fields.required("resolution", fields.oneOf("resolution", Set.of(MINE, THEIRS)));
        fields.noOthers();
        problems.refuseIfAny();
        String said = resolution == null ? THEIRS : resolution;
        refuseOther(conflict, said);
        Done done = said.equals(MINE) && conflict.waits() ? carryOut(caller, conflict) : null;
        transactions.write(caller, work -> {
            if (store.resolve(work, id, said, done != null)) {
                work.changed(new Change(Conflict.KIND, id, 2, false, Map.of("deleted", true, "resolution", said)));
            } else {
                store.find(caller.subject(), id).ifPresent(resolved -> refuseOther(resolved, said));
            }
            return true;
        });
        return new Resolved(id, said, done);
    }

    private static void refuseOther(Conflict conflict, String said) {
        if (conflict.resolution() != null && !said.equals(conflict.resolution())) {
            throw Refused.conflict("resolved", "This was resolved as \"" + conflict.resolution() + "\" already.");
        }
    }

    /// Once, under the key of the command: a repeated word gets the stored answer.
    private Done carryOut(Caller caller, Conflict conflict) {
        Optional<String> path = Operations.find(conflict.operation()).flatMap(route -> route.path(conflict.ids()));
        Route route = Operations.find(conflict.operation()).orElseThrow(() -> Refused.notFound("conflict"));
        Door.Outcome outcome = door.carryOut(
                caller,
                new Door.Call(
                        route.method(),
                        path.orElseThrow(() -> Refused.notFound("conflict")),
                        conflict.body(),
                        conflict.id().toString(),
                        null));
        if (!outcome.isSuccess()) {
            throw Answered.refusal(outcome);
        }
        aliases.learn(caller, conflict.operation(), conflict.body(), outcome.body());
        return new Done(outcome.status(), outcome.body().isNull() ? null : outcome.body(), outcome.version());
    }
}
