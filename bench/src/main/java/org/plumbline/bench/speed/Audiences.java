package org.plumbline.bench.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.function.BiConsumer;

/// The devices of several athletes that listen, and who has heard of what.
final class Audiences implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final List<? extends Source> athletes;
    private final int devices;
    private final List<Listener> listeners = new ArrayList<>();
    private final Map<String, News> news = new ConcurrentHashMap<>();
    private final AtomicInteger strange = new AtomicInteger();

    /// One athlete who changes things.
    interface Source {
        /// Where this athlete's devices listen.
        Listener listen(BiConsumer<String, Long> heard) throws IOException, InterruptedException;

        /// The version of a thing that comes about by the next change.
        String next();

        /// Makes that change.
        void change() throws IOException;
    }

    /// Something that one athlete changed.
    ///
    /// @param waiting counts the devices that have not heard of it
    private record News(int athlete, Set<Integer> heard, CountDownLatch waiting, LongAccumulator last) {
        static News of(int athlete, int devices) {
            return new News(
                    athlete,
                    ConcurrentHashMap.newKeySet(),
                    new CountDownLatch(devices),
                    new LongAccumulator(Math::max, Long.MIN_VALUE));
        }

        void heard(int device, long at) {
            if (heard.add(device)) {
                last.accumulate(at);
                waiting.countDown();
            }
        }
    }

    Audiences(List<? extends Source> athletes, int devices) {
        this.athletes = athletes;
        this.devices = devices;
    }

    /// Opens all streams, one after the other.
    Audiences open() throws IOException, InterruptedException {
        for (int athlete = 0; athlete < athletes.size(); athlete++) {
            for (int device = 0; device < devices; device++) {
                int whose = athlete;
                int which = device;
                listeners.add(athletes.get(athlete).listen((version, at) -> hear(whose, which, version, at)));
            }
        }
        return this;
    }

    private void hear(int athlete, int device, String version, long at) {
        var known = news.get(version);
        if (known != null) {
            if (known.athlete() == athlete) {
                known.heard(device, at);
            } else {
                strange.incrementAndGet();
            }
        }
    }

    /// One change by this athlete: from before it is sent until the last of their devices has heard of it, in
    /// nanoseconds.
    long change(int athlete) throws IOException, InterruptedException {
        var source = athletes.get(athlete);
        var version = source.next();
        var told = News.of(athlete, devices);
        news.put(version, told);
        long began = System.nanoTime();
        source.change();
        if (!told.waiting().await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException(told.waiting().getCount() + " of " + devices + " devices did not hear of a change in "
                    + PATIENCE_SECONDS + " s; " + ended());
        }
        return told.last().get() - began;
    }

    /// How often a device heard of what another athlete changed.
    int strange() {
        return strange.get();
    }

    int size() {
        return listeners.size();
    }

    /// What is wrong with streams that ended without us.
    String ended() {
        return listeners.stream()
                .map(Listener::ended)
                .filter(why -> !why.isEmpty())
                .distinct()
                .toList()
                .toString();
    }

    @Override
    public void close() throws IOException {
        for (var listener : listeners) {
            listener.close();
        }
    }
}
