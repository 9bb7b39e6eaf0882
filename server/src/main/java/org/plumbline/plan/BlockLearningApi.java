package org.plumbline.plan;

import org.plumbline.platform.Scope;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// What was learned in a training block, over HTTP. It is read with what happened in it.
@RestController
final class BlockLearningApi {
    private final BlockLearnings learnings;

    BlockLearningApi(BlockLearnings learnings) {
        this.learnings = learnings;
    }

    @Needs(Scope.PLAN)
    @PutMapping("/api/training-blocks/{id}/summary")
    ResponseEntity<byte[]> say(WriteRequest request, @PathVariable String id) {
        return Reply.of(learnings.say(request, Query.id(id, "training block")));
    }
}
