package org.plumbline.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Credential;
import org.plumbline.platform.Issue;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.UserId;
import org.plumbline.platform.json.Fields;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads the bearer token, or the cookie of the web app, and leaves the caller with the request. It refuses a token
/// that is no good; whether one is needed is for the route to say.
final class BearerFilter extends OncePerRequestFilter {
    static final String CALLER = "org.plumbline.caller";
    static final String PRESENCE = "org.plumbline.presence";
    static final String ACCESS_COOKIE = "plumbline_access";
    static final String REFRESH_COOKIE = "plumbline_refresh";
    /// The one place that what an athlete allowed an assistant is good for.
    static final String FOR_ASSISTANTS = "/mcp";

    private static final String CLIENT_HEADER = "Plumbline-Client";
    private static final String ATHLETE_HEADER = "Plumbline-Athlete";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    /// These take a password, a passkey or a refresh token. A client that sends its expired access token along means no
    /// harm.
    private static final Set<String> BEFORE_ACCESS = Set.of(
            "/api/auth/sign-up",
            "/api/auth/sign-in",
            "/api/auth/sign-in/passkey",
            "/api/auth/sign-in/passkey/options",
            "/api/auth/refresh",
            "/oauth/register",
            "/oauth/token",
            "/oauth/revoke");
    /// Whoever leaves need not be let in again first: the refresh token alone says whose session ends.
    private static final String SIGN_OUT = "/api/auth/sign-out";

    private final Authenticator authenticator;
    private final ProblemWriter problems;

    BearerFilter(Authenticator authenticator, ProblemWriter problems) {
        this.authenticator = authenticator;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // The web app's files are everybody's: it opens while the database is away, and whatever cookie is left over.
        return BEFORE_ACCESS.contains(request.getRequestURI()) || WebApp.owns(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String bearer = bearer(request);
        String token = bearer == null ? cookie(request, ACCESS_COOKIE) : bearer;
        Optional<Caller> caller = token == null ? Optional.empty() : authenticator.authenticate(token);
        if (caller.isEmpty() && bearer != null) {
            problems.write(
                    response,
                    ProblemCategory.UNAUTHENTICATED,
                    new Issue("", "token", "This token is unknown, expired or revoked."));
            return;
        }
        if (caller.isEmpty() && request.getRequestURI().equals(SIGN_OUT)) {
            caller = leaving(request);
        }
        if (caller.isPresent()
                && bearer == null
                && !SAFE.contains(request.getMethod())
                && request.getHeader(CLIENT_HEADER) == null) {
            problems.write(
                    response,
                    ProblemCategory.FORBIDDEN,
                    new Issue("", "client_header", "A write by cookie needs the header " + CLIENT_HEADER + "."));
            return;
        }
        if (caller.isPresent()
                && caller.get().by() instanceof Credential.Assistant
                && !request.getRequestURI().equals(FOR_ASSISTANTS)) {
            problems.write(
                    response,
                    ProblemCategory.UNAUTHENTICATED,
                    new Issue("", "audience", "This token was given for " + FOR_ASSISTANTS + " only."));
            return;
        }
        String athlete = request.getHeader(ATHLETE_HEADER);
        if (caller.isPresent() && athlete != null) {
            Optional<UserId> subject = Fields.findUuid(athlete).map(UserId::new);
            if (subject.isEmpty()) {
                problems.write(
                        response, ProblemCategory.NOT_FOUND, new Issue("", "not_found", "There is no such athlete."));
                return;
            }
            caller = caller.map(own -> own.about(subject.get()));
        }
        if (caller.isPresent()) {
            request.setAttribute(CALLER, caller.get());
            if (token != null) {
                request.setAttribute(PRESENCE, new Presence(authenticator, token, caller.get()));
            }
        }
        chain.doFilter(request, response);
    }

    private static @Nullable String bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.toLowerCase(Locale.ROOT).startsWith("bearer ")
                ? header.substring("bearer ".length()).strip()
                : null;
    }

    private Optional<Caller> leaving(HttpServletRequest request) {
        String refresh = cookie(request, REFRESH_COOKIE);
        return refresh == null ? Optional.empty() : authenticator.leaving(refresh);
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return cookie.getValue();
            }
        }
        return null;
    }
}
