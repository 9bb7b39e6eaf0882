package org.plumbline.platform.web;

import jakarta.servlet.http.HttpServletResponse;

/// Server-sent events.
public final class Events {
    public static final String TYPE = "text/event-stream";

    private Events() {}

    /// Begins a response that is a stream of them.
    public static void open(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(TYPE + ";charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // A proxy that gathers what it passes on would keep the news to itself.
        response.setHeader("X-Accel-Buffering", "no");
    }
}
