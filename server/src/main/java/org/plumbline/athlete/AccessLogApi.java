package org.plumbline.athlete;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Refused;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Page;
import org.plumbline.platform.web.PageRequest;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The access log, for the athlete whose it is.
@RestController
@RequestMapping("/api/access-log")
final class AccessLogApi {
    private final Transactions transactions;
    private final AccessLogStore store;

    AccessLogApi(Transactions transactions, AccessLogStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<byte[]> list(Caller caller, Query query) {
        PageRequest page = query.page();
        query.refuseIfAny();
        Scopes.requireOwn(caller);
        var after = position(page.after());
        List<AccessLogStore.Entry> found =
                transactions.read(caller, () -> store.list(caller.subject(), after, page.limit() + 1));
        boolean more = found.size() > page.limit();
        var shown = more ? found.subList(0, page.limit()) : found;
        String next = more
                ? PageRequest.cursor(
                        shown.getLast().at() + " " + shown.getLast().id())
                : null;
        return Reply.ok(new Page<>(shown, next));
    }

    private static AccessLogStore.@Nullable Position position(@Nullable String after) {
        if (after == null) {
            return null;
        }
        try {
            String[] parts = after.split(" ", -1);
            return new AccessLogStore.Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Refused.invalid("/cursor", "cursor", "This is not a cursor that was given out.");
        }
    }
}
