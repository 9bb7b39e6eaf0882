package org.plumbline.platform.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.plumbline.platform.Kernel;

/// Every statement that may run, whoever registered it: it names the owner on every owned label, and run with
/// another athlete's ids in all its parameters it finds and changes nothing of theirs.
class RegisteredStatementsTest {
    private static final Path FILES = Path.of("src/main/resources/graph");
    private static final Pattern NODE = Pattern.compile("\\(\\s*(\\w*)\\s*((?::[\\w|&]+)+)\\s*(\\{[^}]*\\})?");
    private static final Pattern BARE_START = Pattern.compile("(?:MATCH|MERGE)\\s*\\(\\s*\\w*\\s*\\)");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

    /// The one question that is not for one athlete: whom the graph knows at all.
    private static final Set<String> ABOUT_EVERYBODY = Set.of("athlete/everybody");

    private static final UUID VICTIM = UUID.randomUUID();
    private static final UUID STRANGER = UUID.randomUUID();
    private static final String SECRET = "secret-" + UUID.randomUUID();
    private static final String ID = UUID.randomUUID().toString();
    private static final String REVISION = UUID.randomUUID().toString();

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static final Driver DRIVER = Kernel.shared().get(Driver.class);
    private static Set<String> owned = Set.of();

    static List<GraphStatement> statements() throws IOException {
        try (var files = Files.list(FILES)) {
            return files.filter(file -> file.toString().endsWith(".cypher"))
                    .map(file -> Objects.requireNonNull(file.getFileName())
                            .toString()
                            .replace(".cypher", ""))
                    .sorted()
                    .flatMap(group -> GraphStatements.load(group).values().stream())
                    .toList();
        }
    }

    /// A label is owned when a constraint or an index of it begins with the owner.
    @BeforeAll
    static void aNeighbourHasOneNodeOfEveryOwnedLabel() {
        try (Session session = DRIVER.session()) {
            owned = new TreeSet<>(session.run("""
                    SHOW INDEXES YIELD labelsOrTypes, properties, entityType
                    WHERE entityType = 'NODE' AND properties[0] = 'user_id'
                    RETURN DISTINCT labelsOrTypes[0] AS label
                    """).list(row -> row.get("label").asString()));
            for (String label : owned) {
                session.run(
                                "CREATE (n:" + label + " {user_id: $user, id: $id, revision: $revision, name: $secret,"
                                        + " content_hash: $secret, exercise_id: $id, version: 1, unseen_since: '2000'})",
                                Map.of("user", VICTIM.toString(), "id", ID, "revision", REVISION, "secret", SECRET))
                        .consume();
            }
            for (String link : List.of(
                    "(:Person)-[:HAS_PLAN]->(:PlannedWorkout)",
                    "(:PlannedWorkout)-[:HAS_BLOCK]->(:PlannedBlock)",
                    "(:PlannedBlock)-[:PRESCRIBES]->(:PlannedSet)",
                    "(:PlannedSet)-[:OF_EXERCISE]->(:UserExercise)",
                    "(:Person)-[:HAS_EXERCISE]->(:UserExercise)",
                    "(:Person)-[:PERFORMED]->(:StrengthWorkout)",
                    "(:Person)-[:PERFORMED]->(:EnduranceWorkout)",
                    "(:StrengthWorkout)-[:EXECUTES]->(:PlannedWorkout)",
                    "(:Person)-[:HAS_GOAL]->(:Goal)",
                    "(:Person)-[:HAS_TRAINING_BLOCK]->(:Block)",
                    "(:Person)-[:HAS_INJURY]->(:Injury)",
                    "(:Person)-[:HAS_CONSTRAINT]->(:Constraint)",
                    "(:Person)-[:HAS_LEVEL]->(:TrainingLevel)",
                    "(:PlannedWorkout)-[:SERVES]->(:Goal)",
                    "(:PlannedWorkout)-[:PART_OF]->(:Block)",
                    "(:Injury)-[:CREATES]->(:Constraint)",
                    "(:Constraint)-[:FORBIDS]->(:UserExercise)",
                    "(:Person)-[:LOGGED]->(:LogEntry)",
                    "(:LogEntry)-[:EXPLAINS]->(:StrengthWorkout)",
                    "(:StrengthWorkout)-[:AFFECTED_BY]->(:Injury)")) {
                String[] parts = link.replace("(:", "").replace(")", "").split("-\\[:|\\]->", -1);
                session.run(
                                "MATCH (a:%s {user_id: $user}), (b:%s {user_id: $user}) CREATE (a)-[:%s]->(b)"
                                        .formatted(parts[0], parts[2], parts[1]),
                                Map.of("user", VICTIM.toString()))
                        .consume();
            }
        }
    }

    @Test
    void theStatementsAndTheOwnedLabelsAreFound() throws IOException {
        assertThat(statements()).hasSizeGreaterThan(40);
        assertThat(owned)
                .contains("Person", "PlannedWorkout", "PlannedBlock", "PlannedSet", "StrengthWorkout", "UserExercise")
                .doesNotContain("Exercise", "Muscle");
    }

    @ParameterizedTest
    @MethodSource("statements")
    void theOwnerIsNamedOnEveryOwnedLabel(GraphStatement statement) {
        assertThat(unowned(statement.cypher()))
                .isEqualTo(
                        ABOUT_EVERYBODY.contains(nameOf(statement))
                                ? List.of("(n:Person", "(n:PlannedWorkout")
                                : List.of());
    }

    @ParameterizedTest
    @MethodSource("statements")
    void noStatementBeginsAnywhere(GraphStatement statement) {
        String withoutKnown = BARE_START
                .matcher(statement.cypher())
                .results()
                .map(MatchResult::group)
                .filter(start -> !isBound(start.replaceAll(".*\\(\\s*(\\w*)\\s*\\)", "$1"), statement.cypher()))
                .collect(Collectors.joining(", "));
        assertThat(withoutKnown).isEmpty();
    }

    private static boolean isBound(String variable, String cypher) {
        return !variable.isEmpty()
                && Pattern.compile("\\(" + variable + ":\\w").matcher(cypher).find();
    }

    @Test
    void aStatementThatForgetsTheOwnerIsNoticed() {
        assertThat(unowned("MATCH (p:Person {user_id: $user_id})-[:HAS_PLAN]->(w:PlannedWorkout) RETURN w"))
                .containsExactly("(w:PlannedWorkout");
        assertThat(unowned("MATCH (w:PlannedWorkout {id: $id}) RETURN w"))
                .containsExactly("(w:PlannedWorkout {id: $id}");
        assertThat(unowned("MATCH (:PlannedSet {user_id: $other}) RETURN 1")).isNotEmpty();
        assertThat(unowned("MATCH (e:Exercise {id: $id})<-[:OF_EXERCISE]-(s:PlannedSet {user_id: $user_id}) RETURN s"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void withTheIdsOfAnotherAthleteItFindsAndChangesNothingOfTheirs(GraphStatement statement) {
        try (Session session = DRIVER.session();
                Transaction transaction = session.beginTransaction()) {
            List<String> before = graphOf(transaction);
            assertThat(before).isNotEmpty();

            var rows =
                    transaction.run(statement.cypher(), parameters(statement)).list();

            if (!ABOUT_EVERYBODY.contains(nameOf(statement))) {
                assertThat(rows.toString()).doesNotContain(SECRET).doesNotContain(VICTIM.toString());
            }
            assertThat(graphOf(transaction)).isEqualTo(before);
            transaction.rollback();
        }
    }

    @Test
    void whatIsRemovedWithAnAccountIsEveryOwnedLabel() {
        Set<String> removed = GraphStatements.load("athlete").values().stream()
                .filter(statement -> statement.name().startsWith("remove_"))
                .flatMap(statement -> labels(statement.cypher()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(removed).isEqualTo(owned);
    }

    private static String nameOf(GraphStatement statement) {
        return statement.group() + "/" + statement.name();
    }

    private static List<String> unowned(String cypher) {
        return NODE.matcher(cypher)
                .results()
                .filter(node -> Stream.of(node.group(2).split("[:|&]", -1)).anyMatch(owned::contains))
                .filter(node -> node.group(3) == null || !node.group(3).contains("user_id: $user_id"))
                .map(node -> node.group().strip())
                .toList();
    }

    private static Stream<String> labels(String cypher) {
        return NODE.matcher(cypher)
                .results()
                .flatMap(node -> Stream.of(node.group(2).split("[:|&]", -1)))
                .filter(label -> !label.isEmpty());
    }

    /// Everything that belongs to the neighbour, and what it hangs on.
    private static List<String> graphOf(Transaction transaction) {
        return transaction
                .run("""
                MATCH (n) WHERE n.user_id = $victim
                OPTIONAL MATCH (n)-[r]-(other)
                RETURN labels(n) AS labels, properties(n) AS properties, type(r) AS type,
                  coalesce(other.user_id, other.id, other.name) AS other
                ORDER BY labels, type, other
                """, Map.of("victim", VICTIM.toString()))
                .list(row -> row.asMap().toString());
    }

    /// The neighbour's ids wherever an id could go.
    private static Map<String, Object> parameters(GraphStatement statement) {
        var parameters = new HashMap<String, Object>();
        PARAMETER
                .matcher(statement.cypher())
                .results()
                .map(hit -> hit.group(1))
                .forEach(name -> parameters.put(
                        name,
                        switch (name) {
                            case "user_id" -> STRANGER.toString();
                            case "properties" -> Map.of();
                            case "blocks", "sets" -> List.of(Map.of("id", ID, "block_id", ID, "properties", Map.of()));
                            case "workouts" ->
                                List.of(Map.of(
                                        "id",
                                        ID,
                                        "plan_id",
                                        ID,
                                        "date",
                                        DAY,
                                        "name",
                                        "a name",
                                        "version",
                                        1_000,
                                        "goal_ids",
                                        List.of(ID),
                                        "training_block_ids",
                                        List.of(ID)));
                            case "entries" ->
                                List.of(Map.of("id", ID, "version", 1_000, "created", 1_000, "date", DAY));
                            case "links" ->
                                List.of(Map.of(
                                        "id", ID,
                                        "entry_id", ID,
                                        "node_id", ID,
                                        "version", 1,
                                        "relationship", "EXPLAINS",
                                        "target_type", "workout",
                                        "target_id", ID));
                            case "rows" -> List.of(Map.of("id", ID, "name", "a name", "group", "a group"));
                            case "ids", "plan_ids", "constraint_ids", "injury_ids", "exercises" -> List.of(ID);
                            case "also_muscles" -> List.of();
                            case "from", "to" -> DAY;
                            case "forbidden_exercise" -> List.of(Map.of("name", ID));
                            case "forbidden_pattern",
                                    "forbidden_joint",
                                    "forbidden_joint_action",
                                    "forbidden_muscle",
                                    "forbidden_equipment" -> List.of();
                            case "revisions" -> List.of(REVISION);
                            case "revision" -> REVISION;
                            case "version", "limit", "portion" -> 1_000;
                            case "date" -> DAY;
                            case "before", "written_at" -> "3000";
                            case "own_plainer", "shared_plainer" -> List.of(ID);
                            case "patterns", "muscles", "equipment", "joints", "joint_actions" -> List.of();
                            default -> ID;
                        }));
        return parameters;
    }
}
