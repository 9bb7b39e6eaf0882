package org.plumbline.sync;

import java.util.ArrayList;
import java.util.List;

/// The devices of one athlete that listen to one server process, and how far all of them were told.
final class Audience {
    static final int MOST = 20;

    private final List<Stream> streams = new ArrayList<>();
    private long told;
    private boolean gone;

    Audience(long told) {
        this.told = told;
    }

    /// False when the last one has just left: there is another audience now. Where too many listen the one that came
    /// first makes room: most likely nobody is there any more, which only the next word to it would show.
    synchronized boolean join(Stream stream) {
        if (gone) {
            return false;
        }
        if (streams.size() >= MOST) {
            streams.removeFirst().end();
        }
        streams.add(stream);
        return true;
    }

    /// True when nobody is left.
    synchronized boolean leave(Stream stream) {
        streams.remove(stream);
        gone = streams.isEmpty();
        return gone;
    }

    synchronized long told() {
        return told;
    }

    /// Passes on what comes after what was told; two who read the same at the same time tell it once.
    synchronized void tell(List<FeedEntry> entries) {
        List<FeedEntry> news =
                entries.stream().filter(entry -> entry.seq() > told).toList();
        if (!news.isEmpty()) {
            told = news.getLast().seq();
            streams.forEach(stream -> stream.offer(news));
        }
    }

    synchronized void end() {
        streams.forEach(Stream::end);
    }

    synchronized int size() {
        return streams.size();
    }
}
