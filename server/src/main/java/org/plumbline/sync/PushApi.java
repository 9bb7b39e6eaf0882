package org.plumbline.sync;

import org.plumbline.platform.Scope;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Reply;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Takes what a device did while it was away.
@RestController
@RequestMapping("/api/sync/push")
final class PushApi {
    private final Push push;

    PushApi(Push push) {
        this.push = push;
    }

    @Needs(Scope.LOG)
    @PostMapping
    ResponseEntity<byte[]> push(WriteRequest request) {
        return Reply.ok(push.push(request));
    }
}
