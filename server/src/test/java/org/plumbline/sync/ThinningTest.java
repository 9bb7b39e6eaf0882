package org.plumbline.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Reconciler;
import org.plumbline.platform.changes.Relay;

/// The log does not grow with every change for ever, and nobody is led astray by that.
class ThinningTest {
    private final TestServer server = TestServer.shared();
    private final TestClient athlete = TestServer.signUp();
    private final UserId user = new UserId(athlete.userId());

    @Test
    void oldEntriesGoWhenNewerOnesReplacedThemAndTheFirstAndTheNewestStay() {
        String workout = renamedOften();
        String other = done(athlete.post("/api/workouts", Map.of("date", "2025-03-10")))
                .path("id")
                .stringValue();
        var before = new TestDevice(athlete).mirror();
        List<Long> all = entries(workout);
        age();

        long gone = server.get(Thinning.class).thin(user);

        assertThat(gone).isEqualTo(all.size() - 2);
        assertThat(entries(workout)).containsExactly(all.getFirst(), all.getLast());
        assertThat(entries(other)).hasSize(1);
        assertThat(new TestDevice(athlete).mirror()).isEqualTo(before);
        assertThat(server.get(Reconciler.class).rebuild(user).findings()).isEmpty();
    }

    @Test
    void aReaderWhoStoppedBeforeThatStartsOverAndOneAfterItGoesOn() {
        String workout = renamedOften();
        List<Long> all = entries(workout);
        age();
        server.get(Thinning.class).thin(user);

        assertThat(athlete.get("/api/sync/changes?after=" + all.get(1)).status())
                .isEqualTo(410);
        assertThat(athlete.get("/api/sync/changes?after=" + all.getLast()).status())
                .isEqualTo(200);
        assertThat(athlete.get("/api/sync/changes?after=0").status()).isEqualTo(200);
    }

    @Test
    void whatIsYoungOrWhatTheGraphHasNotFollowedStays() {
        String workout = renamedOften();
        List<Long> all = entries(workout);
        assertThat(server.get(Thinning.class).thin(user)).isZero();
        age();
        server.owner()
                .sql("UPDATE graph_relay SET applied_seq = 0 WHERE user_id = ?")
                .param(user.value())
                .update();
        assertThat(server.get(Thinning.class).thin(user)).isZero();
        assertThat(entries(workout)).isEqualTo(all);
    }

    @Test
    void whatDevicesSentIsForgottenAfterAWhile() {
        var phone = new TestDevice(athlete);
        phone.now("logWorkout", Map.of(), Map.of("date", "2025-03-10"));
        assertThat(commands()).isEqualTo(1);
        server.get(Thinning.class).thin(user);
        assertThat(commands()).isEqualTo(1);
        server.owner()
                .sql("UPDATE sync_commands SET arrived_at = arrived_at - interval '91 days' WHERE user_id = ?")
                .param(user.value())
                .update();
        server.get(Thinning.class).thin(user);
        assertThat(commands()).isZero();
    }

    @Test
    void theRoundFindsWhoseLogNobodyLookedThrough() {
        var heads = server.get(HeadStore.class);
        server.owner()
                .sql("UPDATE feed_heads SET thinned_at = NULL WHERE user_id = ?")
                .param(user.value())
                .update();
        var now = Clock.systemUTC().instant();

        assertThat(heads.notThinnedSince(now.minusSeconds(60), 100_000)).contains(user);
        server.get(Thinning.class).thin(user);
        assertThat(heads.notThinnedSince(now.minusSeconds(60), 100_000)).doesNotContain(user);
    }

    private String renamedOften() {
        String workout = done(athlete.post("/api/workouts", Map.of("id", UUID.randomUUID(), "date", "2025-03-10")))
                .path("id")
                .stringValue();
        for (int i = 0; i < 4; i++) {
            done(athlete.patch("/api/workouts/" + workout, Map.of("name", "Evening " + i)));
        }
        server.get(Relay.class).catchUp(user);
        return workout;
    }

    private List<Long> entries(String thing) {
        return server.owner()
                .sql("SELECT seq FROM changes WHERE user_id = ? AND thing_id = ? AND graph ORDER BY seq")
                .params(user.value(), UUID.fromString(thing))
                .query(Long.class)
                .list();
    }

    private long commands() {
        return server.owner()
                .sql("SELECT count(*) FROM sync_commands WHERE user_id = ?")
                .param(user.value())
                .query(Long.class)
                .single();
    }

    private void age() {
        server.get(Relay.class).catchUp(user);
        server.owner()
                .sql("UPDATE changes SET created_at = created_at - interval '91 days' WHERE user_id = ?")
                .param(user.value())
                .update();
    }
}
