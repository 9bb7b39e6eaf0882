package org.plumbline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;

/// How the files of the web app are served, tried on the small one in `src/test/webapp`.
class WebAppTest {
    private static final String SCRIPT = "/assets/index-4f3a.js";
    private static final TestClient BROWSER = TestServer.shared().anybody();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/today",
                "/calendar",
                "/calendar?date=2026-11-21",
                "/plans/0198c5a2/sets",
                "/apiary",
                "/sign-in?next=%2Ftoday"
            })
    void everyPathThatIsNobodyElsesIsThePage(String path) {
        Answer page = BROWSER.get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("A web app for tests");
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/nothing",
                "/mcp/nothing",
                "/calendar/secret.ics",
                "/healthz/nothing",
                "/error",
                "/.well-known/nothing",
                "/assets/of-an-earlier-build.js",
                "/assets/",
                "/assets/index-4f3a.js.br",
                "/favicon.ico",
                "/wp-login.php"
            })
    void whatIsNotThereIsNoPage(String path) {
        for (String method : new String[] {"GET", "POST"}) {
            Answer answer = BROWSER.send(method, path, null);
            assertThat(answer.status()).as("%s %s", method, path).isIn(404, method.equals("POST") ? 405 : 404);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/../../pom.xml", "/../pom.xml", "/assets/%2e%2e/%2e%2e/pom.xml", "/..%2fpom.xml"})
    void noPathLeadsOutOfTheFolder(String path) throws IOException {
        assertThat(raw("GET", path)).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @Test
    void aRouteThatDoesNotTakeAMethodStillSaysSo() {
        assertThat(TestServer.signUp().get("/api/auth/sign-in").status()).isEqualTo(405);
        assertThat(BROWSER.post("/today", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void anAssetIsKeptForGoodAndEverythingElseIsAskedForAgain() {
        assertThat(BROWSER.get(SCRIPT).header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(BROWSER.get("/sw.js").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(BROWSER.get("/sw.js").header("Content-Type")).isEqualTo("text/javascript;charset=UTF-8");
        assertThat(BROWSER.get("/manifest.webmanifest").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(BROWSER.get("/manifest.webmanifest").header("Content-Type")).isEqualTo("application/manifest+json");
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        for (String path : new String[] {"/", "/today", "/sw.js", SCRIPT}) {
            Answer first = BROWSER.get(path);
            Answer again = BROWSER.withHeader("If-None-Match", String.valueOf(first.header("ETag")))
                    .get(path);

            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(again.text()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(again.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
            assertThat(BROWSER.withHeader("If-None-Match", "\"another\"")
                            .get(path)
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            br, gzip         | br
            gzip, deflate    | gzip
            gzip, br;q=0     | gzip
            GZIP;q=0.5       | gzip
            deflate          |
            gzip;q=0         |
            *                |
            """)
    void thePackingIsOneThatTheBrowserTakes(String accepted, String packing) {
        Answer script = BROWSER.withHeader("Accept-Encoding", accepted).get(SCRIPT);

        assertThat(script.header("Content-Encoding")).isEqualTo(packing);
        assertThat(script.header("Vary")).contains("Accept-Encoding");
        assertThat(script.header("Content-Type")).isEqualTo("text/javascript;charset=UTF-8");
        if (packing == null) {
            assertThat(script.text()).contains("it runs");
        } else {
            assertThat(script.header("ETag")).isNotEqualTo(BROWSER.get(SCRIPT).header("ETag"));
        }
    }

    @Test
    void aHeadIsAGetWithoutItsBody() throws IOException {
        Answer page = BROWSER.get("/today");

        String head = raw("HEAD", "/today");
        assertThat(head).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n").contains("ETag: " + page.header("ETag"));
        assertThat(head).contains("Content-Length: " + page.response().body().length);
    }

    @Test
    void thePageMayDoWhatItNeedsAndNothingElse() {
        Answer page = BROWSER.get("/");

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "img-src 'self' data: blob:")
                .doesNotContain("unsafe");
        assertThat(page.header("Permissions-Policy")).contains("screen-wake-lock=(self)", "camera=()");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Strict-Transport-Security")).isNull();
    }

    @Test
    void itOpensWhateverTokenOrCookieIsLeftOver() {
        assertThat(BROWSER.withHeader("Cookie", "plumbline_access=old")
                        .get("/today")
                        .status())
                .isEqualTo(200);
        assertThat(BROWSER.withToken("old").get(SCRIPT).status()).isEqualTo(200);
    }

    @Test
    void aServerWithoutTheWebAppSaysSo() {
        try (TestServer bare = TestServer.start(Map.of("plumbline.webapp", ""))) {
            for (String path : new String[] {"/", "/today", SCRIPT}) {
                Answer answer = bare.anybody().get(path);
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.text("/detail")).contains("without the web app");
            }
            assertThat(bare.anybody().get("/healthz").status()).isEqualTo(200);
        }
    }

    /// As it is written: the client of the tests would tidy up the path.
    private static String raw(String method, String path) throws IOException {
        URI url = URI.create(TestServer.shared().url());
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream()
                    .write((method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
