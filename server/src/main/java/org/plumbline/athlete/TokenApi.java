package org.plumbline.athlete;

import java.util.UUID;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Scope;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.PageRequest;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Personal tokens.
@RestController
@RequestMapping("/api/tokens")
final class TokenApi {
    private final PersonalTokens tokens;

    TokenApi(PersonalTokens tokens) {
        this.tokens = tokens;
    }

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<byte[]> list(Caller caller, Query query) {
        PageRequest page = query.page();
        query.refuseIfAny();
        return Reply.ok(tokens.list(caller, page));
    }

    @Needs(Scope.READ)
    @PostMapping
    ResponseEntity<byte[]> create(WriteRequest request) {
        return Reply.of(tokens.create(request));
    }

    @Needs(Scope.READ)
    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> revoke(@PathVariable("id") String id, WriteRequest request) {
        UUID token = Query.id(id, "token");
        return Reply.of(tokens.revoke(request, token));
    }
}
