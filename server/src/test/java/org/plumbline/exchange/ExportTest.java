package org.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.exchange.ImportFixtures.bringInSmallLog;

import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.ConfirmedPlan;
import org.plumbline.TestClient;
import org.plumbline.TestServer;
import org.plumbline.platform.json.Json;

class ExportTest {
    private final TestClient athlete = TestServer.signUp();

    @Test
    void jsonHasEverythingWithEveryNumberAsItWasEntered() {
        bringInSmallLog(athlete);
        athlete.post("/api/exercises", Json.parse("{\"name\": \"Magic Broom\", \"measured_as\": \"reps\"}"));

        var answer = athlete.get("/api/export");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("plumbline.json");
        var export = answer.body();
        assertThat(export.path("athlete").path("email").asString()).isEqualTo(athlete.email());
        assertThat(export.path("workouts")).hasSize(2);
        assertThat(export.at("/workouts/0/blocks/0/sets/1/load").decimalValue().toPlainString())
                .isEqualTo("82.5");
        assertThat(export.at("/workouts/0/blocks/0/sets/1/load_unit").asString())
                .isEqualTo("kg");
        assertThat(export.at("/workouts/0/start_time").asString()).isEqualTo("2026-09-07T16:00:00+00:00");
        assertThat(export.path("imports")).hasSize(1);
        assertThat(export.path("exercises")).hasSize(1);
        assertThat(export.path("tolerance").isNull()).isTrue();
        assertThat(export.at("/workouts/0").has("user_id")).isFalse();
        assertThat(export.path("plans")).isEmpty();
    }

    @Test
    void whatBelongsToAThingIsInsideItAndNoSecretIsAnywhere() {
        var plan = ConfirmedPlan.of(athlete, ConfirmedPlan.squat(5, "225", "lb"));
        plan.performed("\"actual_reps\": 2");
        athlete.post(
                "/api/equipment",
                Json.parse("{\"name\": \"Garage\", \"bars\": [{\"name\": \"Bar\", \"weight\": 20.0}]}"));
        String token = athlete.post("/api/tokens", Json.parse("{\"name\": \"script\", \"scopes\": [\"read\"]}"))
                .text("/token");
        bringInSmallLog(athlete);

        var answer = athlete.get("/api/export?format=json");

        var export = answer.body();
        var performed = export.path("workouts")
                .valueStream()
                .filter(workout -> workout.path("plan_id").isString())
                .findFirst()
                .orElseThrow();
        assertThat(performed.at("/blocks/0/sets/0/deviation/deviation_type").asString())
                .isEqualTo("reps_deviation");
        assertThat(export.at("/plans/0/transitions")).isNotEmpty();
        assertThat(export.at("/equipment/0/content/bars/0/weight").decimalValue())
                .hasToString("20.0");
        assertThat(export.at("/tokens/0/name").asString()).isEqualTo("script");
        assertThat(export.at("/imports/0/names")).isNotEmpty();
        assertThat(answer.text())
                .doesNotContain(token)
                .doesNotContain("\"hash\"")
                .doesNotContain("argon2");
    }

    @Test
    void somebodyWhoMayReadDoesNotLearnWhoElseMayAndWhichTokensThereAre() {
        var coach = TestServer.signUp();
        TestServer.shared()
                .owner()
                .sql("INSERT INTO sharing_grants (user_id, grant_id, grantee_id, created_at) VALUES (?, ?, ?, now())")
                .params(athlete.userId(), UUID.randomUUID(), coach.userId())
                .update();
        athlete.post("/api/tokens", Json.parse("{\"name\": \"script\", \"scopes\": [\"read\"]}"));

        var coachs = coach.withHeader("Plumbline-Athlete", athlete.userId().toString())
                .get("/api/export");

        assertThat(coachs.status()).isEqualTo(200);
        assertThat(coachs.body().path("tokens")).isEmpty();
        assertThat(coachs.body().path("shares")).isEmpty();
        assertThat(athlete.get("/api/export").body().path("tokens")).hasSize(1);
        assertThat(athlete.get("/api/export").body().path("shares")).hasSize(1);
    }

    /// A table that a later part of the product adds is exported, or somebody says why not.
    @Test
    void everyOwnedTableIsExportedOrLeftOutForAReason() {
        var owned = TestServer.shared().owner().sql("""
                        SELECT relname FROM pg_class
                        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relrowsecurity
                        """).query(String.class).set();
        var exported = Pattern.compile("\\b(?:FROM|JOIN) ([a-z_]+) [a-z]\\b|FROM (tolerance_preferences)\\b")
                .matcher(ExportSections.statement())
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toSet());
        assertThat(exported).hasSizeGreaterThan(15).doesNotContainAnyElementsOf(ExportSections.LEFT_OUT.keySet());
        exported.addAll(ExportSections.LEFT_OUT.keySet());
        assertThat(exported).isEqualTo(owned);
        assertThat(ExportSections.LEFT_OUT.values()).noneMatch(String::isBlank);
    }

    @Test
    void csvHasOneRowPerSetAndEmptyCellsForWhatIsNotRecorded() {
        bringInSmallLog(athlete);

        var answer = athlete.get("/api/export?format=csv");

        var lines = answer.text().lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.getFirst()).startsWith("date,time,time_zone,workout,");
        assertThat(lines.get(2))
                .startsWith("2026-09-07,18:00:00,Europe/Berlin,Push,strength,Bench Press (Barbell),,"
                        + "Bench Press (Barbell),working,done,4,82.5,kg,82.5,9.0,,,");
    }

    @Test
    void formatThatIsNotKnownIsRefused() {
        assertThat(athlete.get("/api/export?format=xlsx").status()).isEqualTo(422);
    }
}
