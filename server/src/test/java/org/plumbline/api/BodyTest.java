package org.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// What a body may hold is what the file says, to the last limit; everything that is wrong is named at once.
class BodyTest {
    private static final ApiFile FILE = ApiFile.get();
    private static final Bodies BODIES = new Bodies(FILE);
    private static final TestClient ATHLETE = TestServer.signUp();
    /// What says that a value itself, by its type or its size, cannot be.
    private static final Set<String> VALUE_CODES = Set.of(
            "type", "range", "too_long", "unknown_value", "precision", "half_steps", "unknown_field", "too_many");

    static Stream<Operation> withBody() {
        return FILE.operations().stream().filter(Operation::takesJson);
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void whatIsNoJsonCannotBeRead(Operation operation) {
        for (String body : List.of("{", "{\"a\": 1,}", "{} {}", "{\"a\": 1, \"a\": 2}", "nonsense", "{\"a\": NaN}")) {
            var answer = send(operation, body);
            assertThat(answer.status()).as("%s %s: %s", operation, body, answer).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void whatIsNoObjectIsRefused(Operation operation) {
        for (String body : List.of("[]", "17", "\"text\"", "null", "true")) {
            var answer = send(operation, body);
            assertThat(answer.status()).as("%s %s: %s", operation, body, answer).isEqualTo(422);
            assertThat(paths(answer)).as("%s %s", operation, body).contains("");
        }
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void anUnknownFieldIsNamed(Operation operation) {
        var answer = send(operation, "{\"no_such_field\": 1, \"a/b~c\": {}}");
        assertThat(answer.status()).as("%s %s", operation, answer).isEqualTo(422);
        assertThat(paths(answer)).as("%s", operation).contains("/no_such_field", "/a~1b~0c");
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void everyRequiredFieldIsAskedFor(Operation operation) {
        if (operation.bodySchemas().size() > 1) {
            return; // which fields are needed depends on which shape was meant
        }
        JsonNode schema = FILE.at(operation.bodySchemas().getFirst());
        List<String> required = schema.path("required")
                .valueStream()
                .map(name -> "/" + name.stringValue())
                .toList();
        if (!required.isEmpty()) {
            var answer = send(operation, "{}");
            assertThat(answer.status()).as("%s %s", operation, answer).isEqualTo(422);
            assertThat(paths(answer)).as("%s", operation).containsAll(required);
            assertThat(send(operation, "").status())
                    .as("%s without a body", operation)
                    .isEqualTo(422);
        }
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void everyValueOfAnotherTypeIsNamed(Operation operation) {
        for (String schema : operation.bodySchemas()) {
            Bodies.Body wrong = BODIES.wrongTypes(schema);
            var answer = send(operation, wrong.value().toString());
            assertThat(answer.status()).as("%s %s", operation, answer).isEqualTo(422);
            assertThat(paths(answer)).as("%s", operation).containsAll(wrong.pointers());
        }
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void everyValueBeyondItsLimitIsNamed(Operation operation) {
        for (String schema : operation.bodySchemas()) {
            Bodies.Body wrong = BODIES.beyondLimits(schema);
            if (wrong.pointers().isEmpty()) {
                continue;
            }
            var answer = send(operation, wrong.value().toString());
            assertThat(answer.status()).as("%s %s", operation, answer).isEqualTo(422);
            assertThat(paths(answer)).as("%s", operation).containsAll(wrong.pointers());
        }
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void aValueAtItsLimitIsAllowed(Operation operation) {
        for (String schema : operation.bodySchemas()) {
            for (boolean upper : new boolean[] {true, false}) {
                Bodies.Body edge = BODIES.atLimits(schema, upper);
                var answer = send(operation, edge.value().toString());
                for (JsonNode problem : answer.body().path("problems")) {
                    if (edge.pointers().contains(problem.required("path").stringValue())) {
                        assertThat(problem.required("code").stringValue())
                                .as("%s %s", operation, problem)
                                .isNotIn(VALUE_CODES);
                    }
                }
            }
        }
    }

    private static TestClient.Answer send(Operation operation, String body) {
        TestClient client = operation.isOpen() ? TestServer.shared().anybody() : ATHLETE;
        return client.send(operation.method(), new Things(ATHLETE).path(operation), body);
    }

    private static List<String> paths(TestClient.Answer answer) {
        return answer.body()
                .path("problems")
                .valueStream()
                .map(problem -> problem.required("path").stringValue())
                .toList();
    }
}
