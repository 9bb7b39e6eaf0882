package org.plumbline.mcp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import org.plumbline.platform.Caller;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;
import org.plumbline.platform.Scope;
import org.plumbline.platform.web.Events;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Origins;
import org.plumbline.platform.web.Presence;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// The protocol over HTTP: each message is a request, each answer its response. What is said before an answer goes
/// before it on the same response; what nobody asked for goes to whoever opened a stream for it.
@RestController
@RequestMapping("/mcp")
final class McpApi {
    static final String SESSION = "Mcp-Session-Id";

    /// Said by `plumbline mcp`: the message came as a line of standard input, which has no headers to compare.
    private static final String LINES = "Plumbline-Lines";

    private final Protocol protocol;
    private final Sessions sessions;
    private final Listeners listeners;
    private final Origins origins;

    McpApi(Protocol protocol, Sessions sessions, Listeners listeners, Origins origins) {
        this.protocol = protocol;
        this.sessions = sessions;
        this.listeners = listeners;
        this.origins = origins;
    }

    @Needs(Scope.READ)
    @PostMapping
    void message(WriteRequest request, Presence presence, HttpServletRequest http, HttpServletResponse response) {
        origins.requireOurs(http);
        var out = new Outgoing(response, takesEvents(http), presence::lasts);
        out.answer(answer(request, envelope(http), out));
    }

    private Protocol.Answered answer(WriteRequest request, Envelope around, Outgoing out) {
        JsonNode message;
        try {
            message = request.body();
        } catch (Refused unreadable) {
            return Protocol.unreadable(unreadable.issues().getFirst().message());
        }
        return protocol.answer(request.caller(), message, around, out);
    }

    /// News of what the session subscribed to.
    @Needs(Scope.READ)
    @GetMapping
    void listen(Caller caller, Presence presence, HttpServletRequest http, HttpServletResponse response) {
        origins.requireOurs(http);
        Session session = session(caller, http);
        listeners.admit(caller);
        var out = new Outgoing(response, true, presence::lasts);
        out.open();
        if (http.getMethod().equals("GET")) {
            listeners.serve(caller, session, out);
        }
    }

    /// The end of a session.
    @Needs(Scope.READ)
    @DeleteMapping
    ResponseEntity<byte[]> end(Caller caller, HttpServletRequest http) {
        origins.requireOurs(http);
        Session session = session(caller, http);
        sessions.end(caller, session);
        listeners.wake(session.id());
        return ResponseEntity.noContent().build();
    }

    private Session session(Caller caller, HttpServletRequest http) {
        String id = http.getHeader(SESSION);
        if (id == null) {
            throw new Refused(
                    ProblemCategory.MALFORMED, "", "no_session", "Say the session: the header " + SESSION + ".");
        }
        return sessions.find(caller, id).orElseThrow(() -> Refused.notFound("session"));
    }

    private static Envelope envelope(HttpServletRequest http) {
        String program = http.getHeader(HttpHeaders.USER_AGENT);
        return new Envelope(
                http.getHeader(LINES) == null,
                http.getHeader("MCP-Protocol-Version"),
                http.getHeader("Mcp-Method"),
                http.getHeader("Mcp-Name"),
                http.getHeader(SESSION),
                program == null ? "" : ClientName.cut(program));
    }

    private static boolean takesEvents(HttpServletRequest http) {
        return Collections.list(http.getHeaders(HttpHeaders.ACCEPT)).stream()
                .anyMatch(takes -> takes.toLowerCase(Locale.ROOT).contains(Events.TYPE));
    }
}
