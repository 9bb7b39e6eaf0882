package org.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import tools.jackson.databind.JsonNode;

/// A client that judges every answer by the file: its status, its kind, its headers and each of its fields.
/// It remembers which operations have answered with success.
final class Checked {
    private static final ApiFile FILE = ApiFile.get();

    private final TestClient client;
    private final Set<String> answered;

    Checked(TestClient client) {
        this(client, new TreeSet<>());
    }

    private Checked(TestClient client, Set<String> answered) {
        this.client = client;
        this.answered = answered;
    }

    TestClient client() {
        return client;
    }

    /// Somebody else, with the same memory.
    Checked as(TestClient other) {
        return new Checked(other, answered);
    }

    Checked with(String header, String value) {
        return as(client.withHeader(header, value));
    }

    JsonNode get(String path) {
        return send("GET", path, null, 200);
    }

    JsonNode post(String path, @Nullable Object body, int status) {
        return send("POST", path, body, status);
    }

    JsonNode put(String path, Object body) {
        return send("PUT", path, body, 200);
    }

    void delete(String path) {
        send("DELETE", path, null, 204);
    }

    /// A stream, which what happens when it has begun brings to its end.
    void stream(String path, Runnable begun) {
        judge("GET", path, 200, client.stream(path, begun));
    }

    JsonNode send(String method, String path, @Nullable Object body, int status) {
        return judge(method, path, status, client.send(method, path, body));
    }

    private JsonNode judge(String method, String path, int status, Answer answer) {
        assertThat(answer.status()).as("%s %s: %s", method, path, answer).isEqualTo(status);
        Operation operation = FILE.operation(method, path);
        assertThat(problems(operation, answer))
                .as("%s %s: %s", method, path, answer)
                .isEmpty();
        if (status < 300) {
            answered.add(operation.toString());
        }
        return answer.body();
    }

    private static List<String> problems(Operation operation, Answer answer) {
        var problems = new ArrayList<String>();
        if (answer.status() < 400 && !operation.declares(answer.status())) {
            problems.add("the file does not know status " + answer.status());
        }
        boolean tagged = operation.answersWithVersion(answer.status());
        if (answer.header("ETag") != null && !tagged) {
            problems.add("the file does not know of its ETag");
        } else if (answer.header("ETag") == null
                && tagged
                && !answer.body().path("version").isNull()) {
            problems.add("it has no ETag");
        }
        String kind = answer.header("Content-Type");
        if (kind == null) {
            return answer.text().isEmpty() ? problems : List.of("a body of no kind");
        }
        String mediaType = kind.replaceFirst(";.*", "");
        operation
                .answerSchema(answer.status(), mediaType)
                .ifPresentOrElse(
                        schema -> problems.addAll(
                                answer.body().isMissingNode() ? List.of() : FILE.problems(schema, answer.body())),
                        () -> problems.add("the file does not know " + mediaType + " of status " + answer.status()));
        return problems;
    }

    /// The operations of the file that have not answered with success yet.
    Set<String> unanswered() {
        var rest = new TreeSet<String>();
        FILE.operations().forEach(operation -> rest.add(operation.toString()));
        rest.removeAll(answered);
        return rest;
    }
}
