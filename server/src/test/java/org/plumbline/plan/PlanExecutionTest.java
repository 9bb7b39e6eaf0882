package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.plan.PlanBodies.aPlan;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.Caller;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import tools.jackson.databind.JsonNode;

class PlanExecutionTest {
    private final Transactions transactions = TestServer.shared().get(Transactions.class);
    private final PlanExecution execution = TestServer.shared().get(PlanExecution.class);
    private final TestClient athlete = TestServer.signUp();
    private final Caller caller = Caller.of(new UserId(athlete.userId()));

    @Test
    void aPlanIsReadAsItIsToBePerformed() {
        JsonNode written = athlete.post("/api/plans", aPlan("2026-11-23")).body();
        PlanId id = id(written);
        ExecutablePlan plan = transactions.read(caller, () -> execution.read(caller.subject(), id));

        assertThat(plan.status()).isEqualTo(PlanStatus.DRAFT);
        assertThat(plan.name()).isEqualTo("Lower A");
        assertThat(plan.date()).hasToString("2026-11-23");
        assertThat(plan.estimatedDurationMinutes()).isEqualTo(70);
        PrescribedSet set = plan.blocks().get(1).sets().getFirst();
        assertThat(set.id()).hasToString(written.at("/blocks/1/sets/0/id").stringValue());
        assertThat(set.load()).isEqualTo("225.0");
        assertThat(set.loadUnit()).isEqualTo("lb");
        assertThat(set.rpe()).isEqualTo("8.0");
        assertThat(transactions.read(caller, () -> execution.planOf(caller.subject(), set.id())))
                .isEqualTo(id);
        assertThatThrownBy(() -> transactions.read(
                        caller, () -> execution.planOf(caller.subject(), new PlannedSetId(UUID.randomUUID()))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.category()).isEqualTo(ProblemCategory.NOT_FOUND));
    }

    @Test
    void performingMovesThePlanStepByStep() {
        PlanId id = confirmed();

        assertThat(move(id, PlanAction.START, null).status()).isEqualTo(PlanStatus.IN_PROGRESS);
        assertThat(move(id, PlanAction.LOG_SET, null).version()).isEqualTo(3);
        conflict(() -> move(id, PlanAction.COMPLETE, null));
        assertThat(move(id, PlanAction.COMPLETE, PlanStatus.PARTIAL).status()).isEqualTo(PlanStatus.PARTIAL);
        assertThat(move(id, PlanAction.ADD_EXECUTION, PlanStatus.COMPLETED).status())
                .isEqualTo(PlanStatus.COMPLETED);
        assertThat(move(id, PlanAction.REOPEN, null).status()).isEqualTo(PlanStatus.CONFIRMED);
        conflict(() -> move(id, PlanAction.LOG_SET, null));
        assertThat(athlete.get("/api/plans/" + id + "/history").body().get("items"))
                .hasSize(6);
    }

    @Test
    void aCancelledPlanIsReopenedToWhereItWas() {
        PlanId draft = id(athlete.post("/api/plans", aPlan("2026-11-23")).body());
        PlanId confirmed = confirmed();
        athlete.post("/api/plans/" + draft + "/cancel", null);
        athlete.post("/api/plans/" + confirmed + "/cancel", null);

        assertThat(move(draft, PlanAction.REOPEN, null).status()).isEqualTo(PlanStatus.DRAFT);
        assertThat(move(confirmed, PlanAction.REOPEN, null).status()).isEqualTo(PlanStatus.CONFIRMED);
    }

    @Test
    void anotherAthletesPlanIsNotFound() {
        PlanId id = confirmed();
        Caller other = Caller.of(new UserId(TestServer.signUp().userId()));

        assertThatThrownBy(() -> transactions.write(other, work -> execution.lock(work, id)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.category()).isEqualTo(ProblemCategory.NOT_FOUND));
    }

    private PlanId confirmed() {
        PlanId id = id(athlete.post("/api/plans", aPlan("2026-11-23")).body());
        assertThat(athlete.post("/api/plans/" + id + "/confirm", null).status()).isEqualTo(200);
        return id;
    }

    private ExecutablePlan move(PlanId id, PlanAction action, @Nullable PlanStatus to) {
        return transactions.write(
                caller, work -> execution.move(work, execution.lock(work, id), new PlanMove(action, to, null, null)));
    }

    private static void conflict(Supplier<ExecutablePlan> step) {
        assertThatThrownBy(step::get)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.category()).isEqualTo(ProblemCategory.CONFLICT));
    }

    private static PlanId id(JsonNode plan) {
        return new PlanId(UUID.fromString(plan.get("id").stringValue()));
    }
}
