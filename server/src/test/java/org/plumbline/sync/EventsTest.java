package org.plumbline.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plumbline.Eventually;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.UserId;

/// What devices hear while they are there.
class EventsTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final TestServer server = TestServer.shared();
    private final TestClient athlete = TestServer.signUp();

    @Test
    void aChangeIsHeardByAllDevicesOfTheAthleteAndByNobodyElse() {
        TestClient other = TestServer.signUp();
        try (var phone = listen("");
                var watch = listen("");
                var stranger = Listening.to(server, other, "")) {
            String workout = workout();

            phone.hears(workout, SOON);
            watch.hears(workout, SOON);
            assertThat(phone.lines()).contains("event: change").anyMatch(line -> line.contains("\"kind\":\"workout\""));
            assertThat(stranger.lines()).noneMatch(line -> line.contains(workout));
        }
    }

    @Test
    void whoWasCutOffGoesOnWhereTheyWereAndMissesNothingAndHearsNothingTwice() {
        workout();
        workout();
        long head = head();
        try (var late = listen("?after=1");
                var again = Listening.to(server, athlete, "?after=0", "Last-Event-ID", "2")) {
            String newest = workout();
            late.hears(newest, SOON);
            again.hears(newest, SOON);

            assertThat(late.ids()).containsExactlyElementsOf(numbers(2, head + 1));
            assertThat(again.ids()).containsExactlyElementsOf(numbers(3, head + 1));
        }
    }

    @Test
    void whoIsAheadOfTheLogStartsOver() {
        try (var lost = listen("?after=1000000")) {
            lost.ends(SOON);
            assertThat(lost.lines()).contains("event: start_over");
        }
    }

    @Test
    void whatIsWrittenThroughOneServerIsHeardOnAnother() {
        try (var second = TestServer.start(Map.of());
                var far = Listening.to(second, athlete, "")) {
            Eventually.within(SOON, () -> listening(second) == 1);
            String workout = workout();
            far.hears(workout, Duration.ofSeconds(2));
        }
    }

    @Test
    void whatNobodyToldIsFoundInTheTable() {
        try (var phone = listen("")) {
            Eventually.within(SOON, () -> listening(server) == 1);
            server.owner().sql("""
                    WITH head AS (UPDATE feed_heads SET seq = seq + 1 WHERE user_id = :user RETURNING seq)
                    INSERT INTO changes (user_id, seq, kind, thing_id, version, graph, payload, created_at)
                    SELECT :user, head.seq, 'template', :user, 1, false, '{}', now() FROM head
                    """).param("user", athlete.userId()).update();
            phone.hears("template", SOON);
        }
    }

    @Test
    void manyChangesAtOnceAllComeInOrder() {
        try (var phone = listen("")) {
            Eventually.within(SOON, () -> listening(server) == 1);
            long before = head();
            for (int i = 0; i < 30; i++) {
                workout();
            }
            Eventually.within(SOON, () -> phone.ids().size() >= 30);
            assertThat(phone.ids()).containsExactlyElementsOf(numbers(before + 1, before + 30));
        }
    }

    @Test
    void twentyDevicesListenAndOneMoreTakesThePlaceOfTheFirst() {
        var devices = new ArrayList<Listening>();
        try {
            for (int i = 0; i < Audience.MOST; i++) {
                devices.add(listen(""));
            }
            Eventually.within(SOON, () -> listening(server) == Audience.MOST);
            try (var oneMore = listen("")) {
                assertThat(oneMore.status()).isEqualTo(200);
                devices.getFirst().ends(SOON);
                workout();
                Eventually.within(SOON, () -> !oneMore.ids().isEmpty());
                assertThat(listening(server)).isEqualTo(Audience.MOST);
            }
        } finally {
            devices.forEach(Listening::close);
        }
        // Who has left is noticed by the next word to them.
        Eventually.within(Duration.ofSeconds(10), () -> {
            workout();
            return listening(server) == 0;
        });
    }

    @Test
    void whoOnlyAsksForTheHeadersDoesNotListen() {
        assertThat(athlete.send("HEAD", "/api/events", null).status()).isEqualTo(200);
        assertThat(listening(server)).isZero();
    }

    @Test
    void theEndOfAnAccountEndsItsStreamsThoughNobodySaysSo() {
        try (var phone = listen("")) {
            Eventually.within(SOON, () -> listening(server) == 1);
            assertThat(athlete.delete("/api/me", Map.of("password", TestServer.PASSWORD))
                            .status())
                    .isEqualTo(204);
            phone.ends(Duration.ofSeconds(10));
        }
    }

    @Test
    void aClosedAccountHearsNothingMore() {
        try (var phone = listen("")) {
            Eventually.within(SOON, () -> listening(server) == 1);
            server.owner()
                    .sql("UPDATE users SET status = 'disabled' WHERE user_id = ?")
                    .param(athlete.userId())
                    .update();
            server.get(Streams.class).moved(Set.of(new UserId(athlete.userId())));
            phone.ends(SOON);
        }
    }

    @Test
    void streamsEndWhenTheServerStops() {
        Listening phone;
        long began;
        try (var second = TestServer.start(Map.of())) {
            phone = Listening.to(second, athlete, "");
            Eventually.within(SOON, () -> listening(second) == 1);
            began = System.nanoTime();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
        phone.ends(SOON);
    }

    private Listening listen(String query) {
        return Listening.to(server, athlete, query);
    }

    private String workout() {
        return done(athlete.post("/api/workouts", Map.of("date", "2025-03-10")))
                .path("id")
                .stringValue();
    }

    private int listening(TestServer where) {
        return where.get(Streams.class).listening(new UserId(athlete.userId()));
    }

    private long head() {
        return done(athlete.get("/api/sync/changes?limit=1000"))
                .path("next_after")
                .longValue();
    }

    private static List<Long> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
