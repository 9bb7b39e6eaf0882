package org.plumbline.mcp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Credential;
import org.plumbline.platform.Ids;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.tools.Question;
import org.plumbline.platform.web.LongRequests;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Asks a program in the middle of its own request, and waits for the answer, which comes as another request: perhaps
/// to another server process, so that it is looked for in the table.
@Component
final class Questions extends LongRequests {
    /// A person reads, thinks and types.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int LOOKS_PER_SIGN_OF_LIFE = 5;
    private static final int MOST = 20;
    private static final int LONGEST_REQUEST = 200;

    private final Transactions transactions;
    private final QuestionStore store;
    private final Ids ids;
    private final InstantSource clock;
    private final Map<UUID, Semaphore> waiting = new ConcurrentHashMap<>();

    Questions(Transactions transactions, QuestionStore store, Ids ids, InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /// The result that the program gave; empty where it gave none in time, or another word ended the waiting.
    ///
    /// @param request the id of the program's own request
    Optional<JsonNode> ask(Caller caller, Session session, JsonNode request, Question question, Outgoing out) {
        Caller actor = Sessions.alone(caller);
        UUID id = ids.next();
        Instant now = clock.instant();
        var bell = new Semaphore(0);
        waiting.put(id, bell);
        try {
            var asked = new QuestionStore.Asked(id, session.id(), by(caller), name(request), now);
            if (!transactions.write(actor, work -> store.add(work.subject(), asked, now.minus(PATIENCE), MOST))) {
                return Optional.empty();
            }
            ObjectNode message = Json.MAPPER
                    .createObjectNode()
                    .put("jsonrpc", "2.0")
                    .put("id", id.toString())
                    .put("method", question.method());
            message.set("params", question.params());
            out.say(message);
            return await(
                    bell,
                    out,
                    now.plus(PATIENCE),
                    () -> transactions.read(actor, () -> store.find(actor.subject(), id)));
        } finally {
            waiting.remove(id);
            transactions.write(actor, work -> {
                store.remove(work.subject(), id);
                return true;
            });
        }
    }

    private Optional<JsonNode> await(
            Semaphore bell, Outgoing out, Instant end, Supplier<Optional<QuestionStore.Row>> look) {
        for (int looked = 1; isRunning() && out.isHeard() && clock.instant().isBefore(end); looked++) {
            try {
                if (bell.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
            Optional<QuestionStore.Row> found = look.get();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            @Nullable JsonNode answer = found.get().answer();
            if (answer != null) {
                return Optional.of(answer.path("result")).filter(result -> result.isObject() && out.isWelcome());
            }
            if (looked % LOOKS_PER_SIGN_OF_LIFE == 0) {
                out.alive();
                if (!out.isWelcome()) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /// What a program says to a question. An answer to nothing that was asked is passed over, and so is that of another
    /// program of the same athlete.
    void answer(Caller caller, Session session, JsonNode id, JsonNode message) {
        Fields.findUuid(id.asString("")).ifPresent(question -> {
            ObjectNode answer = Json.MAPPER.createObjectNode();
            if (message.has("result")) {
                answer.set("result", message.path("result"));
            }
            transactions.write(Sessions.alone(caller), work -> {
                store.answer(work.subject(), session.id(), question, by(caller), Json.writeAsSent(answer));
                return true;
            });
            ring(question);
        });
    }

    /// The program does not want the answer to its own request any more: what that asked is taken back, and it asks
    /// nothing more.
    void cancel(Caller caller, Session session, JsonNode request) {
        transactions.write(Sessions.alone(caller), work -> {
            store.cancel(
                    work.subject(),
                    new QuestionStore.Asked(ids.next(), session.id(), by(caller), name(request), work.now()));
            return true;
        });
        waiting.values().forEach(Semaphore::release);
    }

    /// The token in it, or the assistant that holds it.
    private static String by(Caller caller) {
        return switch (caller.by()) {
            case Credential.Session _ -> "session";
            case Credential.Token(UUID token) -> "token " + token;
            case Credential.Assistant(UUID assistant) -> "assistant " + assistant;
        };
    }

    private void ring(UUID question) {
        Semaphore bell = waiting.get(question);
        if (bell != null) {
            bell.release();
        }
    }

    private static String name(JsonNode request) {
        String text = Json.writeAsSent(request);
        return text.substring(0, Math.min(text.length(), LONGEST_REQUEST));
    }

    @Override
    protected void wakeAll() {
        waiting.values().forEach(Semaphore::release);
    }
}
