package org.plumbline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.catalog.Athlete.anAthlete;
import static org.plumbline.catalog.Athlete.bean;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.plumbline.platform.changes.Relay;
import org.plumbline.platform.db.Schema;
import org.plumbline.platform.graph.Graph;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.stores.TestStores;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Both stores carry the shared catalogue, and the graph each athlete's own exercises.
class SharedTablesTest {
    private final Catalogue catalogue = bean(Catalogue.class);
    private final JdbcClient sql = bean(JdbcClient.class);

    @Test
    void theTablesHoldWhatTheFilesSay() {
        Athlete athlete = anAthlete();

        assertThat(athlete.reads(() -> sql.sql("SELECT count(*) FROM exercises")
                        .query(Integer.class)
                        .single()))
                .isEqualTo(catalogue.exercises().size());
        String details = athlete.reads(() -> sql.sql("""
                        SELECT e.details::text FROM exercises e JOIN exercise_aliases a USING (exercise_id)
                        WHERE a.alias = 'Strict Military Press' AND e.pattern = 'vertical_push'
                        """).query(String.class).single());
        assertThat(Json.parse(details).required("measured_as").stringValue()).isEqualTo("reps_load");
    }

    @Test
    void loadingAgainChangesNothing() {
        var before = versions();

        var unused = new CatalogueTables(owner(), bean(Schema.class), catalogue, Clock.systemUTC());

        assertThat(unused).isNotNull();
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void anotherContentReplacesTheOne() {
        var fewer = Catalogue.of(
                catalogue.vocabulary(),
                catalogue.abbreviations(),
                catalogue.exercises().values().stream().limit(3).toList(),
                "another");
        var owner = owner();

        var small = new CatalogueTables(owner, bean(Schema.class), fewer, Clock.systemUTC());
        int left = JdbcClient.create(owner)
                .sql("SELECT count(*) FROM exercises")
                .query(Integer.class)
                .single();
        var whole = new CatalogueTables(owner, bean(Schema.class), catalogue, Clock.systemUTC());

        assertThat(List.of(small, whole)).doesNotContainNull();
        assertThat(left).isEqualTo(3);
        assertThat(JdbcClient.create(owner)
                        .sql("SELECT count(*) FROM exercises")
                        .query(Integer.class)
                        .single())
                .isEqualTo(catalogue.exercises().size());
    }

    @Test
    void theGraphAnswersWhatTrainsTheHamstringsWithoutBendingTheKnee() {
        assertThat(names("""
                MATCH (e:Exercise)-[:TARGETS {role: 'primary'}]->(:Muscle {name: 'hamstrings'})
                WHERE NOT EXISTS { (e)-[:INVOLVES]->(:JointAction {name: 'knee_flexion'}) } RETURN e.name AS name
                """))
                .contains("Romanian Deadlift", "Good Morning", "Stiff-Leg Deadlift")
                .doesNotContain("Lying Leg Curl", "Nordic Curl", "Deadlift");
    }

    @Test
    void theGraphHasEveryLinkOnce() {
        int links = catalogue.exercises().values().stream()
                .mapToInt(e -> 2
                        + e.alsoPatterns().size()
                        + e.primaryMuscles().size()
                        + e.secondaryMuscles().size()
                        + e.equipment().size()
                        + e.joints().size()
                        + e.jointActions().size()
                        + (e.variationOf() == null ? 0 : 1))
                .sum();

        bean(CatalogueGraph.class).bringUpToDate();

        assertThat(query("MATCH (:Exercise)-[r]->() RETURN toString(count(r)) AS name", Map.of()))
                .containsExactly(String.valueOf(links));
    }

    @Test
    void aWordFindsTheSharedExercisesThatAreMadeForIt() {
        String there = """
                MATCH (e:Exercise)-[r:TARGETS|HAS_PATTERN]->(x) WHERE r.role = 'primary' OR type(r) = 'HAS_PATTERN'
                RETURN x.name + ' ' + e.id AS name ORDER BY name
                """;
        String back = "MATCH (x)-[:FINDS]->(e) RETURN x.name + ' ' + e.id AS name ORDER BY name";

        assertThat(query(back, Map.of())).hasSizeGreaterThan(500).isEqualTo(query(there, Map.of()));
        bean(CatalogueGraph.class).rebuild();
        assertThat(query(back, Map.of())).isEqualTo(query(there, Map.of()));
    }

    @Test
    void anOwnExerciseReachesTheGraphAndLeavesItAgain() {
        Athlete athlete = anAthlete();
        var importId = UUID.fromString("0190a000-0000-7000-8000-00000000cccc");
        byte[] file = """
                [{"name": "Zorching", "force": "pull", "equipment": "cable", "category": "strength",
                  "primaryMuscles": ["lats"], "secondaryMuscles": ["shoulders"]}]
                """.getBytes(StandardCharsets.UTF_8);
        String mine = """
                MATCH (:Person {user_id: $user})-[:HAS_EXERCISE]->(e:UserExercise)-[:TARGETS]->(m:Muscle)
                RETURN m.name AS name ORDER BY name
                """;

        athlete.writes(work -> bean(OwnExercises.class).importFreeExerciseDb(work, file, importId));
        bean(Relay.class).catchUp(athlete.user());

        assertThat(query(mine, Map.of("user", athlete.user().toString())))
                .containsExactly("lats", "rear_delts", "side_delts");
        var projection = bean(OwnExerciseProjection.class);
        assertThat(athlete.reads(() -> projection.expected(athlete.user())))
                .isEqualTo(bean(Graph.class).read(athlete.user(), projection::found))
                .hasSize(1);

        athlete.writes(work -> bean(OwnExercises.class).removeImport(work, importId, List.of()));
        bean(Relay.class).catchUp(athlete.user());

        assertThat(query(
                        "MATCH (e:UserExercise {user_id: $user}) RETURN e.name AS name",
                        Map.of("user", athlete.user().toString())))
                .isEmpty();
    }

    private String versions() {
        return anAthlete()
                .reads(() -> sql.sql("SELECT content_hash || loaded_at FROM catalogue_versions")
                        .query(String.class)
                        .single());
    }

    private static DataSource owner() {
        var stores = TestStores.addresses();
        return new DriverManagerDataSource(
                stores.jdbcUrl(), stores.owner().user(), stores.owner().password());
    }

    private static List<String> names(String cypher) {
        return query(cypher, Map.of());
    }

    private static List<String> query(String cypher, Map<String, Object> parameters) {
        return bean(Driver.class)
                .executableQuery(cypher)
                .withConfig(QueryConfig.builder().withDatabase("neo4j").build())
                .withParameters(parameters)
                .execute()
                .records()
                .stream()
                .map(row -> row.get("name").asString())
                .toList();
    }
}
