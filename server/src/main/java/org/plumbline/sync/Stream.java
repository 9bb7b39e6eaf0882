package org.plumbline.sync;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;

/// One device that listens: what is to be said to it, and the saying.
final class Stream {
    /// Another process may hold the connection open although nobody is there any more: writing finds out.
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /// A device that does not take this much is behind for good; it comes again and catches up.
    private static final int MOST_WAITING = 1000;

    private static final List<FeedEntry> END = List.of();

    private final BlockingQueue<List<FeedEntry>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final OutputStream out;
    private volatile boolean ended;

    Stream(OutputStream out) {
        this.out = out;
    }

    /// Puts entries in the queue; never waits.
    void offer(List<FeedEntry> entries) {
        if (!entries.isEmpty() && !waiting.offer(entries)) {
            end();
        }
    }

    void end() {
        ended = true;
        waiting.clear();
        waiting.add(END);
    }

    boolean hasEnded() {
        return ended;
    }

    /// The next entries, or nothing where none came in time for the next sign of life.
    @Nullable
    List<FeedEntry> next() {
        try {
            return waiting.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            end();
            return END;
        }
    }

    void open() throws IOException {
        say("retry: 2000\n\n");
    }

    void alive() throws IOException {
        say(":\n\n");
    }

    void startOver() throws IOException {
        say("event: start_over\ndata: {}\n\n");
    }

    void say(List<FeedEntry> entries) throws IOException {
        var text = new StringBuilder();
        for (FeedEntry entry : entries) {
            text.append("id: ")
                    .append(entry.seq())
                    .append("\nevent: change\ndata: ")
                    .append(Json.write(entry))
                    .append("\n\n");
        }
        say(text.toString());
    }

    private void say(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
