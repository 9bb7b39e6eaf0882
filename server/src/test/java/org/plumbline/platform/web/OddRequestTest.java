package org.plumbline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

/// Requests as no good client sends them, byte for byte: refused in our words, never a failure, never a page of
/// Tomcat's.
class OddRequestTest {
    private static final TestClient ATHLETE = TestServer.signUp();
    private static final String TOKEN = "Authorization: Bearer " + ATHLETE.token() + "\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/plans?from=%",
                "/api/exercises?query=100%",
                "/api/exercises?query=%zz",
                "/api/exercises?query=%ff",
                "/api/plans?%00=1",
                "/api/plans?=",
                "/api/sets?=1"
            })
    void aQueryThatCannotBeDecodedIsTheCallersMistake(String path) throws IOException {
        refused(400, "GET " + path, TOKEN, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/mixed", "Multipart/form-data; boundary=x"})
    void aBodyInPartsIsNotRead(String type) throws IOException {
        for (String path : List.of("/api/auth/sign-in", "/api/auth/sign-up", "/api/imports", "/api/plans")) {
            refused(415, "POST " + path, TOKEN + "Content-Type: " + type + "\r\n", "{}");
        }
        refused(401, "POST /api/plans", "Content-Type: " + type + "\r\n", "{}");
    }

    @Test
    void aCompressedBodyIsNotRead() throws IOException {
        refused(415, "POST /api/plans", TOKEN + "Content-Encoding: gzip\r\n", "{}");
        refused(422, "POST /api/plans", TOKEN + "Content-Encoding: identity\r\n", "{}");
    }

    @Test
    void noBodyIsTakenForAForm() throws IOException {
        String form = TOKEN + "Content-Type: application/x-www-form-urlencoded\r\n";

        JsonNode problem = refused(422, "POST /api/imports", form, "no=log&at=all%");
        assertThat(problem.toString()).doesNotContain("unknown_parameter");
    }

    @Test
    void aKeyIsAscii() throws IOException {
        for (String key : List.of("ключ", "é", "日")) {
            refused(422, "POST /api/exercises", TOKEN + "Idempotency-Key: " + key + "\r\n", "{}");
        }
        var latin = (TOKEN + "Idempotency-Key: a\u0085b\u00e9\r\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problem(422, "POST /api/exercises", latin, "{}")
                        .path("problems")
                        .toString())
                .contains("idempotency_key");
    }

    @Test
    void thePageOfErrorsIsNoPage() throws IOException {
        refused(404, "GET /error", TOKEN, "");
        refused(404, "GET /error", "", "");
    }

    @Test
    void aMethodThatARouteDoesNotTakeIsNamedAsSuch() {
        TestClient.Answer answer = ATHLETE.put("/api/plans", Map.of());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.body().path("status").intValue()).isEqualTo(405);
        assertThat(answer.text("/type")).isEqualTo("urn:plumbline:problem:method");
        assertThat(String.valueOf(answer.header("Allow")).split(", ")).containsExactlyInAnyOrder("GET", "POST");
    }

    @Test
    void whatNeverReachesARouteIsAnsweredInOurWords() throws IOException {
        refused(400, "GET //api/me", TOKEN, "");
        refused(400, "GET /api/me;x=1", TOKEN, "");
        refused(400, "PROPFIND /api/me", TOKEN, "");
        refused(405, "TRACE /api/me", TOKEN, "");
        refused(400, "GET /api/%2fme", TOKEN, "");
        refused(400, "GET /api/%zz", TOKEN, "");
        refused(400, "GET /api/me", "X-Long: " + "x".repeat(20_000) + "\r\n", "");
        refused(400, "GET /api/me", "Authorization: Bearer \u0085\r\n", "");
        refused(400, "GET /api/me", TOKEN + "Plumbline-Athlete: \u0085\r\n", "");
    }

    @Test
    void whoIsNotSignedInIsToldSo() throws IOException {
        refused(401, "GET /api/me", "", "");
        refused(401, "GET /api/me", "Authorization: Bearer nonsense\r\n", "");
        refused(401, "GET /api/me", "Cookie: plumbline_access=nonsense\r\n", "");
    }

    private static JsonNode refused(int status, String what, String headers, String body) throws IOException {
        return problem(status, what, headers.getBytes(StandardCharsets.UTF_8), body);
    }

    private static JsonNode problem(int status, String what, byte[] headers, String body) throws IOException {
        URI url = URI.create(TestServer.shared().url());
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            var out = socket.getOutputStream();
            out.write((what + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(headers);
            out.write(("\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).as(what).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
            int start = answer.indexOf('{');
            JsonNode problem = Json.parse(answer.substring(start, answer.lastIndexOf('}') + 1));
            assertThat(problem.path("status").intValue()).as(what).isEqualTo(status);
            return problem;
        }
    }
}
