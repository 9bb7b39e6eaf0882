package org.plumbline.mcp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.tools.Course;
import org.plumbline.platform.tools.LogLevel;
import org.plumbline.platform.tools.Prompt;
import org.plumbline.platform.tools.Question;
import org.plumbline.platform.tools.Reading;
import org.plumbline.platform.tools.Tool;
import org.plumbline.platform.tools.ToolSource;
import org.plumbline.platform.tools.Way;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the conformance suite asks for by name, declared as a module declares what it has, and answered by operations
/// that there are.
final class ConformanceTools implements ToolSource {
    private static final Way STATUS = Way.to("getPlanningStatus");

    /// A file of the web app.
    private static final Way FILE = Way.to("getWebAppAsset").path("file", "file");

    /// The suite reads `test://template/123/data` and wants to find the 123 in it.
    static void prepare(TestClient athlete) {
        ConfirmedPlan.done(athlete.post(
                "/api/journal",
                Map.of("entry_date", "2025-11-03", "entry_type", "feedback", "raw_text", "Rowed 123 strokes.")));
    }

    @Override
    public List<Tool> tools() {
        return List.of(
                Tool.reads("test_simple_text", "What is planned.", STATUS),
                Tool.reads(
                        "test_error_handling",
                        "The suite says no plan, which is refused.",
                        Way.to("getPlan").path("plan_id", "id")),
                Tool.reads("test_image_content", "A picture.", STATUS).by(with(picture())),
                Tool.reads("test_audio_content", "A sound.", STATUS).by(with(sound())),
                Tool.reads("test_embedded_resource", "A file.", STATUS).by(with(file())),
                Tool.reads("test_multiple_content_types", "All of them.", STATUS)
                        .by(with(picture(), file())),
                Tool.reads("test_tool_with_logging", "Says what it does.", STATUS)
                        .by((talk, arguments, operation) -> {
                            talk.log(LogLevel.INFO, "Tool execution started");
                            talk.log(LogLevel.INFO, "Tool processing data");
                            talk.log(LogLevel.INFO, "Tool execution completed");
                            return operation.apply(arguments);
                        }),
                Tool.reads("test_tool_with_progress", "Says how far it is.", STATUS)
                        .by((talk, arguments, operation) -> {
                            for (int done : List.of(0, 50, 100)) {
                                talk.progress(done, 100, done + " of 100");
                            }
                            return operation.apply(arguments);
                        }),
                Tool.reads("test_sampling", "Asks the model.", STATUS).by(asking(sampling())),
                Tool.reads("test_elicitation", "Asks the person.", STATUS).by(asking(form("""
                                {"username": {"type": "string"}, "email": {"type": "string"}}"""))),
                Tool.reads("test_elicitation_sep1034_defaults", "Asks the person.", STATUS)
                        .by(asking(form("""
                                {"name": {"type": "string", "default": "John Doe"},
                                 "age": {"type": "integer", "default": 30},
                                 "score": {"type": "number", "default": 95.5},
                                 "status": {"type": "string", "enum": ["active", "inactive", "pending"],
                                            "default": "active"},
                                 "verified": {"type": "boolean", "default": true}}"""))),
                Tool.reads("test_elicitation_sep1330_enums", "Asks the person.", STATUS)
                        .by(asking(form("""
                                {"untitledSingle": {"type": "string", "enum": ["option1", "option2", "option3"]},
                                 "titledSingle": {"type": "string", "oneOf": [
                                   {"const": "value1", "title": "First Option"},
                                   {"const": "value2", "title": "Second Option"}]},
                                 "legacyEnum": {"type": "string", "enum": ["opt1", "opt2", "opt3"],
                                                "enumNames": ["Option One", "Option Two", "Option Three"]},
                                 "untitledMulti": {"type": "array", "items": {
                                   "type": "string", "enum": ["option1", "option2", "option3"]}},
                                 "titledMulti": {"type": "array", "items": {"anyOf": [
                                   {"const": "value1", "title": "First Choice"},
                                   {"const": "value2", "title": "Second Choice"}]}}}"""))));
    }

    @Override
    public List<Reading> readings() {
        return List.of(
                new Reading("test://static-text", "static_text", "What is planned.", STATUS),
                new Reading("test://watched-resource", "watched", "What is planned.", STATUS),
                new Reading("test://example-resource", "example", "What is planned.", STATUS),
                new Reading("test://{file}", "file", "A file of the web app.", FILE),
                new Reading(
                        "test://template/{id}/data",
                        "template",
                        "What was said with this word.",
                        Way.to("listEntries").renamed("id", "query")));
    }

    @Override
    public List<Prompt> prompts() {
        return List.of(
                new Prompt("test_simple_prompt", "Says something", List.of(), "What is planned?"),
                new Prompt(
                        "test_prompt_with_arguments",
                        "Says what it is told",
                        List.of(new Prompt.Argument("arg1", "One thing"), new Prompt.Argument("arg2", "Another")),
                        "First {arg1}, then {arg2}."),
                new Prompt("test_prompt_with_image", "Shows a picture", List.of(), "What is in it?")
                        .enclosing("test://dot.png"),
                new Prompt(
                                "test_prompt_with_embedded_resource",
                                "Encloses what it is told",
                                List.of(new Prompt.Argument("resourceUri", "An address")),
                                "What is in it?")
                        .enclosing("{resourceUri}"));
    }

    private static Course with(JsonNode... content) {
        return (_, arguments, operation) -> operation.apply(arguments).with(content);
    }

    /// Answers what it was told; without an answer it is refused like everything that lacks something.
    private static Course asking(Question question) {
        return (talk, arguments, operation) -> {
            Optional<JsonNode> answer = talk.ask(question);
            var outcome = operation.apply(Json.MAPPER.createObjectNode());
            return answer.map(said -> outcome.with(text(Json.write(said)))).orElse(outcome);
        };
    }

    private static Question sampling() {
        ObjectNode params = Json.MAPPER.createObjectNode().put("maxTokens", 100);
        params.putArray("messages")
                .addObject()
                .put("role", "user")
                .putObject("content")
                .put("type", "text")
                .put("text", "What do you think?");
        return new Question("sampling", "sampling/createMessage", params);
    }

    private static Question form(String properties) {
        ObjectNode fields = Json.MAPPER.createObjectNode().put("type", "object");
        fields.set("properties", Json.parse(properties));
        return Question.form("Please say.", fields);
    }

    private static ObjectNode text(String text) {
        return Json.MAPPER.createObjectNode().put("type", "text").put("text", text);
    }

    private static ObjectNode picture() {
        return bytes("image", "image/png");
    }

    private static ObjectNode sound() {
        return bytes("audio", "audio/wav");
    }

    private static ObjectNode bytes(String type, String mediaType) {
        return Json.MAPPER
                .createObjectNode()
                .put("type", type)
                .put("data", new byte[] {1, 2, 3})
                .put("mimeType", mediaType);
    }

    private static ObjectNode file() {
        ObjectNode block = Json.MAPPER.createObjectNode().put("type", "resource");
        block.putObject("resource")
                .put("uri", "test://embedded-resource")
                .put("mimeType", "text/plain")
                .put("text", "One, two, three.");
        return block;
    }
}
