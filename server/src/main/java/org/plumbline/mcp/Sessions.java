package org.plumbline.mcp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Ids;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.tools.LogLevel;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The sessions of programs that began with a handshake. A session is a convenience for the program and no proof of
/// anything: each message comes with its own token, and somebody else's session is one that is not there.
@Component
final class Sessions {
    private static final int MOST = 100;
    private static final int MOST_CAPABILITIES = 30;

    private static final Pattern CAPABILITY = Pattern.compile("[\\w./-]{1,50}");

    /// How exactly it is known when a session was last used.
    private static final Duration SEEN = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final SessionStore store;
    private final Ids ids;
    private final InstantSource clock;

    Sessions(Transactions transactions, SessionStore store, Ids ids, InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param said the parameters of `initialize`
    Session open(Caller caller, JsonNode said, String otherwise) {
        String client = ClientName.of(said.path("clientInfo"), otherwise);
        var session = new Session(ids.next(), client, capabilities(said.path("capabilities")), null);
        Caller actor = alone(caller);
        return transactions.write(actor, work -> {
            store.add(work.subject(), session, work.now());
            store.keep(work.subject(), session.id(), MOST);
            return session;
        });
    }

    private static Set<String> capabilities(JsonNode said) {
        return said.properties().stream()
                .filter(capability -> isThere(capability.getKey(), capability.getValue()))
                .map(Map.Entry::getKey)
                .filter(name -> CAPABILITY.matcher(name).matches())
                .limit(MOST_CAPABILITIES)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether a program can be asked that. A form is what every program that asks its person has shown from the
    /// beginning, but for one that says it opens addresses only.
    static boolean isThere(String capability, JsonNode said) {
        return said.isObject() && (!capability.equals("elicitation") || said.has("form") || !said.has("url"));
    }

    /// Empty for one that ended, was never there, or is somebody else's.
    Optional<Session> find(Caller caller, @Nullable String id) {
        return Optional.ofNullable(id).flatMap(Fields::findUuid).flatMap(session -> find(caller, session));
    }

    private Optional<Session> find(Caller caller, UUID id) {
        Caller actor = alone(caller);
        Optional<SessionStore.Row> found = transactions.read(actor, () -> store.find(actor.subject(), id));
        Instant now = clock.instant();
        if (found.isPresent() && (!found.get().isUsed() || found.get().seenAt().isBefore(now.minus(SEEN)))) {
            transactions.write(actor, work -> {
                store.seen(work.subject(), id, now);
                return true;
            });
        }
        return found.map(SessionStore.Row::session);
    }

    void level(Caller caller, Session session, LogLevel level) {
        transactions.write(alone(caller), work -> {
            store.level(work.subject(), session.id(), level);
            return true;
        });
    }

    void end(Caller caller, Session session) {
        transactions.write(alone(caller), work -> {
            store.end(work.subject(), session.id());
            return true;
        });
    }

    /// The session is of whoever asks, whosever data they ask for.
    static Caller alone(Caller caller) {
        return caller.about(caller.actor());
    }
}
