package org.plumbline.sync;

import org.plumbline.platform.Caller;
import org.plumbline.platform.Scope;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The change log over HTTP, part by part.
@RestController
@RequestMapping("/api/sync/changes")
final class FeedApi {
    private static final int USUAL = 200;
    private static final int MOST = 1000;

    private final Feed feed;

    FeedApi(Feed feed) {
        this.feed = feed;
    }

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<byte[]> changes(Caller caller, Query query) {
        caller.requireOwn();
        Long after = query.whole("after", 0, Long.MAX_VALUE);
        Long limit = query.whole("limit", 1, Long.MAX_VALUE);
        query.refuseIfAny();
        return Reply.ok(
                feed.read(caller, after == null ? 0 : after, limit == null ? USUAL : (int) Math.min(limit, MOST)));
    }
}
