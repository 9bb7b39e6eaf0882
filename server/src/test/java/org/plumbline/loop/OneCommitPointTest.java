package org.plumbline.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;
import static org.plumbline.ConfirmedPlan.plank;
import static org.plumbline.ConfirmedPlan.squat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Completing a plan is all or nothing: whichever of its writes fails, nothing of it is there, and the same request
/// can be sent again.
final class OneCommitPointTest {
    /// Everything that completing writes, in any order.
    private static final List<String> WRITTEN = List.of(
            "idempotency_keys",
            "workouts",
            "blocks",
            "sets",
            "planned_set_outcomes",
            "set_deviations",
            "plans",
            "plan_transitions",
            "feed_heads",
            "changes");

    private final TestClient athlete = TestServer.signUp();
    private final JdbcClient owner = TestServer.shared().owner();

    @AfterEach
    void mend() {
        for (String table : WRITTEN) {
            owner.sql("DROP TRIGGER IF EXISTS broken ON " + table).update();
        }
        owner.sql("DROP FUNCTION IF EXISTS broken_for_a_test()").update();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whicheverWriteFailsNothingIsThere(boolean atCommit) {
        for (String table : WRITTEN) {
            ConfirmedPlan plan = ConfirmedPlan.of(athlete, squat(5, "225", "lb"), plank(60));
            String before = seen(plan);
            TestClient once = athlete.withHeader("Idempotency-Key", "complete " + plan.id());
            String body = """
                    {"deviations": [{"planned_set_id": "%s", "outcome": "skipped", "reason": "time"}]}
                    """.formatted(plan.sets().getLast());

            breaks(table, atCommit);
            TestClient.Answer failed = once.post(plan.path("/complete"), body);
            mend();

            assertThat(failed.status()).as(table).isEqualTo(500);
            assertThat(seen(plan)).as(table).isEqualTo(before);
            assertThat(once.post(plan.path("/complete"), body).status())
                    .as("again after " + table)
                    .isEqualTo(201);
            assertThat(plan.types()).as(table).containsExactly("as_planned", "skipped");
        }
    }

    @Test
    void afterwardsPlanWorkoutSetsAndVerdictsAreAllThere() {
        ConfirmedPlan plan = ConfirmedPlan.of(athlete, squat(5, "225", "lb"));
        String workout = done(plan.complete("{}")).path("workout_id").stringValue();

        assertThat(plan.status().stringValue()).isEqualTo("completed");
        assertThat(done(athlete.get("/api/workouts/" + workout))
                        .at("/totals/sets")
                        .intValue())
                .isEqualTo(1);
        assertThat(plan.types()).containsExactly("as_planned");
    }

    /// All that an athlete can read of the plan and of what was performed.
    private String seen(ConfirmedPlan plan) {
        return athlete.get(plan.path("")).text()
                + athlete.get(plan.path("/history")).text()
                + athlete.get(plan.path("/deviations")).text()
                + athlete.get("/api/workouts").text()
                + owner.sql("SELECT count(*) FROM changes WHERE user_id = :user")
                        .param("user", athlete.userId())
                        .query(Long.class)
                        .single();
    }

    private void breaks(String table, boolean atCommit) {
        owner.sql("""
                CREATE FUNCTION broken_for_a_test() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'broken for a test'; END $$
                """).update();
        owner.sql("CREATE CONSTRAINT TRIGGER broken AFTER INSERT OR UPDATE ON " + table
                        + (atCommit ? " DEFERRABLE INITIALLY DEFERRED" : "")
                        + " FOR EACH ROW WHEN (NEW.user_id = '" + athlete.userId()
                        + "') EXECUTE FUNCTION broken_for_a_test()")
                .update();
    }
}
