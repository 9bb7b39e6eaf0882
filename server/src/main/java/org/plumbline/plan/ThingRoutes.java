package org.plumbline.plan;

import java.util.List;
import java.util.UUID;
import org.plumbline.plan.ThingStore.Position;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Refused;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Page;
import org.plumbline.platform.web.PageRequest;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.http.ResponseEntity;

/// What the routes of every kind of thing do alike.
final class ThingRoutes<T extends Thing> {
    private static final String SEPARATOR = "\n";

    private final Transactions transactions;
    private final ThingWrites writes;
    private final ThingKind<T> kind;

    ThingRoutes(Transactions transactions, ThingWrites writes, ThingKind<T> kind) {
        this.transactions = transactions;
        this.writes = writes;
        this.kind = kind;
    }

    /// Finds one more than the page has room for, after the one at the position.
    interface Finder<T> {
        List<T> find(Position after, int limit);
    }

    ResponseEntity<byte[]> list(Caller caller, Query query, Finder<T> finder) {
        PageRequest page = query.page();
        query.refuseIfAny();
        Position after = position(page);
        List<T> found = transactions.read(caller, () -> finder.find(after, page.limit() + 1));
        return Reply.ok(Page.of(found, page, last -> last.id() + SEPARATOR + last.listedBy()));
    }

    private static Position position(PageRequest page) {
        String after = page.after();
        if (after == null) {
            return Position.START;
        }
        try {
            int end = Math.max(0, after.indexOf(SEPARATOR));
            UUID id = UUID.fromString(after.substring(0, end));
            return new Position(after.substring(end + 1), id);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("/cursor", "cursor", "This is not a cursor that was given out.");
        }
    }

    ResponseEntity<byte[]> create(WriteRequest request) {
        return Reply.of(writes.create(kind, request));
    }

    ResponseEntity<byte[]> get(Caller caller, String id) {
        UUID wanted = Query.id(id, kind.noun());
        T found = transactions.read(caller, () -> ThingWrites.get(kind, caller.subject(), wanted));
        return Reply.ok(found, found.version());
    }

    ResponseEntity<byte[]> replace(WriteRequest request, String id) {
        return Reply.of(writes.replace(kind, request, Query.id(id, kind.noun())));
    }

    ResponseEntity<byte[]> remove(WriteRequest request, String id) {
        return Reply.of(writes.remove(kind, request, Query.id(id, kind.noun())));
    }
}
