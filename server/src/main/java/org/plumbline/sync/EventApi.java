package org.plumbline.sync;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Refused;
import org.plumbline.platform.Scope;
import org.plumbline.platform.web.Events;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Presence;
import org.plumbline.platform.web.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What changes, as it changes: server-sent events whose ids are the numbers of the log, so that a device that was cut
/// off goes on where it was.
@RestController
@RequestMapping("/api/events")
final class EventApi {
    private final Streams streams;

    EventApi(Streams streams) {
        this.streams = streams;
    }

    @Needs(Scope.READ)
    @GetMapping
    void events(Caller caller, Presence presence, Query query, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        caller.requireOwn();
        Long asked = query.whole("after", 0, Long.MAX_VALUE);
        query.refuseIfAny();
        Long last = lastSeen(request.getHeader("Last-Event-ID"));
        Streams.Beginning beginning = streams.begin(caller, last == null ? asked : last);
        Stream stream = Streams.to(response.getOutputStream());
        if (!beginning.head().reaches(beginning.after())) {
            Events.open(response);
            stream.startOver();
            return;
        }
        if (request.getMethod().equals("HEAD")) {
            // Nothing is written to it, so that nobody would notice when it has gone.
            Events.open(response);
            return;
        }
        Audience audience = streams.join(caller, stream, beginning);
        Events.open(response);
        streams.serve(caller, stream, audience, beginning.after(), presence::lasts);
    }

    private static @Nullable Long lastSeen(@Nullable String id) {
        try {
            return id == null || id.isBlank() ? null : Long.valueOf(id.strip());
        } catch (NumberFormatException e) {
            throw Refused.invalid("", "last_event_id", "Last-Event-ID must be the id of an event.");
        }
    }
}
