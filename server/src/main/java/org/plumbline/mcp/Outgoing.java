package org.plumbline.mcp;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.web.Events;
import tools.jackson.databind.JsonNode;

/// The response to one message: one JSON document, or a stream of events from the moment on that something is said
/// before the answer. One thread writes to it.
final class Outgoing {
    private final HttpServletResponse response;
    private final boolean streams;
    private final BooleanSupplier present;
    private boolean open;
    private boolean gone;

    /// @param streams whether the program said that it takes events
    /// @param present whether whoever asked is still let in
    Outgoing(HttpServletResponse response, boolean streams, BooleanSupplier present) {
        this.response = response;
        this.streams = streams;
        this.present = present;
    }

    /// Whether anybody hears what is said before the answer.
    boolean isHeard() {
        return streams && !gone;
    }

    /// Whether who asked may still do so: what they were given can be taken away while they wait.
    boolean isWelcome() {
        return present.getAsBoolean();
    }

    /// Whether something was said already, so that a failure can only be said as well.
    boolean isOpen() {
        return open;
    }

    void inSession(UUID session) {
        response.setHeader(McpApi.SESSION, session.toString());
    }

    /// Opens the stream, although nothing is to be said yet.
    void open() {
        if (isHeard() && !open) {
            open = true;
            Events.open(response);
            write(":\n\n");
        }
    }

    void say(JsonNode message) {
        open();
        write("event: message\ndata: " + Json.write(message) + "\n\n");
    }

    /// Finds out whether anybody is still there.
    void alive() {
        open();
        write(":\n\n");
    }

    /// The answer, which is the last word.
    void answer(Protocol.Answered answered) {
        if (open) {
            if (answered.body() != null) {
                say(answered.body());
            }
            return;
        }
        response.setStatus(answered.status());
        if (answered.body() == null) {
            return;
        }
        response.setContentType("application/json");
        try {
            response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(answered.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whoever has gone misses it: what was begun for them goes on.
    private void write(String text) {
        if (!isHeard()) {
            return;
        }
        try {
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            response.getOutputStream().flush();
        } catch (IOException e) {
            gone = true;
        }
    }
}
