package org.plumbline.mcp;

import java.util.HexFormat;
import java.util.Optional;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.tools.Question;
import org.plumbline.platform.tools.Talk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// With a program that says everything in each request and gets one document for it: what is to be asked is the answer,
/// and the program calls again from the start, with what it was told.
final class RepeatedTalk implements Talk {
    private final ObjectNode params;

    RepeatedTalk(ObjectNode params) {
        this.params = params;
    }

    /// Ends the call with a question.
    static final class Wanted extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String key;
        private final transient Question question;

        private Wanted(String key, Question question) {
            super(question.method(), null, false, false);
            this.key = key;
            this.question = question;
        }

        /// `input_required`, as the newer era has it.
        ObjectNode result() {
            ObjectNode result = Json.MAPPER.createObjectNode().put(Introduction.RESULT_TYPE, "input_required");
            result.putObject("inputRequests")
                    .putObject(key)
                    .put("method", question.method())
                    .set("params", question.params());
            return result;
        }
    }

    @Override
    public Optional<JsonNode> ask(Question question) {
        JsonNode capability = params.path("_meta").path(EraRules.CAPABILITIES).path(question.capability());
        if (!Sessions.isThere(question.capability(), capability)) {
            return Optional.empty();
        }
        // An answer is one to what was asked, not to what would be asked now.
        String key = HexFormat.of().formatHex(Json.fingerprint(question.params()));
        JsonNode answer = params.path("inputResponses").path(key);
        if (answer.isMissingNode()) {
            throw new Wanted(key, question);
        }
        return Optional.of(answer).filter(JsonNode::isObject);
    }
}
