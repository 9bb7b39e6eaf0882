package org.plumbline.sync;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.MovedListener;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.LongRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// The live streams of this server process. The log of an athlete is read once for all of their devices here.
@Component
final class Streams extends LongRequests implements MovedListener {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final int AT_ONCE = 500;
    private static final Duration CHECK = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final FeedStore feed;
    private final InstantSource clock;
    private final Map<UserId, Audience> audiences = new ConcurrentHashMap<>();
    private final Set<UserId> reading = ConcurrentHashMap.newKeySet();
    private final Set<UserId> again = ConcurrentHashMap.newKeySet();

    Streams(Transactions transactions, FeedStore feed, InstantSource clock) {
        this.transactions = transactions;
        this.feed = feed;
        this.clock = clock;
    }

    /// Where a stream begins: what was asked for, and how far the log was then.
    record Beginning(long after, FeedStore.Head head) {}

    /// @param after null begins with what is still to come
    Beginning begin(Caller caller, @Nullable Long after) {
        FeedStore.Head head = transactions.read(caller, () -> feed.head(caller.subject()));
        return new Beginning(after == null ? head.seq() : after, head);
    }

    /// Joins the athlete's audience.
    Audience join(Caller caller, Stream stream, Beginning beginning) {
        while (true) {
            Audience audience = audiences.computeIfAbsent(
                    caller.subject(), _ -> new Audience(beginning.head().seq()));
            if (audience.join(stream)) {
                return audience;
            }
            audiences.remove(caller.subject(), audience);
        }
    }

    /// Tells the device everything until it goes, the server stops, or whoever asked is not signed in any more.
    void serve(Caller caller, Stream stream, Audience audience, long after, BooleanSupplier present) {
        try {
            stream.open();
            // What was logged between the beginning and the joining was told to nobody here.
            look(caller.subject());
            long told = catchUp(caller, stream, after, audience.told());
            Instant checked = clock.instant();
            while (isRunning() && !stream.hasEnded()) {
                List<FeedEntry> entries = stream.next();
                if (entries == null) {
                    stream.alive();
                } else {
                    long known = told;
                    List<FeedEntry> news = entries.stream()
                            .filter(entry -> entry.seq() > known)
                            .toList();
                    if (!news.isEmpty()) {
                        stream.say(news);
                        told = news.getLast().seq();
                    }
                }
                if (clock.instant().isAfter(checked.plus(CHECK))) {
                    if (!present.getAsBoolean()) {
                        return;
                    }
                    checked = clock.instant();
                }
            }
        } catch (IOException gone) {
            LOG.debug("a device of {} has gone", caller.subject());
        } catch (Refused | DataAccessException | TransactionException over) {
            LOG.debug("a stream of {} ends: {}", caller.subject(), over.getMessage());
        } finally {
            if (audience.leave(stream)) {
                audiences.remove(caller.subject(), audience);
            }
        }
    }

    /// What was logged before the stream joined the others.
    private long catchUp(Caller caller, Stream stream, long after, long until) throws IOException {
        long told = after;
        while (told < until && isRunning()) {
            long from = told;
            List<FeedEntry> entries = transactions.read(caller, () -> feed.after(caller.subject(), from, AT_ONCE));
            if (entries.isEmpty()) {
                return told;
            }
            stream.say(entries);
            told = entries.getLast().seq();
        }
        return told;
    }

    @Override
    public void moved(Set<UserId> users) {
        users.stream().filter(audiences::containsKey).forEach(this::look);
    }

    /// Whoever listens here, and how far they were told.
    Map<UserId, Long> told() {
        var told = new ConcurrentHashMap<UserId, Long>();
        audiences.forEach((user, audience) -> told.put(user, audience.told()));
        return told;
    }

    /// Reads this athlete's log soon, on a thread of its own and one at a time.
    void look(UserId user) {
        again.add(user);
        if (isRunning() && reading.add(user)) {
            Thread.ofVirtual().name("events-" + user).start(() -> readAll(user));
        }
    }

    private void readAll(UserId user) {
        try {
            while (isRunning() && again.remove(user)) {
                Audience audience = audiences.get(user);
                if (audience != null) {
                    read(user, audience);
                }
            }
        } catch (Refused closed) {
            LOG.debug("the account of {} is closed", user);
            Audience audience = audiences.get(user);
            if (audience != null) {
                audience.end();
            }
        } catch (DataAccessException | TransactionException later) {
            LOG.debug("the log of {} is read later: {}", user, later.getMessage());
        } finally {
            reading.remove(user);
        }
        if (again.contains(user)) {
            look(user);
        }
    }

    private void read(UserId user, Audience audience) {
        List<FeedEntry> entries;
        do {
            long told = audience.told();
            entries = transactions.read(Caller.of(user), () -> feed.after(user, told, AT_ONCE));
            audience.tell(entries);
        } while (entries.size() == AT_ONCE && isRunning());
    }

    int listening(UserId user) {
        Audience audience = audiences.get(user);
        return audience == null ? 0 : audience.size();
    }

    @Override
    protected void wakeAll() {
        audiences.values().forEach(Audience::end);
    }

    static Stream to(OutputStream out) {
        return new Stream(out);
    }
}
