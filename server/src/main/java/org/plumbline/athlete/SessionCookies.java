package org.plumbline.athlete;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// A session in cookies, for the web app: no script reads them, no other site sends them.
@Component
final class SessionCookies {
    static final String ACCESS = "plumbline_access";
    static final String REFRESH = "plumbline_refresh";
    /// `none` is what a person typed or a program sent.
    private static final Set<String> OUR_SITES = Set.of("same-origin", "none");

    private static final String REFRESH_PATH = "/api/auth";

    private final SignUpPolicy policy;

    SessionCookies(SignUpPolicy policy) {
        this.policy = policy;
    }

    List<String> of(Session session, HttpServletRequest request) {
        return List.of(
                cookie(ACCESS, session.accessToken(), "/", AccessTokens.LIFE, request),
                cookie(REFRESH, session.refreshToken().text(), REFRESH_PATH, Sessions.LIFE, request));
    }

    List<String> none(HttpServletRequest request) {
        return List.of(
                cookie(ACCESS, "", "/", Duration.ZERO, request),
                cookie(REFRESH, "", REFRESH_PATH, Duration.ZERO, request));
    }

    /// The access token that came with the request, by header or cookie.
    static Optional<String> accessToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null
                ? find(request, ACCESS)
                : Optional.of(header.replaceFirst("(?i)^bearer ", "").strip());
    }

    private static Optional<String> find(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /// The refresh token of the cookie. A request that lives by cookies must show that a script of ours sent it.
    Optional<SecretToken> refreshToken(HttpServletRequest request) {
        Optional<SecretToken> token = find(request, REFRESH).map(SecretToken::new);
        if (token.isPresent() && request.getHeader("Plumbline-Client") == null) {
            throw new Refused(
                    ProblemCategory.FORBIDDEN,
                    "",
                    "client_header",
                    "A write by cookie needs the header Plumbline-Client.");
        }
        return token;
    }

    /// Another site may not sign somebody's browser in. Browsers say where a request comes from; on plain http, and the
    /// older ones, by the origin only.
    void refuseForeignSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean ours = site == null ? isOurOrigin(request) : OUR_SITES.contains(site);
        if (!ours) {
            throw new Refused(
                    ProblemCategory.FORBIDDEN, "", "foreign_site", "A cookie is given to our own pages only.");
        }
    }

    private boolean isOurOrigin(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String host = request.getHeader(HttpHeaders.HOST);
        return origin == null
                || policy.isOurs(origin)
                || origin.replaceFirst("^https?://", "").equals(host);
    }

    private String cookie(String name, String value, String path, Duration life, HttpServletRequest request) {
        return ResponseCookie.from(name, value)
                .path(path)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure() || policy.isHttps())
                .maxAge(life)
                .build()
                .toString();
    }
}
