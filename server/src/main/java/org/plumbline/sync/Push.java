package org.plumbline.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Problems;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.stereotype.Component;

/// Carries out what a device sends, in the order in which it was done, each command in a transaction of its own. A
/// command that comes again gets the same result, so a device may send everything anew whose answer it did not hear.
@Component
final class Push {
    static final int PROTOCOL = 1;
    private static final int MOST_COMMANDS = 200;

    private final Transactions transactions;
    private final FeedStore feed;
    private final ConflictStore conflicts;
    private final AliasStore aliases;
    private final CommandStore kept;
    private final Carrier carrier;

    Push(
            Transactions transactions,
            FeedStore feed,
            ConflictStore conflicts,
            AliasStore aliases,
            CommandStore kept,
            Carrier carrier) {
        this.transactions = transactions;
        this.feed = feed;
        this.conflicts = conflicts;
        this.aliases = aliases;
        this.kept = kept;
        this.carrier = carrier;
    }

    /// @param seq how far the athlete's change log is
    record Pushed(List<Result> results, long seq) {}

    Pushed push(WriteRequest request) {
        var problems = new Problems();
        Fields fields = request.fields(problems);
        Integer protocol = fields.required("protocol", fields.integer("protocol", 1, Integer.MAX_VALUE));
        if (protocol != null && protocol != PROTOCOL) {
            return answer(request.caller(), unheard(request));
        }
        UUID device = fields.required("device_id", fields.uuid("device_id"));
        fields.required("commands", fields.raw("commands"));
        List<Command> commands = fields.objects("commands", MOST_COMMANDS, Command::read);
        fields.noOthers();
        problems.refuseIfAny();
        if (device == null) {
            throw new IllegalStateException("a device without a problem has an id");
        }
        return answer(request.caller(), carryOut(request.caller(), device, commands));
    }

    /// What a device of another age sends is not looked at: it keeps it.
    private static List<Result> unheard(WriteRequest request) {
        var results = new ArrayList<Result>();
        for (var command : request.body().path("commands")) {
            Fields.findUuid(command.path("id").asString(""))
                    .ifPresent(id -> results.add(Result.waiting(id, Result.Status.RELOAD, null)));
        }
        return results;
    }

    private List<Result> carryOut(Caller caller, UUID device, List<Command> commands) {
        var known = transactions.read(caller, () -> known(caller, commands));
        var results = new ArrayList<Result>();
        var byId = new HashMap<UUID, Result>();
        @Nullable Result stopped = null;
        for (Command command : commands) {
            Result result = stopped == null
                    ? one(caller, device, command, known)
                    : Result.waiting(command.id(), stopped.status(), null);
            stopped = result.stops() ? result : null;
            results.add(result);
            byId.put(command.id(), result);
        }
        List<Command> done = commands.stream()
                .filter(command -> {
                    Result result = byId.get(command.id());
                    return result != null && result.isKept();
                })
                .toList();
        if (!done.isEmpty()) {
            transactions.write(caller, work -> {
                kept.keep(work, device, done, byId);
                return true;
            });
        }
        return results;
    }

    /// What earlier pushes left behind about these commands.
    record Known(Map<UUID, Conflict> conflicts, Map<UUID, UUID> workouts) {}

    private Known known(Caller caller, List<Command> commands) {
        var found = new HashMap<UUID, Conflict>();
        conflicts
                .list(caller.subject(), commands.stream().map(Command::id).toList())
                .forEach(conflict -> found.put(conflict.id(), conflict));
        List<UUID> names = commands.stream()
                .flatMap(command -> Stream.concat(command.thing().stream(), TargetNames.in(command.body()).stream()))
                .toList();
        return new Known(found, aliases.of(caller.subject(), names));
    }

    private Result one(Caller caller, UUID device, Command command, Known known) {
        Conflict conflict = known.conflicts().get(command.id());
        if (conflict != null && conflict.stands()) {
            return Result.conflict(command.id(), null, Answered.problems(conflict.problems()));
        }
        Result result = carrier.carryOut(caller, device, command, known.workouts());
        return conflict != null && result.status() == Result.Status.APPLIED ? result.beside(conflict.id()) : result;
    }

    private Pushed answer(Caller caller, List<Result> results) {
        return new Pushed(
                results,
                transactions.read(caller, () -> feed.head(caller.subject()).seq()));
    }
}
