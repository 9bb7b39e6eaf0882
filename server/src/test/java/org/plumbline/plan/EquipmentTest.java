package org.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestServer;
import org.plumbline.platform.Caller;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import tools.jackson.databind.JsonNode;

class EquipmentTest {
    private static final String GARAGE = """
            {"name": "Garage",
             "bars": [{"name": "Bar", "weight": 20}, {"name": "Texas bar", "weight": 45.0, "weight_unit": "lb"}],
             "plates": [{"weight": 15, "pairs": 1}, {"weight": 10.0, "pairs": 2},
                        {"weight": 45, "weight_unit": "lb", "pairs": 2}],
             "dumbbells": [{"weight": 12.50}], "machines": [{"name": "Cable", "step": 2.5, "heaviest": 80}]}
            """;

    private final TestClient athlete = TestServer.signUp();

    @Test
    void everyWeightComesBackAsItWasEnteredWithTheAthletesUnitWhereNoneWasGiven() {
        Answer made = athlete.post("/api/equipment", GARAGE);

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.body().at("/bars/1/weight").decimalValue()).hasToString("45.0");
        assertThat(made.text("/bars/1/weight_unit")).isEqualTo("lb");
        assertThat(made.body().at("/plates/1/weight").decimalValue()).hasToString("10.0");
        assertThat(made.text("/plates/1/weight_unit")).isEqualTo("kg");
        assertThat(made.body().at("/dumbbells/0/weight").decimalValue()).hasToString("12.50");
        assertThat(made.body().at("/machines/0/lightest").isNull()).isTrue();
        assertThat(athlete.get("/api/equipment/" + made.text("/id")).body()).isEqualTo(made.body());
        assertThat(athlete.get("/api/equipment").body().at("/items/0")).isEqualTo(made.body());
    }

    @Test
    void theFirstPlaceIsTheDefaultAndALaterOneTakesItOver() {
        String garage = made(GARAGE);
        String hotel = made("{\"name\": \"Hotel\"}");
        assertThat(isDefault(garage)).isTrue();
        assertThat(isDefault(hotel)).isFalse();

        assertThat(athlete.put(hotel, "{\"name\": \"Hotel\", \"is_default\": true}")
                        .status())
                .isEqualTo(200);
        assertThat(isDefault(garage)).isFalse();
        assertThat(isDefault(hotel)).isTrue();
        assertThat(athlete.get(garage).header("ETag")).isEqualTo("\"2\"");
        assertThat(athlete.put(hotel, "{\"name\": \"Hotel by the sea\"}")
                        .body()
                        .path("is_default")
                        .booleanValue())
                .as("what is not said stays")
                .isTrue();
    }

    @Test
    void aStaleChangeIsRefusedAndWhatWasReadMayBeSentBack() {
        String garage = made(GARAGE);
        Answer read = athlete.get(garage);
        assertThat(athlete.put(garage, read.body()).header("ETag")).isEqualTo("\"2\"");
        assertThat(athlete.withHeader("If-Match", "\"1\"")
                        .put(garage, read.body())
                        .status())
                .isEqualTo(412);
        assertThat(athlete.withHeader("If-Match", "\"1\"").delete(garage).status())
                .isEqualTo(412);
        assertThat(athlete.delete(garage).status()).isEqualTo(204);
        assertThat(athlete.get(garage).status()).isEqualTo(404);
        assertThat(athlete.delete(garage).status()).isEqualTo(404);
    }

    @Test
    void theSameWriteAgainGetsTheSameAnswer() {
        String body = GARAGE.replaceFirst("\\{", "{\"id\": \"" + UUID.randomUUID() + "\",");
        Answer first = athlete.post("/api/equipment", body);
        assertThat(athlete.post("/api/equipment", body).body()).isEqualTo(first.body());
        assertThat(athlete.get("/api/equipment").body().path("items")).hasSize(1);
        assertThat(athlete.post("/api/equipment", body.replace("Garage", "Cellar"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        Answer answer = athlete.post("/api/equipment", """
                {"bars": [{"name": " ", "weight": -1}], "plates": [{"weight": 0, "pairs": 0, "colour": "red"}],
                 "machines": [{"name": "Cable", "step": 2.5, "lightest": 80, "heaviest": 5}]}
                """);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("problems").values())
                .extracting(problem -> problem.path("path").stringValue())
                .containsExactlyInAnyOrder(
                        "/name",
                        "/bars/0/name",
                        "/bars/0/weight",
                        "/plates/0/weight",
                        "/plates/0/pairs",
                        "/plates/0/colour",
                        "/machines/0/heaviest");
        Answer twice = athlete.post("/api/equipment", """
                {"name": "Twice", "plates": [{"weight": 10, "pairs": 1}, {"weight": 10.0, "pairs": 1},
                 {"weight": 10, "weight_unit": "lb", "pairs": 1}], "bars": [{"name": "B", "weight": 1}, {"name": "B", "weight": 2}]}
                """);
        assertThat(twice.body().path("problems").values())
                .extracting(problem -> problem.path("path").stringValue())
                .containsExactlyInAnyOrder("/plates/1", "/bars/1");
        assertThat(athlete.post(
                                "/api/equipment",
                                "{\"name\": \"Heavy\", \"plates\": [{\"weight\": 25, \"pairs\": 25}]}")
                        .text("/problems/0/code"))
                .isEqualTo("too_many_plates");
    }

    @Test
    void theSearchForPlatesIsExactWhereTheHeaviestFirstWouldMiss() {
        Answer sixty = athlete.get(made(GARAGE) + "/plates?load=60");
        assertThat(sixty.body().path("reachable").booleanValue()).isTrue();
        assertThat(sixty.body().at("/below/per_side"))
                .hasToString("[{\"weight\":10.0,\"weight_unit\":\"kg\",\"count\":2}]");
        assertThat(sixty.body().path("above").isNull()).isTrue();
        assertThat(sixty.text("/bar/name")).isEqualTo("Bar");
    }

    @Test
    void whatCannotBeReachedHasNeighboursOnBothSides() {
        String garage = made(GARAGE);
        // 20 + 2 × 45 lb is 60.82 kg; 20 + 2 × (15 + 10) is 70
        Answer between = athlete.get(garage + "/plates?load=62");
        assertThat(between.body().path("reachable").booleanValue()).isFalse();
        assertThat(between.body().at("/below/load").decimalValue()).hasToString("60.823");
        assertThat(between.body().at("/below/difference").decimalValue()).hasToString("-1.18");
        assertThat(between.text("/below/per_side/0/weight_unit")).isEqualTo("lb");
        assertThat(between.body().at("/above/load").decimalValue()).hasToString("70");
        assertThat(between.body().at("/above/difference").decimalValue()).hasToString("8.00");

        Answer pounds = athlete.get(garage + "/plates?load=225&load_unit=lb&bar=Texas%20bar");
        assertThat(pounds.body().at("/below/per_side/0/count").asInt()).isEqualTo(2);
        assertThat(athlete.get(garage + "/plates?load=10").body().path("below").isNull())
                .isTrue();
        assertThat(athlete.get(garage + "/plates?load=500").body().path("above").isNull())
                .isTrue();
    }

    @Test
    void devicesGetWhatAReadAnswers() {
        Answer made = athlete.post("/api/equipment", GARAGE);
        UUID id = UUID.fromString(made.text("/id"));
        UserId user = new UserId(athlete.userId());
        Map<UUID, JsonNode> things = TestServer.shared()
                .get(Transactions.class)
                .read(
                        Caller.of(user),
                        () -> TestServer.shared()
                                .get(MirroredEquipment.class)
                                .things(user, List.of(id, UUID.randomUUID())));
        assertThat(things).containsOnlyKeys(id);
        assertThat(things.get(id)).hasToString(made.body().toString());
    }

    @Test
    void aPlaceWithoutSuchABarSaysSo() {
        assertThat(athlete.get(made(GARAGE) + "/plates?bar=Axle")
                        .body()
                        .path("problems")
                        .values())
                .extracting(problem -> problem.path("path").stringValue())
                .containsExactlyInAnyOrder("/load", "/bar");
        assertThat(athlete.get(made("{\"name\": \"Hotel\"}") + "/plates?load=60")
                        .text("/problems/0/path"))
                .isEqualTo("/bar");
    }

    private String made(String body) {
        return "/api/equipment/" + athlete.post("/api/equipment", body).text("/id");
    }

    private boolean isDefault(String path) {
        return athlete.get(path).body().path("is_default").booleanValue();
    }
}
