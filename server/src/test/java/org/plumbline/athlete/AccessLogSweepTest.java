package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The access log does not grow for ever, and nothing young goes from it.
class AccessLogSweepTest {
    private final TestServer server = TestServer.shared();
    private final TestClient athlete = TestServer.signUp();
    private final TestClient other = TestServer.signUp();

    @Test
    void whatIsOlderThanAYearGoesAndTheRestStays() {
        asks(athlete, "get_upcoming_plans", "get_planning_status", "get_recent_workouts");
        asks(other, "get_upcoming_plans");
        age(athlete, "get_upcoming_plans", 366);
        age(athlete, "get_planning_status", 364);
        age(other, "get_upcoming_plans", 1000);

        server.get(AccessLogSweep.class).sweep();

        assertThat(log(athlete)).containsExactly("get_recent_workouts", "get_planning_status");
        assertThat(log(other)).isEmpty();
    }

    @Test
    void theOldestGoFirstAndNoMoreAtOnceThanAskedFor() {
        asks(athlete, "get_upcoming_plans", "get_planning_status", "get_recent_workouts");
        age(athlete, "get_upcoming_plans", 2002);
        age(athlete, "get_planning_status", 2003);
        age(athlete, "get_recent_workouts", 2001);
        var store = server.get(AccessLogStore.class);
        Instant before = server.get(InstantSource.class).instant().minus(Duration.ofDays(2000));

        assertThat(store.forget(before, 1)).isOne();
        assertThat(log(athlete)).containsExactly("get_recent_workouts", "get_upcoming_plans");
        assertThat(store.forget(before, 10)).isEqualTo(2);
        assertThat(store.forget(before, 10)).isZero();
        assertThat(log(athlete)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT forget_accesses(now(), 1)",
                "DELETE FROM access_log",
                "UPDATE access_log SET tool = 'nothing'"
            })
    void noRequestCanTakeSomethingFromIt(String statement) {
        JdbcClient app = server.get(JdbcClient.class);
        assertThatThrownBy(() -> app.sql(statement).query().listOfRows())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private void asks(TestClient who, String... tools) {
        for (String tool : tools) {
            var call = Map.of("jsonrpc", "2.0", "id", 1, "method", "tools/call", "params", Map.of("name", tool));
            assertThat(who.post("/mcp", call).body().at("/result/isError").asBoolean(true))
                    .as(tool)
                    .isFalse();
        }
    }

    private void age(TestClient who, String tool, int days) {
        int aged = server.owner()
                .sql("UPDATE access_log SET at = at - make_interval(days => ?) WHERE user_id = ? AND tool = ?")
                .params(days, who.userId(), tool)
                .update();
        assertThat(aged).isOne();
    }

    private static List<String> log(TestClient who) {
        var tools = new ArrayList<String>();
        for (JsonNode entry : who.get("/api/access-log").body().path("items")) {
            tools.add(entry.path("tool").stringValue());
        }
        return tools;
    }
}
