package org.plumbline.mcp;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Refused;
import org.plumbline.platform.Scope;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Origins;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// The protocol over HTTP: each message is a request, each answer its response. Nothing is sent unasked, so that there
/// is no stream to open and no session to end.
@RestController
final class McpApi {
    private static final int LONGEST_CLIENT = 200;

    /// Said by `plumbline mcp`: the message came as a line of standard input, which has no headers to compare.
    private static final String LINES = "Plumbline-Lines";

    private final Protocol protocol;
    private final Origins origins;

    McpApi(Protocol protocol, Origins origins) {
        this.protocol = protocol;
        this.origins = origins;
    }

    @Needs(Scope.READ)
    @PostMapping("/mcp")
    ResponseEntity<byte[]> message(WriteRequest request, HttpServletRequest http) {
        origins.requireOurs(http);
        Protocol.Answered answered = answer(request, envelope(http));
        var response = ResponseEntity.status(HttpStatusCode.valueOf(answered.status()));
        return answered.body() == null
                ? response.build()
                : response.contentType(MediaType.APPLICATION_JSON).body(Json.MAPPER.writeValueAsBytes(answered.body()));
    }

    private Protocol.Answered answer(WriteRequest request, Envelope around) {
        JsonNode message;
        try {
            message = request.body();
        } catch (Refused unreadable) {
            return Protocol.unreadable(unreadable.issues().getFirst().message());
        }
        return protocol.answer(request.caller(), message, around);
    }

    private static Envelope envelope(HttpServletRequest http) {
        String program = http.getHeader(HttpHeaders.USER_AGENT);
        return new Envelope(
                http.getHeader(LINES) == null,
                http.getHeader("MCP-Protocol-Version"),
                http.getHeader("Mcp-Method"),
                http.getHeader("Mcp-Name"),
                cut(program));
    }

    private static String cut(@Nullable String program) {
        return program == null ? "" : program.substring(0, Math.min(program.length(), LONGEST_CLIENT));
    }
}
