package org.plumbline.platform.tools;

import org.plumbline.platform.json.Json;
import tools.jackson.databind.node.ObjectNode;

/// Something that is asked of the program that called, or through it of its person.
///
/// @param capability what the program must have said that it can
/// @param method of the protocol
public record Question(String capability, String method, ObjectNode params) {

    /// A form for the person: flat, and of simple values. The answer says `action` (`accept`, `decline` or `cancel`),
    /// and where it is accepted `content`.
    ///
    /// @param fields a JSON schema of an object
    public static Question form(String message, ObjectNode fields) {
        ObjectNode params = Json.MAPPER.createObjectNode().put("message", message);
        params.set("requestedSchema", fields);
        return new Question("elicitation", "elicitation/create", params);
    }
}
