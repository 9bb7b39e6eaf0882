package org.plumbline.athlete;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.json.Json;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Answers whoever has just begun a session: with its tokens, or in cookies where a page of ours asked for that.
@Component
final class SessionReply {
    private final SessionCookies cookies;

    SessionReply(SessionCookies cookies) {
        this.cookies = cookies;
    }

    boolean byCookie(Fields fields, HttpServletRequest request) {
        boolean byCookie = "cookie".equals(fields.oneOf("session", Set.of("cookie", "token")));
        if (byCookie) {
            cookies.refuseForeignSite(request);
        }
        return byCookie;
    }

    ResponseEntity<byte[]> of(int status, Session session, boolean byCookie, HttpServletRequest request) {
        long seconds = AccessTokens.LIFE.toSeconds();
        var response = ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_JSON);
        if (byCookie) {
            cookies.of(session, request).forEach(cookie -> response.header(HttpHeaders.SET_COOKIE, cookie));
            return response.body(Json.MAPPER.writeValueAsBytes(
                    new CookieAnswer(session.user().value(), seconds)));
        }
        return response.body(Json.MAPPER.writeValueAsBytes(new TokenAnswer(
                session.user().value(),
                session.accessToken(),
                session.refreshToken().text(),
                "Bearer",
                seconds)));
    }

    private record TokenAnswer(
            UUID userId, String accessToken, String refreshToken, String tokenType, long expiresIn) {}

    private record CookieAnswer(UUID userId, long expiresIn) {}
}
