package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;

class CookieSessionTest {
    private final TestClient anybody = TestServer.shared().anybody();

    @Test
    void theTokensAreInCookiesThatNoScriptReadsAndNoOtherSiteSends() {
        Answer session = signIn(TestServer.signUp());

        assertThat(session.body().propertyNames()).containsExactlyInAnyOrder("user_id", "expires_in");
        assertThat(setCookies(session))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("HttpOnly", "SameSite=Strict")
                        .doesNotContain("Secure"));
        assertThat(setCookies(session))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("plumbline_access=").contains("Path=/;", "Max-Age=900"));
        assertThat(setCookies(session))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("plumbline_refresh=")
                        .contains("Path=/api/auth;", "Max-Age=2592000"));
    }

    @Test
    void onHttpsTheCookiesAreSecure() {
        try (TestServer behindHttps = TestServer.start(Map.of("PLUMBLINE_PUBLIC_URL", "https://plumbline.example"))) {
            Answer session = behindHttps.anybody().post("/api/auth/sign-in", signInBody(TestServer.signUp()));

            assertThat(setCookies(session))
                    .hasSize(2)
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        }
    }

    @Test
    void aReadNeedsTheCookieOnlyAndAWriteNeedsTheClientHeaderToo() {
        TestClient athlete = TestServer.signUp();
        TestClient browser = withCookiesOf(signIn(athlete));
        assertThat(browser.get("/api/me").text("/email")).isEqualTo(athlete.email());

        Answer forged = browser.patch("/api/me", Map.of("display_name", "Mallory"));
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.text("/problems/0/code")).isEqualTo("client_header");

        Answer ours = browser.withHeader("Plumbline-Client", "web").patch("/api/me", Map.of("display_name", "Sam"));
        assertThat(ours.text("/display_name")).isEqualTo("Sam");
    }

    @Test
    void refreshingByCookieNeedsTheClientHeaderAndAnswersCookies() {
        TestClient browser = withCookiesOf(signIn(TestServer.signUp()));
        assertThat(browser.post("/api/auth/refresh", null).status()).isEqualTo(403);

        Answer next = browser.withHeader("Plumbline-Client", "web").post("/api/auth/refresh", null);
        assertThat(next.status()).isEqualTo(200);
        assertThat(next.body().propertyNames()).containsExactlyInAnyOrder("user_id", "expires_in");
        assertThat(withCookiesOf(next).get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void signingOutClearsTheCookiesAndEndsTheSession() {
        TestClient browser = withCookiesOf(signIn(TestServer.signUp())).withHeader("Plumbline-Client", "web");
        Answer out = browser.post("/api/auth/sign-out", null);

        assertThat(out.status()).isEqualTo(204);
        assertThat(setCookies(out))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("=;", "Max-Age=0"));
        assertThat(browser.post("/api/auth/refresh", null).status()).isEqualTo(401);
    }

    @Test
    void theRefreshCookieAloneSignsOut() {
        List<String> cookies = setCookies(signIn(TestServer.signUp()));
        for (TestClient left : List.of(
                withCookies(cookies.subList(1, 2)),
                withCookies(List.of("plumbline_access=expired", cookies.getLast())))) {
            assertThat(left.post("/api/auth/sign-out", null).status()).isEqualTo(403);
        }
        TestClient browser = withCookies(List.of("plumbline_access=expired", cookies.getLast()))
                .withHeader("Plumbline-Client", "web");
        assertThat(browser.get("/api/me").status()).isEqualTo(401);

        for (String time : List.of("first", "again")) {
            Answer out = browser.post("/api/auth/sign-out", Map.of());
            assertThat(out.status()).as(time).isEqualTo(204);
            assertThat(setCookies(out))
                    .hasSize(2)
                    .allSatisfy(cookie -> assertThat(cookie).contains("=;", "Max-Age=0"));
        }
        assertThat(browser.post("/api/auth/refresh", null).status()).isEqualTo(401);
    }

    @Test
    void aRefreshCookieThatIsNobodysSignsNobodyOut() {
        TestClient browser =
                withCookies(List.of("plumbline_refresh=plr_" + "A".repeat(43))).withHeader("Plumbline-Client", "web");
        assertThat(browser.post("/api/auth/sign-out", Map.of()).status()).isEqualTo(401);
    }

    @Test
    void anotherSiteCannotSignABrowserIn() {
        var body = signInBody(TestServer.signUp());
        for (TestClient foreign : List.of(
                anybody.withHeader("Sec-Fetch-Site", "cross-site"),
                anybody.withHeader("Sec-Fetch-Site", "same-site"),
                anybody.withHeader("Origin", "https://mallory.example"),
                anybody.withHeader("Origin", "null"))) {
            Answer answer = foreign.post("/api/auth/sign-in", body);

            assertThat(answer.status()).isEqualTo(403);
            assertThat(setCookies(answer)).isEmpty();
        }
    }

    @Test
    void ourOwnPagesSignABrowserIn() {
        var body = signInBody(TestServer.signUp());
        for (TestClient ours : List.of(
                anybody.withHeader("Sec-Fetch-Site", "same-origin").withHeader("Origin", "https://renamed.example"),
                anybody.withHeader("Origin", TestServer.shared().url()))) {
            assertThat(ours.post("/api/auth/sign-in", body).status()).isEqualTo(200);
        }
    }

    @Test
    void behindAProxyThePublicUrlIsOurOriginAndNothingThatBeginsLikeIt() {
        try (TestServer behindHttps = TestServer.start(Map.of("PLUMBLINE_PUBLIC_URL", "https://plumbline.example"))) {
            var body = signInBody(TestServer.signUp());
            TestClient browser = behindHttps.anybody();

            assertThat(browser.withHeader("Origin", "https://plumbline.example")
                            .post("/api/auth/sign-in", body)
                            .status())
                    .isEqualTo(200);
            for (String foreign : List.of("https://plumbline", "https://plumbline.example.org", "https:")) {
                assertThat(browser.withHeader("Origin", foreign)
                                .post("/api/auth/sign-in", body)
                                .status())
                        .as(foreign)
                        .isEqualTo(403);
            }
        }
    }

    private Answer signIn(TestClient athlete) {
        return anybody.post("/api/auth/sign-in", signInBody(athlete));
    }

    private static Map<String, Object> signInBody(TestClient athlete) {
        return Map.of("email", athlete.email(), "password", TestServer.PASSWORD, "session", "cookie");
    }

    private TestClient withCookiesOf(Answer answer) {
        return withCookies(setCookies(answer));
    }

    private TestClient withCookies(List<String> cookies) {
        return anybody.withHeader(
                "Cookie",
                cookies.stream().map(cookie -> cookie.split(";", 2)[0]).collect(Collectors.joining("; ")));
    }

    private static List<String> setCookies(Answer answer) {
        return answer.response().headers().allValues("Set-Cookie");
    }
}
