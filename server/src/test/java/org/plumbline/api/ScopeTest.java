package org.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.Scope;

/// A token does what its scopes say: nothing without the one that a route names, and everything on it with just that.
class ScopeTest {
    /// What could take the account over needs a whole session, or a token for all of it.
    private static final Set<String> WHOLE_SESSION = Set.of(
            "PATCH /api/me",
            "DELETE /api/me",
            "POST /api/tokens",
            "DELETE /api/tokens/{id}",
            "POST /api/assistants",
            "POST /api/assistants/requests",
            "DELETE /api/assistants/{id}",
            "POST /api/passkeys",
            "POST /api/passkeys/options",
            "DELETE /api/passkeys/{id}");

    private static final List<String> ORDINARY = Arrays.stream(Scope.values())
            .filter(scope -> scope != Scope.OPERATE)
            .map(Scope::wire)
            .toList();
    private static final TestClient ATHLETE = TestServer.signUp();
    private static final Map<Scope, TestClient> WITHOUT = new EnumMap<>(Scope.class);
    private static final Map<Scope, TestClient> ONLY = new EnumMap<>(Scope.class);

    static Stream<Operation> closed() {
        return ApiFile.get().operations().stream().filter(o -> !o.isOpen());
    }

    @ParameterizedTest
    @MethodSource("closed")
    void withoutItsScopeARouteIsForbidden(Operation operation) {
        Scope scope = operation.scope().orElseThrow();
        TestClient lacking = WITHOUT.computeIfAbsent(
                scope,
                s -> token(
                        ORDINARY.stream().filter(word -> !word.equals(s.wire())).toList()));
        String path = operation.pathWith(_ -> UUID.randomUUID().toString());
        for (String body : new String[] {"{", "{}"}) {
            var answer = lacking.send(operation.method(), path, operation.writes() ? body : null);
            assertThat(answer.status()).as("%s %s", operation, answer).isEqualTo(403);
            assertThat(answer.text("/problems/0/code")).isEqualTo("scope");
        }
    }

    @ParameterizedTest
    @MethodSource("closed")
    void itsScopeAloneIsEnough(Operation operation) {
        Scope scope = operation.scope().orElseThrow();
        if (scope == Scope.OPERATE) {
            return;
        }
        TestClient bare = ONLY.computeIfAbsent(scope, s -> token(List.of(s.wire())));
        String path =
                operation.pathWith(_ -> UUID.randomUUID().toString()) + (operation.streams() ? "?after=none" : "");
        var answer = bare.send(operation.method(), path, operation.writes() ? "{\"no_such_field\":1}" : null);
        assertThat(answer.status() == 403)
                .as("%s %s", operation, answer)
                .isEqualTo(WHOLE_SESSION.contains(operation.toString()));
    }

    private static TestClient token(List<String> scopes) {
        var made = ATHLETE.post("/api/tokens", Map.of("name", "only " + scopes, "scopes", scopes));
        return TestServer.shared().anybody().withToken(Things.text(Things.done(made), "/token"));
    }
}
