package org.plumbline.mcp;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.MovedListener;
import org.plumbline.platform.web.LongRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// The programs that listen to this server process, one stream for each session. They are told that something changed
/// which they subscribed to; what it is they read.
@Component
final class Listeners extends LongRequests implements MovedListener {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    /// What is heard of a change may be lost, and some things change by themselves: today is another day at midnight.
    private static final Duration LOOK = Duration.ofSeconds(15);

    /// Many changes in a row are one.
    private static final Duration CALM = Duration.ofMillis(200);

    private static final int MOST = 20;

    private final Sessions sessions;
    private final Subscriptions subscriptions;
    private final Map<UUID, Listening> listening = new ConcurrentHashMap<>();
    private final AtomicLong streams = new AtomicLong();

    Listeners(Sessions sessions, Subscriptions subscriptions) {
        this.sessions = sessions;
        this.subscriptions = subscriptions;
    }

    /// Until the program goes, the server stops, the session ends, another stream of it is opened, or whoever asked is
    /// not signed in any more.
    void serve(Caller caller, Session session, Outgoing out) {
        var mine = new Listening(caller, streams.incrementAndGet());
        Listening other = listening.put(session.id(), mine);
        if (other != null) {
            other.end();
        }
        makeRoom(caller.actor(), mine);
        try {
            out.open();
            while (isRunning() && !mine.hasEnded() && out.isHeard()) {
                tell(caller, session, out);
                mine.await(LOOK.toMillis());
                // What rings from here on is heard at the next look.
                mine.await(mine.hasEnded() ? 0 : CALM.toMillis());
                out.alive();
                if (!out.isWelcome()
                        || sessions.find(caller, session.id().toString()).isEmpty()) {
                    return;
                }
            }
        } catch (Refused | DataAccessException | TransactionException over) {
            LOG.debug("a stream of {} ends: {}", caller.subject(), over.getMessage());
        } finally {
            listening.remove(session.id(), mine);
        }
    }

    /// Refuses who may not look at the athlete: that something changed there is nobody else's business.
    void admit(Caller caller) {
        subscriptions.mayLook(caller);
    }

    private void tell(Caller caller, Session session, Outgoing out) {
        for (Subscriptions.Changed changed : subscriptions.changed(caller, session)) {
            out.say(changed.notification());
            if (out.isHeard()) {
                subscriptions.told(caller, session, changed);
            }
        }
    }

    /// The streams that were opened first make room.
    private void makeRoom(UserId user, Listening mine) {
        listening.values().stream()
                .filter(one -> one.actor().equals(user) && !one.equals(mine))
                .sorted(Comparator.comparingLong(Listening::number).reversed())
                .skip(MOST - 1L)
                .forEach(Listening::end);
    }

    /// Looks at once, for a session that has ended.
    void wake(UUID session) {
        Listening one = listening.get(session);
        if (one != null) {
            one.ring();
        }
    }

    int listening(UserId user) {
        return Math.toIntExact(listening.values().stream()
                .filter(one -> one.actor().equals(user))
                .count());
    }

    @Override
    public void moved(Set<UserId> users) {
        listening.values().stream().filter(one -> users.contains(one.subject())).forEach(Listening::ring);
    }

    @Override
    protected void wakeAll() {
        listening.values().forEach(Listening::end);
    }
}
