package org.plumbline.mcp;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.tools.LogLevel;
import org.plumbline.platform.tools.Question;
import org.plumbline.platform.tools.Talk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// With a program of the era of the handshake: on the stream of the answer, before it.
final class LiveTalk implements Talk {
    private final Caller caller;
    private final @Nullable Session session;
    private final JsonNode request;
    private final JsonNode progressToken;
    private final Outgoing out;
    private final Questions questions;

    /// @param session null for a program that does without: it can be told how far its own request is
    LiveTalk(Caller caller, @Nullable Session session, Message.Request request, Outgoing out, Questions questions) {
        this.caller = caller;
        this.session = session;
        this.request = request.id();
        this.progressToken = request.params().path("_meta").path("progressToken");
        this.out = out;
        this.questions = questions;
    }

    @Override
    public void progress(double done, double total, String what) {
        if (!progressToken.isString() && !progressToken.isIntegralNumber()) {
            return;
        }
        ObjectNode params = Json.MAPPER.createObjectNode();
        params.set("progressToken", progressToken);
        say(
                "notifications/progress",
                params.put("progress", done).put("total", total).put("message", what));
    }

    @Override
    public void log(LogLevel level, String what) {
        if (session == null || session.level() == null || level.compareTo(session.level()) < 0) {
            return;
        }
        // The protocol lets it be anything; not every client does.
        ObjectNode params = Json.MAPPER
                .createObjectNode()
                .put("level", level.wire())
                .put("logger", "plumbline")
                .put("data", what);
        say("notifications/message", params);
    }

    private void say(String method, ObjectNode params) {
        if (out.isHeard()) {
            ObjectNode message =
                    Json.MAPPER.createObjectNode().put("jsonrpc", "2.0").put("method", method);
            message.set("params", params);
            out.say(message);
        }
    }

    @Override
    public Optional<JsonNode> ask(Question question) {
        return session != null && session.capabilities().contains(question.capability()) && out.isHeard()
                ? questions.ask(caller, session, request, question, out)
                : Optional.empty();
    }
}
