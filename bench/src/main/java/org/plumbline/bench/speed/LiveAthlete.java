package org.plumbline.bench.speed;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/// An athlete of a real server who logs sets while their devices listen.
final class LiveAthlete implements Audiences.Source {
    /// A workout has it when it is made; each set that is logged makes the next.
    private static final long FIRST = 1;

    private final String url;
    private final Athlete athlete;
    private final SetLogger logger;
    private final Map<UUID, Long> versions = new HashMap<>();
    private SetSlot slot;

    LiveAthlete(String url, Athlete athlete) throws IOException {
        this.url = url;
        this.athlete = athlete;
        this.logger = new SetLogger(athlete).prepare(1);
        this.slot = logger.next();
    }

    /// Makes room for so many sets.
    void prepare(int sets) throws IOException {
        logger.prepare(sets);
    }

    @Override
    public Listener listen(BiConsumer<String, Long> heard) throws IOException, InterruptedException {
        return Listener.open(url, athlete.token(), heard);
    }

    @Override
    public String next() {
        slot = logger.next();
        return Listener.version(
                slot.workout().toString(), versions.merge(slot.workout(), FIRST + 1, (now, _) -> now + 1));
    }

    @Override
    public void change() throws IOException {
        logger.log(slot);
    }

    void close() throws IOException {
        athlete.close();
    }
}
