package org.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.TestClient;
import org.plumbline.TestServer;

/// What belongs to somebody else answers exactly like what does not exist, whatever is sent along.
class OwnershipTest {
    private static final ApiFile FILE = ApiFile.get();
    private static final TestClient OWNER = TestServer.signUp();
    private static final TestClient OTHER = TestServer.signUp();

    static Stream<Operation> withPathIds() {
        return FILE.operations().stream()
                .filter(o -> !o.isOpen() && !o.pathParameters().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("withPathIds")
    void anothersIdIsAnUnknownId(Operation operation) {
        String theirs = new Things(OWNER).path(operation);
        String unknown = operation.pathWith(_ -> UUID.randomUUID().toString());
        String noId = operation.pathWith(_ -> "17");
        for (String body : bodies(operation)) {
            var first = OTHER.send(operation.method(), unknown, body);
            assertThat(first.status()).as("%s %s: %s", operation, body, first).isEqualTo(404);
            assertThat(FILE.problems(
                            operation
                                    .answerSchema(404, "application/problem+json")
                                    .orElseThrow(),
                            first.body()))
                    .isEmpty();
            for (String path : List.of(theirs, noId)) {
                var answer = OTHER.send(operation.method(), path, body);
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.text()).as("%s %s", path, body).isEqualTo(first.text());
                assertThat(answer.header("Content-Type")).isEqualTo(first.header("Content-Type"));
            }
        }
        var owners = OWNER.send(operation.method(), theirs, operation.takesJson() ? "{\"rubbish" : null);
        assertThat(owners.status()).as("the owner's id is real: %s", owners).isNotEqualTo(404);
    }

    /// The set must be of that workout, not only of that athlete.
    @Test
    void aSetOfAnotherWorkoutIsAnUnknownSet() {
        withPathIds().filter(o -> o.pathParameters().contains("set_id")).forEach(operation -> {
            var things = new Things(OWNER);
            String workout = Things.text(things.workout(), "/id");
            String elsewhere = Things.text(things.workout(), "/blocks/0/sets/0/id");
            String theirs = operation.pathWith(name -> name.equals("id") ? workout : elsewhere);
            String unknown = operation.pathWith(
                    name -> name.equals("id") ? workout : UUID.randomUUID().toString());
            var answer = OWNER.send(operation.method(), theirs, null);
            assertThat(answer.status()).as("%s %s", operation, answer).isEqualTo(404);
            assertThat(answer.text())
                    .isEqualTo(OWNER.send(operation.method(), unknown, null).text());
        });
    }

    static Stream<Operation> reads() {
        return FILE.operations().stream().filter(o -> !o.isOpen() && !o.writes());
    }

    /// Nobody granted anything, so the header that names an athlete finds nobody.
    @ParameterizedTest
    @MethodSource("reads")
    void anAthleteWhoGrantedNothingIsAnUnknownAthlete(Operation operation) {
        var things = new Things(OWNER);
        String path = things.path(operation) + things.query(operation);
        var theirs =
                OTHER.withHeader("Plumbline-Athlete", OWNER.userId().toString()).send(operation.method(), path, null);
        var unknown = OTHER.withHeader("Plumbline-Athlete", UUID.randomUUID().toString())
                .send(operation.method(), path, null);
        assertThat(theirs.status()).isEqualTo(unknown.status());
        assertThat(theirs.text()).as("%s", path).isEqualTo(unknown.text());
    }

    private static List<@Nullable String> bodies(Operation operation) {
        List<@Nullable String> bodies = new ArrayList<>();
        bodies.add(null);
        if (operation.writes()) {
            bodies.addAll(
                    List.of("{", "[]", "17", "{\"no_such_field\": 1}", "{\"id\": 5, \"date\": true, \"blocks\": 3}"));
        }
        return bodies;
    }
}
