package org.plumbline.catalog;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.Caller;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.db.Work;

/// An athlete of the test server: over HTTP, and inside a transaction of theirs.
record Athlete(TestClient http, UserId user) {
    static Athlete anAthlete() {
        TestClient client = TestServer.signUp();
        return new Athlete(client, new UserId(client.userId()));
    }

    <T> T reads(Supplier<T> query) {
        return bean(Transactions.class).read(Caller.of(user), query);
    }

    <T> T writes(Function<Work, T> use) {
        return bean(Transactions.class).write(Caller.of(user), use);
    }

    Resolution resolves(String name) {
        return reads(() -> bean(Exercises.class).resolve(user, name));
    }

    /// Adds an own exercise and answers its id.
    ExerciseId adds(String json) {
        return new ExerciseId(UUID.fromString(http.post("/api/exercises", json).text("/id")));
    }

    int ownExercises() {
        return reads(() -> bean(OwnExerciseStore.class).list(user).size());
    }

    static <T> T bean(Class<T> type) {
        return TestServer.shared().get(type);
    }
}
