package org.plumbline.mcp;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Refused;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.tools.LogLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers one message. What a program with a handshake has said before is in its session, so that any server may
/// answer the next one.
@Component
final class Protocol {
    private static final Logger LOG = LoggerFactory.getLogger(Protocol.class);
    private static final Reply.Failure NO_SESSION =
            new Reply.Failure(Reply.NO_SESSION, "There is no such session any more. Begin with initialize.");

    private final Introduction introduction;
    private final Tools tools;
    private final Resources resources;
    private final Prompts prompts;
    private final Completions completions;
    private final Sessions sessions;
    private final Subscriptions subscriptions;
    private final Questions questions;

    Protocol(
            Introduction introduction,
            Tools tools,
            Resources resources,
            Prompts prompts,
            Completions completions,
            Sessions sessions,
            Subscriptions subscriptions,
            Questions questions) {
        this.introduction = introduction;
        this.tools = tools;
        this.resources = resources;
        this.prompts = prompts;
        this.completions = completions;
        this.sessions = sessions;
        this.subscriptions = subscriptions;
        this.questions = questions;
    }

    /// @param body null where the message wants no answer
    record Answered(int status, @Nullable ObjectNode body) {}

    /// @param out where something can be said before the answer
    Answered answer(Caller caller, JsonNode sent, Envelope around, Outgoing out) {
        return switch (Message.read(sent)) {
            case Message.Notice notice -> heard(caller, around, session -> notice(caller, session, notice));
            case Message.Answer(JsonNode id, JsonNode message) ->
                heard(caller, around, session -> questions.answer(caller, session, id, message));
            case Message.Broken(JsonNode id, String why) -> failed(id, null, new Reply.Failure(Reply.NO_MESSAGE, why));
            case Message.Request request -> answer(caller, request, around, out);
        };
    }

    /// What cannot even be read.
    static Answered unreadable(String why) {
        return failed(null, null, new Reply.Failure(Reply.UNREADABLE, why));
    }

    /// What wants no answer means something in a session only.
    private Answered heard(Caller caller, Envelope around, Consumer<Session> use) {
        Optional<Session> session = sessions.find(caller, around.session());
        if (around.session() != null && session.isEmpty()) {
            return failed(null, Era.HANDSHAKE, NO_SESSION);
        }
        session.ifPresent(use);
        return new Answered(202, null);
    }

    private void notice(Caller caller, Session session, Message.Notice notice) {
        if (notice.method().equals("notifications/cancelled")) {
            questions.cancel(caller, session, notice.params().path("requestId"));
        }
    }

    private Answered answer(Caller caller, Message.Request request, Envelope around, Outgoing out) {
        return switch (EraRules.decide(request, around)) {
            case EraRules.Decision.Refuses(Era era, Reply.Failure failure) -> failed(request.id(), era, failure);
            case EraRules.Decision.Speaks(Era era) ->
                switch (era) {
                    case HANDSHAKE -> withHandshake(caller, request, around, out);
                    case STATELESS -> stateless(caller, request, around);
                };
        };
    }

    private Answered withHandshake(Caller caller, Message.Request request, Envelope around, Outgoing out) {
        boolean begins = request.method().equals(Introduction.INITIALIZE);
        @Nullable
        Session session =
                begins ? null : sessions.find(caller, around.session()).orElse(null);
        if (!begins && around.session() != null && session == null) {
            return failed(request.id(), Era.HANDSHAKE, NO_SESSION);
        }
        String client = session == null ? clientOf(request.params(), around) : session.client();
        var talk = new LiveTalk(caller, session, request, out, questions);
        var asked = new Asked(caller, Era.HANDSHAKE, request.method(), request.params(), client, session, talk);
        Reply reply = replyOnStream(asked, out);
        if (begins && reply instanceof Reply.Result) {
            out.inSession(
                    sessions.open(caller, request.params(), around.client()).id());
        }
        return answered(request, Era.HANDSHAKE, reply);
    }

    /// After the first word a failure cannot be an answer of HTTP any more.
    private Reply replyOnStream(Asked asked, Outgoing out) {
        try {
            return reply(asked);
        } catch (Refused | DataAccessException | TransactionException broken) {
            if (!out.isOpen()) {
                throw broken;
            }
            LOG.warn("{} of {} was broken off", asked.method(), asked.caller().actor(), broken);
            return new Reply.Failure(Reply.FAILED, "This was broken off. Look whether it was done.");
        }
    }

    private Answered stateless(Caller caller, Message.Request request, Envelope around) {
        var asked = new Asked(
                caller,
                Era.STATELESS,
                request.method(),
                request.params(),
                clientOf(request.params(), around),
                null,
                new RepeatedTalk(request.params()));
        Reply reply = reply(asked);
        return answered(
                request,
                Era.STATELESS,
                reply instanceof Reply.Result(ObjectNode value) ? new Reply.Result(introduction.signed(value)) : reply);
    }

    private static Answered answered(Message.Request request, Era era, Reply reply) {
        return switch (reply) {
            case Reply.Failure failure -> failed(request.id(), era, failure);
            case Reply.Result(ObjectNode value) -> {
                ObjectNode body = message(request.id());
                body.set("result", value);
                yield new Answered(200, body);
            }
        };
    }

    private Reply reply(Asked asked) {
        return switch (asked.method()) {
            case "tools/list" -> tools.list(asked);
            case "tools/call" -> tools.call(asked);
            case "resources/list" -> resources.list(asked, false);
            case "resources/templates/list" -> resources.list(asked, true);
            case "resources/read" -> resources.read(asked);
            case "prompts/list" -> prompts.list(asked);
            case "prompts/get" -> prompts.get(asked);
            case "completion/complete" -> completions.complete(asked);
            default ->
                switch (asked.era()) {
                    case HANDSHAKE -> handshake(asked);
                    case STATELESS -> introduction.discovery(asked);
                };
        };
    }

    /// What the older era alone has.
    private Reply handshake(Asked asked) {
        return switch (asked.method()) {
            case "resources/subscribe" -> inSession(asked, session -> subscriptions.subscribe(asked, session));
            case "resources/unsubscribe" -> inSession(asked, session -> subscriptions.unsubscribe(asked, session));
            case "logging/setLevel" -> inSession(asked, session -> level(asked, session));
            default -> introduction.handshake(asked);
        };
    }

    private static Reply inSession(Asked asked, Function<Session, Reply> use) {
        return asked.session() == null
                ? new Reply.Failure(
                        Reply.BAD_PARAMS,
                        "This needs the session that initialize began: send its header " + McpApi.SESSION + ".")
                : use.apply(asked.session());
    }

    private Reply level(Asked asked, Session session) {
        String level = asked.params().path("level").asString("");
        return LogLevel.find(level)
                .<Reply>map(found -> {
                    sessions.level(asked.caller(), session, found);
                    return new Reply.Result(Json.MAPPER.createObjectNode());
                })
                .orElseGet(() -> new Reply.Failure(Reply.BAD_PARAMS, "There is no such level: " + level));
    }

    private static String clientOf(ObjectNode params, Envelope around) {
        return ClientName.of(params.path("_meta").path(EraRules.CLIENT), around.client());
    }

    private static Answered failed(@Nullable JsonNode id, @Nullable Era era, Reply.Failure failure) {
        ObjectNode body = message(id);
        ObjectNode error = body.putObject("error");
        error.put("code", failure.code()).put("message", failure.message());
        if (failure.data() != null) {
            error.set("data", failure.data());
        }
        return new Answered(failure.status(era), body);
    }

    private static ObjectNode message(@Nullable JsonNode id) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("jsonrpc", "2.0");
        if (id != null) {
            body.set("id", id);
        }
        return body;
    }
}
