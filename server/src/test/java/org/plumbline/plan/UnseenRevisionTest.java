package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.plan.PlanBodies.aPlan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.Caller;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;

class UnseenRevisionTest {
    private final TestServer server = TestServer.shared();
    private final TestClient athlete = TestServer.signUp();
    private final UserId user = new UserId(athlete.userId());
    private final GraphProbe graph = new GraphProbe(athlete.userId());
    private final PlanId plan = new PlanId(UUID.randomUUID());
    private final PlanContent content = SomePlans.content("Lower A", SomePlans.set("Back Squat", 5, "225", "lb"));

    @Test
    void whatWasWrittenButNeverPublishedIsSeenByNobodyAndIsSwept() {
        UnseenRevision first = server.get(ContentFirst.class).write(Caller.of(user), plan, content);
        UnseenRevision again = server.get(ContentFirst.class).write(Caller.of(user), plan, content);

        assertThat(again.graphRevision()).isNotEqualTo(first.graphRevision());
        assertThat(graph.workouts()).isEqualTo(2);
        assertThat(graph.attached()).isZero();
        assertThat(athlete.get("/api/plans/" + plan).status()).isEqualTo(404);
        assertThat(athlete.get("/api/plans").body().get("items")).isEmpty();

        assertThat(server.get(RevisionSweeper.class).sweep(user))
                .as("not within the hour")
                .isZero();
        assertThat(Unseen.sweeperInTwoHours(server).sweep(user)).isEqualTo(2);
        assertThat(Unseen.sweeperInTwoHours(server).sweep(user)).isZero();
        assertThat(graph.workouts() + graph.blocks() + graph.sets()).isZero();
    }

    @Test
    void manyAreSweptInBatches() {
        for (int i = 0; i < RevisionSweeper.BATCH + 1; i++) {
            server.get(ContentFirst.class).write(Caller.of(user), plan, content);
        }

        assertThat(Unseen.sweeperInTwoHours(server).sweep(user)).isEqualTo(RevisionSweeper.BATCH + 1);
        assertThat(graph.sets()).isZero();
    }

    @Test
    void aRevisionThatIsPublishedAfterACrashOfTheRequestBeforeIsTheOnlyOne() {
        server.get(ContentFirst.class).write(Caller.of(user), plan, content);
        assertThat(athlete.post("/api/plans", aPlan("2026-11-23").put("id", plan.toString()))
                        .status())
                .isEqualTo(201);
        graph.awaitAttached(1);

        Unseen.sweeperInTwoHours(server).sweep(user);

        assertThat(graph.workouts()).isEqualTo(1);
        assertThat(graph.attached()).isEqualTo(1);
    }

    @Test
    void aPublishedRevisionThatTheRelayHasNotReachedIsNotSwept() {
        String id = athlete.post("/api/plans", aPlan("2026-11-23")).text("/id");
        graph.awaitAttached(1);
        graph.run("""
                MATCH (:Person {user_id: $user})-[h:HAS_PLAN]->(w {id: $plan})
                DELETE h REMOVE w.version SET w.unseen_since = 0
                """, Map.of("plan", id));

        assertThat(Unseen.sweeperInTwoHours(server).sweep(user)).isZero();
        assertThat(graph.workouts()).isEqualTo(1);
    }

    @Test
    void nothingOlderThanTenMinutesIsPublished() {
        UnseenRevision unseen = server.get(ContentFirst.class).write(Caller.of(user), plan, content);
        var late = new NewPlan(plan, LocalDate.parse("2026-11-23"), content, null);

        assertThatThrownBy(() -> create(late, unseen, Duration.ofMinutes(11)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.category()).isEqualTo(ProblemCategory.UNAVAILABLE));
        assertThat(athlete.get("/api/plans/" + plan).status()).isEqualTo(404);
        assertThat(create(late, unseen, Duration.ofMinutes(9)).status()).isEqualTo(PlanStatus.DRAFT);
    }

    private StoredPlan create(NewPlan late, UnseenRevision unseen, Duration later) {
        return server.get(Transactions.class)
                .write(
                        Caller.of(user),
                        work -> Unseen.publishingLater(server, later).create(work, late, unseen));
    }
}
