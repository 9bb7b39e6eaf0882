package org.plumbline.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Issue;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Door;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.platform.write.Writes;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Carries out one command by its route and says what became of it. Facts are never lost to a state: what a device
/// began or performed is kept although another one was quicker, and where that makes a difference the athlete is told.
@Component
final class Carrier {
    private static final Set<String> GUARDED = Set.of("email", "password", "current_password");

    private final Transactions transactions;
    private final Writes writes;
    private final Aliases aliases;
    private final Conflicts conflicts;
    private final Door door;

    Carrier(Transactions transactions, Writes writes, Aliases aliases, Conflicts conflicts, Door door) {
        this.transactions = transactions;
        this.writes = writes;
        this.aliases = aliases;
        this.conflicts = conflicts;
        this.door = door;
    }

    /// @param workouts which workouts the device's names stand for; a name that is learned is added
    Result carryOut(Caller caller, UUID device, Command command, Map<UUID, UUID> workouts) {
        Route route = Operations.find(command.operation()).orElse(null);
        if (route == null) {
            return Result.waiting(command.id(), Result.Status.RELOAD, null);
        }
        if (wasGone(caller, command)) {
            return Result.applied(command.id(), 204, null, null);
        }
        Map<String, UUID> ids = ids(command, route, workouts);
        String path = route.path(ids).orElse(null);
        if (path == null) {
            return refused(command, 404, "not_found", "There is no such thing: its path has no id.");
        }
        if (route.isAbout("me") && command.body() != null && GUARDED.stream().anyMatch(command.body()::has)) {
            return refused(command, 422, "not_by_sync", "E-mail and password are changed directly.");
        }
        Long base = BaseRules.stated(command.operation(), command.base());
        UUID earlier = command.base().command();
        if (earlier != null) {
            Optional<Answer> answered =
                    transactions.read(caller, () -> writes.answered(caller.subject(), earlier.toString()));
            if (answered.isEmpty()) {
                return refused(command, 409, "depends_on", "It builds on a command that was not carried out.");
            }
            base = BaseRules.version(command.operation(), route, ids, answered.get());
        }
        JsonNode body = TargetNames.known(command.body(), workouts);
        var call = new Door.Call(route.method(), path, body, command.id().toString(), base);
        Door.Outcome outcome = door.carryOut(caller, call);
        List<Issue> problems = Answered.problems(outcome);
        return switch (ResultRules.status(command.operation(), outcome.status(), problems)) {
            case APPLIED ->
                outcome.isSuccess() ? applied(caller, device, command, outcome, workouts) : gone(caller, command);
            case CONFLICT -> {
                Long current = route.thing()
                        .flatMap(thing -> thing.path(ids))
                        .map(thing ->
                                door.carryOut(caller, Door.Call.get(thing)).version())
                        .orElse(null);
                var kind = outcome.status() == 412 ? Conflict.Kind.STALE : Conflict.Kind.STATE;
                conflicts.keep(caller, kind, device, command.as(ids, body), base, current, problems);
                yield Result.conflict(command.id(), outcome.status(), problems);
            }
            case REFUSED ->
                problems.isEmpty()
                        ? refused(
                                command,
                                outcome.status(),
                                "failed",
                                "The server could not do this. Send it again later, or take it back.")
                        : Result.refused(command.id(), outcome.status(), problems);
            case LATER -> Result.waiting(command.id(), Result.Status.LATER, outcome.status());
            case RELOAD -> Result.waiting(command.id(), Result.Status.RELOAD, outcome.status());
        };
    }

    private Result applied(
            Caller caller, UUID device, Command command, Door.Outcome outcome, Map<UUID, UUID> workouts) {
        JsonNode body = outcome.body();
        Result result = Result.applied(command.id(), outcome.status(), body.isNull() ? null : body, outcome.version());
        workouts.putAll(aliases.learn(caller, command.operation(), command.body(), body));
        return switch (command.operation()) {
            case "startPlan" -> startedFree(caller, device, command, body) ? result.beside(command.id()) : result;
            case "logSet" -> {
                Issue twice = performedTwice(caller, command, body);
                if (twice != null) {
                    conflicts.keep(caller, Conflict.Kind.PERFORMED_TWICE, device, command, null, null, List.of(twice));
                }
                yield twice == null ? result : result.beside(command.id());
            }
            default -> result;
        };
    }

    /// What was to be deleted was gone. That is kept like any other answer: sent again it must not become a deletion of
    /// what has come back since.
    private Result gone(Caller caller, Command command) {
        String key = goneKey(command);
        writes.apply(new WriteRequest(caller, key, key, null, new byte[0]), _ -> Answer.nothing());
        return Result.applied(command.id(), 204, null, null);
    }

    private boolean wasGone(Caller caller, Command command) {
        return ResultRules.isDeletion(command.operation())
                && transactions
                        .read(caller, () -> writes.answered(caller.subject(), goneKey(command)))
                        .isPresent();
    }

    /// With the names as the device gave them: what they stand for may be learned in between.
    private static String goneKey(Command command) {
        return "gone " + command.id() + " " + new TreeMap<>(command.path()).values();
    }

    /// Whether the plan was over, so that the workout became one of its own.
    private boolean startedFree(Caller caller, UUID device, Command command, JsonNode body) {
        boolean free = body.path("free").asBoolean(false);
        if (free) {
            var issue = new Issue(
                    "",
                    "started_elsewhere",
                    "The plan is " + body.path("status").asString("") + ", so this is a workout of its own: "
                            + body.path("workout_id").asString("") + ".");
            conflicts.keep(caller, Conflict.Kind.STARTED_ELSEWHERE, device, command, null, null, List.of(issue));
        }
        return free;
    }

    /// Names both sets where the planned one had been performed, so that this one was kept without the link.
    private @Nullable Issue performedTwice(Caller caller, Command command, JsonNode body) {
        UUID planned = command.named("planned_set_id");
        String set = body.path("id").asString("");
        if (planned == null || set.isEmpty() || !body.path("planned_set_id").isNull()) {
            return null;
        }
        return door.carryOut(caller, Door.Call.get("/api/planned-sets/" + planned + "/executions"))
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("planned_set_id").asString("").equals(planned.toString()))
                .filter(item -> item.path("live").asBoolean(false))
                .map(item -> item.path("set_id").asString(""))
                .filter(other -> !other.isEmpty() && !other.equals(set))
                .findFirst()
                .map(other -> new Issue(
                        "/planned_set_id",
                        "performed_twice",
                        "Two sets performed it: " + other + " has the link, " + set + " was kept without."))
                .orElse(null);
    }

    private static Map<String, UUID> ids(Command command, Route route, Map<UUID, UUID> workouts) {
        var ids = new HashMap<>(command.path());
        if (route.isAbout("workouts")) {
            ids.computeIfPresent("id", (_, id) -> workouts.getOrDefault(id, id));
        }
        return ids;
    }

    private static Result refused(Command command, int status, String code, String message) {
        return Result.refused(command.id(), status, List.of(new Issue("", code, message)));
    }
}
