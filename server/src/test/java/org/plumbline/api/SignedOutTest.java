package org.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.TestClient;
import org.plumbline.TestServer;

/// Without a token that is any good there is nothing to be had, except where this list says so.
class SignedOutTest {
    private static final Set<String> OPEN = Set.of(
            "POST /api/auth/sign-up",
            "POST /api/auth/sign-in",
            "POST /api/auth/sign-in/passkey",
            "POST /api/auth/sign-in/passkey/options",
            "POST /api/auth/refresh",
            "GET /.well-known/oauth-protected-resource",
            "GET /.well-known/oauth-protected-resource/mcp",
            "GET /.well-known/oauth-authorization-server",
            "POST /oauth/register",
            "POST /oauth/token",
            "POST /oauth/revoke",
            "GET /",
            "GET /assets/{file}",
            "GET /openapi.yaml",
            "GET /healthz",
            "GET /readyz");

    @Test
    void onlyTheseRoutesNeedNoToken() {
        var open = new TreeSet<String>();
        ApiFile.get().operations().stream().filter(Operation::isOpen).forEach(o -> open.add(o.toString()));
        assertThat(open).isEqualTo(new TreeSet<>(OPEN));
    }

    static Stream<Operation> closed() {
        return ApiFile.get().operations().stream().filter(o -> !OPEN.contains(o.toString()));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void withoutATokenNothingIsSaidButThat(Operation operation) {
        String path = operation.pathWith(_ -> UUID.randomUUID().toString());
        TestClient anybody = TestServer.shared().anybody();
        for (TestClient nobody : Set.of(
                anybody,
                anybody.withToken("no-token"),
                anybody.withToken("eyJhbGciOiJub25lIn0.e30."),
                anybody.withHeader("Authorization", "Basic cGx1bWI6bGluZQ=="),
                anybody.withHeader("Cookie", "plumbline_access=no-token"))) {
            var answer = nobody.send(operation.method(), path, operation.takesJson() ? "{\"rubbish" : null);
            assertThat(answer.status()).as("%s %s", operation, answer).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(ApiFile.get()
                            .problems(
                                    operation
                                            .answerSchema(401, "application/problem+json")
                                            .orElseThrow(),
                                    answer.body()))
                    .isEmpty();
        }
    }
}
