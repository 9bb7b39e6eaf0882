package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.plan.PlanBodies.aPlan;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestServer;

/// Texts are as long as the published schema counts them: in characters, whatever Java needs for one.
class LongTextTest {
    private static final String BAR = "\uD83C\uDFCB";
    private final TestClient athlete = TestServer.signUp();

    @Test
    void aLimitIsCountedInCharacters() {
        var plan = aPlan("2026-11-23").put("notes", BAR.repeat(4_000)).put("name", BAR.repeat(200));
        var made = athlete.post("/api/plans", plan);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("/notes")).isEqualTo(BAR.repeat(4_000));
        var refused = athlete.post("/api/plans", plan.put("name", BAR.repeat(201)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/problems/0/code")).isEqualTo("too_long");
    }

    @Test
    void aNameTakenFromTheGoalEndsWithAWholeCharacter() {
        var plan = aPlan("2026-11-23").put("goal", "x" + BAR.repeat(499)).putNull("name");
        var made = athlete.post("/api/plans", plan);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("/name")).isEqualTo("x" + BAR.repeat(199));
    }

    @Test
    void theItemsOfAListAreCountedAlike() {
        assertThat(aliases(BAR.repeat(200))).isEqualTo(201);
        assertThat(aliases(BAR.repeat(201))).isEqualTo(422);
    }

    private int aliases(String alias) {
        return athlete.post(
                        "/api/exercises",
                        Map.of("name", "Long " + alias.length(), "aliases", List.of("x" + alias.substring(2))))
                .status();
    }
}
