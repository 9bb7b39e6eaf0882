package org.plumbline.athlete;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Scope;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Reply;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The athlete's own account.
@RestController
@RequestMapping("/api/me")
final class MeApi {
    private final Me me;
    private final AccountDeletion deletion;
    private final AccessTokens accessTokens;

    MeApi(Me me, AccountDeletion deletion, AccessTokens accessTokens) {
        this.me = me;
        this.deletion = deletion;
        this.accessTokens = accessTokens;
    }

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<byte[]> get(Caller caller) {
        AccountView account = me.get(caller);
        return Reply.ok(account, account.version());
    }

    @Needs(Scope.READ)
    @PatchMapping
    ResponseEntity<byte[]> change(WriteRequest request, HttpServletRequest http) {
        @Nullable
        UUID session = SessionCookies.accessToken(http)
                .flatMap(accessTokens::verify)
                .map(AccessTokens.Access::session)
                .orElse(null);
        return Reply.of(me.change(request, session, http.getRemoteAddr()));
    }

    @Needs(Scope.READ)
    @DeleteMapping
    ResponseEntity<byte[]> delete(WriteRequest request, HttpServletRequest http) {
        deletion.request(request, http.getRemoteAddr());
        return ResponseEntity.noContent().build();
    }
}
