package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.plan.PlanBodies.aPlan;
import static org.plumbline.plan.PlanBodies.body;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import tools.jackson.databind.node.ObjectNode;

class TemplateTest {
    private final TestClient athlete = TestServer.signUp();

    @Test
    void aTemplateFromAPlanBecomesPlansOnOtherDays() {
        String plan = athlete.post("/api/plans", aPlan("2026-11-23")).text("/id");
        Answer template = athlete.post("/api/templates", body("plan_id", plan, "name", "Leg day"));

        assertThat(template.status()).as(template.toString()).isEqualTo(201);
        assertThat(template.text("/name")).isEqualTo("Leg day");
        assertThat(template.body().at("/blocks/1/sets/0").has("id")).isFalse();
        assertThat(template.body().has("date")).isFalse();

        Answer first = athlete.post("/api/templates/" + template.text("/id") + "/plan", body("date", "2026-12-01"));
        Answer second = athlete.post("/api/templates/" + template.text("/id") + "/plan", body("date", "2026-12-08"));
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(first.text("/status")).isEqualTo("draft");
        assertThat(first.text("/name")).isEqualTo("Leg day");
        assertThat(first.text("/blocks/1/sets/0/id")).isNotEqualTo(second.text("/blocks/1/sets/0/id"));
        assertThat(first.body().at("/blocks/1/sets/0/prescribed_load").decimalValue())
                .isEqualTo("225.0");
    }

    @Test
    void aTemplateMayBeWrittenWithoutAPlan() {
        ObjectNode content = aPlan("2026-11-23");
        content.remove("date");
        Answer template = athlete.post("/api/templates", content);

        assertThat(template.status()).as(template.toString()).isEqualTo(201);
        assertThat(athlete.get("/api/templates/" + template.text("/id")).body()).isEqualTo(template.body());
        assertThat(athlete.post("/api/templates", aPlan("2026-11-23")).text("/problems/0/path"))
                .isEqualTo("/date");
        assertThat(athlete.post(
                                "/api/templates",
                                body("plan_id", UUID.randomUUID().toString()))
                        .text("/problems/0/path"))
                .isEqualTo("/plan_id");
    }

    @Test
    void templatesAreListedByNameAndDeleted() {
        String plan = athlete.post("/api/plans", aPlan("2026-11-23")).text("/id");
        for (String name : new String[] {"C", "A", "B"}) {
            athlete.post("/api/templates", body("plan_id", plan, "name", name));
        }
        Answer first = athlete.get("/api/templates?limit=2");
        Answer rest = athlete.get("/api/templates?limit=2&cursor=" + first.text("/next_cursor"));
        assertThat(first.text("/items/0/name") + first.text("/items/1/name") + rest.text("/items/0/name"))
                .isEqualTo("ABC");
        assertThat(rest.body().get("next_cursor").isNull()).isTrue();
        assertThat(first.body().at("/items/0/planned_set_count").asInt()).isEqualTo(3);

        String path = "/api/templates/" + first.text("/items/0/id");
        TestClient other = TestServer.signUp();
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.delete(path).status()).isEqualTo(404);
        assertThat(athlete.delete(path).status()).isEqualTo(204);
        assertThat(athlete.get(path).status()).isEqualTo(404);
        assertThat(athlete.delete(path).status()).isEqualTo(404);
    }
}
