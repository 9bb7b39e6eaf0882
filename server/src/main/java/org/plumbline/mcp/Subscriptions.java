package org.plumbline.mcp;

import java.util.HexFormat;
import java.util.List;
import org.plumbline.platform.Caller;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.tools.ToolBox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/// `resources/subscribe` and `resources/unsubscribe`, and what has changed since a program was last told. What is kept
/// of a resource is its fingerprint, so that a program that was away learns of what changed meanwhile.
@Component
final class Subscriptions {
    private static final int MOST = 50;

    private final ToolBox box;
    private final Resources resources;
    private final Transactions transactions;
    private final SubscriptionStore store;

    Subscriptions(ToolBox box, Resources resources, Transactions transactions, SubscriptionStore store) {
        this.box = box;
        this.resources = resources;
        this.transactions = transactions;
        this.store = store;
    }

    /// Only what can be read now can be subscribed to.
    Reply subscribe(Asked asked, Session session) {
        String uri = asked.params().path("uri").asString("");
        return switch (resources.look(asked, "subscribe", uri)) {
            case Resources.Look.Misses(Reply.Failure why) -> why;
            case Resources.Look.Finds(ToolBox.Outcome outcome) ->
                subscribe(asked, session, new SubscriptionStore.Row(uri, fingerprint(outcome)));
        };
    }

    private Reply subscribe(Asked asked, Session session, SubscriptionStore.Row row) {
        boolean added = transactions.write(
                Sessions.alone(asked.caller()), work -> store.add(work.subject(), session.id(), row, MOST));
        return added
                ? new Reply.Result(Json.MAPPER.createObjectNode())
                : new Reply.Failure(Reply.BAD_PARAMS, "A session subscribes to at most " + MOST + " resources.");
    }

    Reply unsubscribe(Asked asked, Session session) {
        String uri = asked.params().path("uri").asString("");
        if (uri.indexOf('\0') < 0) {
            transactions.write(Sessions.alone(asked.caller()), work -> {
                store.remove(work.subject(), session.id(), uri);
                return true;
            });
        }
        return new Reply.Result(Json.MAPPER.createObjectNode());
    }

    /// A resource that is not what the program knows.
    ///
    /// @param known what it knows of
    /// @param fingerprint of what is there now
    record Changed(SubscriptionStore.Row known, String fingerprint) {
        ObjectNode notification() {
            ObjectNode notification = Json.MAPPER
                    .createObjectNode()
                    .put("jsonrpc", "2.0")
                    .put("method", "notifications/resources/updated");
            notification.putObject("params").put("uri", known.uri());
            return notification;
        }
    }

    /// What cannot be read for a moment has not changed. Refused where whoever asks may not look at the athlete any
    /// more.
    List<Changed> changed(Caller caller, Session session) {
        mayLook(caller);
        Caller actor = Sessions.alone(caller);
        return transactions.read(actor, () -> store.list(actor.subject(), session.id())).stream()
                .flatMap(known -> box.read(caller, known.uri()).stream()
                        .map(ToolBox.Read::outcome)
                        .filter(outcome -> outcome.isSuccess() || outcome.status() == 404)
                        .map(outcome -> new Changed(known, fingerprint(outcome)))
                        .filter(now -> !now.fingerprint().equals(known.fingerprint())))
                .toList();
    }

    /// Refuses who may not look at the athlete.
    void mayLook(Caller caller) {
        transactions.read(caller, caller::subject);
    }

    void told(Caller caller, Session session, Changed changed) {
        transactions.write(Sessions.alone(caller), work -> {
            store.told(work.subject(), session.id(), changed.known(), changed.fingerprint());
            return true;
        });
    }

    /// What is gone has one as well.
    private static String fingerprint(ToolBox.Outcome outcome) {
        return HexFormat.of().formatHex(Json.fingerprint(outcome.body()));
    }
}
