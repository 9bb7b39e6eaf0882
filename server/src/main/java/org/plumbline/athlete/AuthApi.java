package org.plumbline.athlete;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.platform.Caller;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.Scope;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Open;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Signing up, in, on and out.
@RestController
@RequestMapping("/api/auth")
final class AuthApi {
    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionCookies cookies;
    private final AttemptLimiter limiter;
    private final AccessTokens accessTokens;
    private final SessionReply reply;

    AuthApi(
            Accounts accounts,
            Sessions sessions,
            SessionCookies cookies,
            AttemptLimiter limiter,
            AccessTokens accessTokens,
            SessionReply reply) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookies = cookies;
        this.limiter = limiter;
        this.accessTokens = accessTokens;
        this.reply = reply;
    }

    @Open
    @PostMapping("/sign-up")
    ResponseEntity<byte[]> signUp(HttpServletRequest request) {
        var problems = new Problems();
        Fields fields = AuthBody.read(request, problems);
        SignUp signUp = SignUp.read(fields);
        boolean byCookie = reply.byCookie(fields, request);
        fields.noOthers();
        problems.refuseIfAny();
        var attempt = Attempt.signUp(request.getRemoteAddr());
        limiter.check(attempt);
        try {
            return reply.of(201, accounts.signUp(signUp), byCookie, request);
        } catch (Refused refused) {
            limiter.failed(attempt);
            throw refused;
        }
    }

    @Open
    @PostMapping("/sign-in")
    ResponseEntity<byte[]> signIn(HttpServletRequest request) {
        var problems = new Problems();
        Fields fields = AuthBody.read(request, problems);
        String email = fields.requiredText("email", Email.LONGEST);
        String password = fields.required("password", fields.text("password", Passwords.LONGEST));
        boolean byCookie = reply.byCookie(fields, request);
        fields.noOthers();
        problems.refuseIfAny();
        var attempt = Attempt.signIn(Email.find(email).map(Email::key).orElse(""), request.getRemoteAddr());
        limiter.check(attempt);
        Optional<Session> session =
                Email.find(email).flatMap(known -> accounts.signIn(known, password == null ? "" : password));
        if (session.isEmpty()) {
            limiter.failed(attempt);
            throw new Refused(
                    ProblemCategory.UNAUTHENTICATED,
                    "",
                    "sign_in",
                    "There is no account with this e-mail and password.");
        }
        limiter.succeeded(attempt);
        return reply.of(200, session.get(), byCookie, request);
    }

    @Open
    @PostMapping("/refresh")
    ResponseEntity<byte[]> refresh(HttpServletRequest request) {
        var problems = new Problems();
        Fields fields = AuthBody.read(request, problems);
        String sent = fields.text("refresh_token", 200);
        boolean byCookie = reply.byCookie(fields, request);
        fields.noOthers();
        problems.refuseIfAny();
        Optional<SecretToken> token = sent == null ? cookies.refreshToken(request) : Optional.of(new SecretToken(sent));
        Session session = token.flatMap(sessions::refresh)
                .orElseThrow(() -> new Refused(
                        ProblemCategory.UNAUTHENTICATED,
                        "",
                        "refresh_token",
                        "This refresh token is unknown, used, expired or revoked. Sign in again."));
        return reply.of(200, session, byCookie || sent == null, request);
    }

    /// Ends the session of the refresh token, or without one the session of the access token.
    @Needs(Scope.READ)
    @PostMapping("/sign-out")
    ResponseEntity<byte[]> signOut(Caller caller, HttpServletRequest request) {
        var problems = new Problems();
        Fields fields = AuthBody.read(request, problems);
        String sent = fields.text("refresh_token", 200);
        reply.byCookie(fields, request);
        fields.noOthers();
        problems.refuseIfAny();
        Scopes.requireOwn(caller);
        Optional<SecretToken> token = sent == null ? cookies.refreshToken(request) : Optional.of(new SecretToken(sent));
        if (token.isPresent()) {
            sessions.end(caller, token.get());
        } else {
            sessionOf(request).ifPresent(family -> sessions.end(caller, family));
        }
        var response = ResponseEntity.noContent();
        cookies.none(request).forEach(cookie -> response.header(HttpHeaders.SET_COOKIE, cookie));
        return response.build();
    }

    private Optional<UUID> sessionOf(HttpServletRequest request) {
        return SessionCookies.accessToken(request).flatMap(accessTokens::verify).map(AccessTokens.Access::session);
    }
}
