package org.plumbline.mcp;

import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.json.Json;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers one message. It keeps nothing between two of them: any server may answer the next.
@Component
final class Protocol {
    private final Introduction introduction;
    private final Tools tools;
    private final Resources resources;
    private final Prompts prompts;
    private final Completions completions;

    Protocol(Introduction introduction, Tools tools, Resources resources, Prompts prompts, Completions completions) {
        this.introduction = introduction;
        this.tools = tools;
        this.resources = resources;
        this.prompts = prompts;
        this.completions = completions;
    }

    /// @param body null where the message wants no answer
    record Answered(int status, @Nullable ObjectNode body) {}

    Answered answer(Caller caller, JsonNode sent, Envelope around) {
        return switch (Message.read(sent)) {
            case Message.Notice _, Message.Answer _ -> new Answered(202, null);
            case Message.Broken(JsonNode id, String why) -> failed(id, null, new Reply.Failure(Reply.NO_MESSAGE, why));
            case Message.Request request -> answer(caller, request, around);
        };
    }

    /// What cannot even be read.
    static Answered unreadable(String why) {
        return failed(null, null, new Reply.Failure(Reply.UNREADABLE, why));
    }

    private Answered answer(Caller caller, Message.Request request, Envelope around) {
        return switch (EraRules.decide(request, around)) {
            case EraRules.Decision.Refuses(Era era, Reply.Failure failure) -> failed(request.id(), era, failure);
            case EraRules.Decision.Speaks(Era era) -> {
                String client = clientOf(request.params(), around);
                var asked = new Asked(caller, era, request.method(), request.params(), client);
                yield switch (reply(asked)) {
                    case Reply.Failure failure -> failed(request.id(), era, failure);
                    case Reply.Result(ObjectNode value) -> {
                        ObjectNode body = message(request.id());
                        body.set("result", era == Era.STATELESS ? introduction.signed(value) : value);
                        yield new Answered(200, body);
                    }
                };
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
                    case HANDSHAKE -> introduction.handshake(asked);
                    case STATELESS -> introduction.discovery(asked);
                };
        };
    }

    private static String clientOf(ObjectNode params, Envelope around) {
        JsonNode info = params.path("_meta").path(EraRules.CLIENT);
        String name = info.path("name").asString("");
        return name.isEmpty()
                ? around.client()
                : (name + " " + info.path("version").asString("")).strip();
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
