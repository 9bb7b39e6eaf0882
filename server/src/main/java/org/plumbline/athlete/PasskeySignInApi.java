package org.plumbline.athlete;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.plumbline.platform.Problems;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.web.Open;
import org.plumbline.platform.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Signing in with a passkey.
@RestController
@RequestMapping("/api/auth/sign-in/passkey")
final class PasskeySignInApi {
    private final PasskeySignIn signIn;
    private final PasskeySites sites;
    private final SessionReply reply;

    PasskeySignInApi(PasskeySignIn signIn, PasskeySites sites, SessionReply reply) {
        this.signIn = signIn;
        this.sites = sites;
        this.reply = reply;
    }

    @Open
    @PostMapping("/options")
    ResponseEntity<byte[]> options(HttpServletRequest request) {
        var problems = new Problems();
        AuthBody.read(request, problems).noOthers();
        problems.refuseIfAny();
        return Reply.ok(Map.of("public_key", signIn.options(sites.requirePage(request), request.getRemoteAddr())));
    }

    @Open
    @PostMapping
    ResponseEntity<byte[]> signIn(HttpServletRequest request) {
        var problems = new Problems();
        Fields fields = AuthBody.read(request, problems);
        var sent = SentCredential.used(fields, problems);
        boolean byCookie = reply.byCookie(fields, request);
        fields.noOthers();
        problems.refuseIfAny();
        Session session = signIn.signIn(sent, sites.of(request), request.getRemoteAddr());
        return reply.of(200, session, byCookie, request);
    }
}
