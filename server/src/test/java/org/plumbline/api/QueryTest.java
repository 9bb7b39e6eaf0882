package org.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// Parameters of reads are as strict as bodies.
class QueryTest {
    private static final ApiFile FILE = ApiFile.get();
    private static final TestClient ATHLETE = TestServer.signUp();

    static Stream<Operation> withParameters() {
        return FILE.operations().stream()
                .filter(o -> o.parameters().stream()
                        .anyMatch(p -> p.required("in").stringValue().equals("query")));
    }

    @ParameterizedTest
    @MethodSource("withParameters")
    void anUnknownParameterIsRefused(Operation operation) {
        var answer = ask(operation, "no_such_parameter", "1");
        assertThat(answer.status()).as("%s %s", operation, answer).isEqualTo(422);
        assertThat(paths(answer.body())).contains("/no_such_parameter");
    }

    @ParameterizedTest
    @MethodSource("withParameters")
    void aParameterThatIsNoneOfItsKindIsRefusedByName(Operation operation) {
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.required("name").stringValue();
            String wrong = wrong(FILE.resolve(parameter.required("schema")));
            if (!parameter.required("in").stringValue().equals("query") || wrong == null) {
                continue;
            }
            var answer = ask(operation, name, wrong);
            assertThat(answer.status())
                    .as("%s %s=%s: %s", operation, name, wrong, answer)
                    .isEqualTo(422);
            assertThat(paths(answer.body())).as("%s", operation).contains("/" + name);
        }
    }

    @ParameterizedTest
    @MethodSource("withParameters")
    void aNumberBeyondAllMeasureIsRefusedByName(Operation operation) {
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.required("name").stringValue();
            JsonNode type = FILE.resolve(parameter.required("schema")).path("type");
            if (!Set.of("number", "integer")
                    .contains(type.isArray() ? type.get(0).stringValue() : type.stringValue(""))) {
                continue;
            }
            for (String number : List.of("1e999999999", "1e-999999999", "-1e999999999", "1".repeat(1000), "NaN")) {
                var answer = ask(operation, name, number);
                assertThat(answer.status())
                        .as("%s %s=%s: %s", operation, name, number, answer)
                        .isEqualTo(422);
                assertThat(paths(answer.body())).as("%s", operation).contains("/" + name);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withParameters")
    void aDayThatNoCalendarHasIsRefusedByName(Operation operation) {
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.required("name").stringValue();
            JsonNode schema = FILE.resolve(parameter.required("schema"));
            if (!schema.path("format").stringValue("").equals("date")) {
                continue;
            }
            for (String day : List.of("%2B999999999-01-01", "-999999999-01-01", "2025-02-30", "2025-1-1")) {
                var answer = ask(operation, name, day);
                assertThat(answer.status())
                        .as("%s %s=%s: %s", operation, name, day, answer)
                        .isEqualTo(422);
                assertThat(paths(answer.body())).as("%s", operation).contains("/" + name);
            }
            for (String day : List.of("0001-01-01", "9999-12-31")) {
                var answer = ask(operation, name, day);
                assertThat(answer.status())
                        .as("%s %s=%s: %s", operation, name, day, answer)
                        .isIn(200, 404, 422);
            }
        }
    }

    static Stream<Operation> inParts() {
        return withParameters().filter(o -> o.hasParameter("query", "limit"));
    }

    @ParameterizedTest
    @MethodSource("inParts")
    void aLimitIsAtLeastOneAndNeverTooLarge(Operation operation) {
        assertThat(ask(operation, "limit", "0").status()).isEqualTo(422);
        assertThat(ask(operation, "limit", "1000000").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("inParts")
    void aCursorMustHaveBeenGivenOut(Operation operation) {
        for (String cursor : new String[] {"%%%", "bm9uc2Vuc2U", "MjAyNS0wMS0wMSB4"}) {
            var answer = ask(operation, "cursor", cursor.replace("%", "%25"));
            assertThat(answer.status())
                    .as("%s %s: %s", operation, cursor, answer)
                    .isEqualTo(422);
            assertThat(paths(answer.body())).contains("/cursor");
        }
    }

    /// Words that a list may read, and that no store takes: a null character, and times beyond all calendars.
    @ParameterizedTest
    @MethodSource("inParts")
    void aCursorThatSomebodyMadeUpBreaksNothing(Operation operation) {
        UUID id = new UUID(7, 7);
        for (String words : List.of(
                id + " \0",
                id + " name",
                "+999999999-01-01 " + id,
                "+999999999-01-01 - " + id,
                "+999999999-01-01 " + id + " 1 1 " + id,
                "+999999999-01-01 - " + id + " 1 1 " + id,
                "2025-01-01 +1000000000-12-31T23:59:59.999999999Z " + id,
                "0 2025-01-01 -1000000000-01-01T00:00:00Z " + id,
                "+1000000000-12-31T23:59:59.999999999Z " + id,
                "99999999999")) {
            var answer = ask(
                    operation,
                    "cursor",
                    Base64.getUrlEncoder().withoutPadding().encodeToString(words.getBytes(StandardCharsets.UTF_8)));
            assertThat(answer.status())
                    .as("%s %s: %s", operation, words, answer)
                    .isIn(200, 422);
        }
    }

    private static TestClient.Answer ask(Operation operation, String name, String value) {
        var url = new StringBuilder(new Things(ATHLETE).path(operation))
                .append('?')
                .append(name)
                .append('=')
                .append(value);
        operation.requiredParameters().stream()
                .filter(other -> !other.required("name").stringValue().equals(name))
                .forEach(other -> url.append('&')
                        .append(other.required("name").stringValue())
                        .append('=')
                        .append(operation.usual(other)));
        return ATHLETE.send(operation.method(), url.toString(), operation.writes() ? "Date,Exercise Name" : null);
    }

    private static @Nullable String wrong(JsonNode schema) {
        if (schema.has("enum")) {
            return "no-such-word";
        }
        JsonNode type = schema.path("type");
        String kind = type.isArray() ? type.get(0).stringValue() : type.stringValue("");
        return switch (schema.path("format").stringValue(kind)) {
            case "date" -> "yesterday";
            case "uuid" -> "17";
            case "integer", "number" -> "many";
            case "boolean" -> "perhaps";
            default -> null;
        };
    }

    private static List<String> paths(JsonNode problem) {
        return problem.path("problems")
                .valueStream()
                .map(p -> p.required("path").stringValue())
                .toList();
    }
}
