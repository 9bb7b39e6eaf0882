package org.plumbline.journal;

import org.plumbline.platform.Scope;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Reply;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Debriefs over HTTP. What they leave is read as entries and observations.
@RestController
final class DebriefApi {
    private final DebriefWrites writes;

    DebriefApi(DebriefWrites writes) {
        this.writes = writes;
    }

    @Needs(Scope.JOURNAL)
    @PostMapping("/api/debriefs")
    ResponseEntity<byte[]> create(WriteRequest request) {
        return Reply.of(writes.create(request));
    }
}
