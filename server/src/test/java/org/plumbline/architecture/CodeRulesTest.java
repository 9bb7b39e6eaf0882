package org.plumbline.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import canary.Canaries;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Open;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Rules about the code that the compiler does not know. Each has a reason, and a canary that breaks it: a rule that
/// nothing can break holds nothing.
class CodeRulesTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.plumbline");

    /// Named after what they do with tables, which is all that they do.
    private static final Set<String> WITH_SQL = Set.of(
            "AccountAdministration",
            "BulkInsert",
            "CatalogueTables",
            "Exports",
            "ImportUse",
            "PlanListing",
            "PlanProjection",
            "PlannedSetMirror",
            "SetTable",
            "SweepSchedule",
            "WorkoutProjection");

    record Rule(ArchRule rule, Class<?> canary) {
        @Override
        public String toString() {
            return rule.getDescription();
        }
    }

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule(TIME, Canaries.AsksTheSystemForTheTime.class),
                new Rule(OLD_TIME, Canaries.UsesTheOldDate.class),
                new Rule(EXACT, Canaries.KeepsALoadAsABinaryFraction.class),
                new Rule(CONTROLLERS, Canaries.PublicController.class),
                new Rule(ROUTES, Canaries.RouteWithoutARight.class),
                new Rule(NO_SQL_AT_THE_EDGE, Canaries.ControllerWithSqlApi.class),
                new Rule(GATEWAY, Canaries.SpeaksToNeo4j.class),
                new Rule(PRIVATE_SQL, Canaries.PublicSql.class),
                new Rule(NO_OPEN_ROWS, Canaries.LeavesRowsOpen.class),
                new Rule(PURE_RULES, Canaries.ImpureRules.class),
                new Rule(NAMES, Canaries.EverythingManager.class),
                new Rule(SCIENCE, Canaries.UsesTheOldDate.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCodeKeepsIt(Rule rule) {
        rule.rule().check(CODE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void itsCanaryBreaksIt(Rule rule) {
        if (rule.rule() == SCIENCE) {
            assertThat(CODE.that(resideInAPackage("org.plumbline.science.."))).isNotEmpty();
            return;
        }
        var canary = new ClassFileImporter().importClasses(rule.canary());
        assertThat(rule.rule().evaluate(canary).hasViolation())
                .as("%s is broken by %s", rule, rule.canary().getSimpleName())
                .isTrue();
    }

    private static final ArchRule TIME = noClasses()
            .that(not("Databases, which makes the clock", nameMatching(".*\\.platform\\.db\\.Databases")))
            .and(not("commands, which have none", nameMatching("org\\.plumbline\\.command\\.(Demo|Backup)")))
            .should(callMethodWhere(calls("now without a clock", call -> {
                String owner = call.getTargetOwner().getName();
                boolean now = owner.startsWith("java.time.") && call.getName().equals("now");
                boolean withoutClock = call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isAssignableTo(Clock.class));
                return (now && withoutClock)
                        || (owner.equals(Clock.class.getName())
                                && call.getName().startsWith("system"))
                        || (owner.equals(InstantSource.class.getName())
                                && call.getName().equals("system"))
                        || (owner.equals(ZoneId.class.getName())
                                && call.getName().equals("systemDefault"))
                        || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
            })))
            .as("time is asked of an injected clock")
            .because("what depends on the time must be testable at any time and in any zone");

    private static final ArchRule OLD_TIME = noClasses()
            .that(not("AccessTokens, whose claims have dates", nameMatching(".*\\.athlete\\.AccessTokens")))
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar|TimeZone)")
            .as("nothing uses java.util.Date and its kin")
            .because("an instant, a local date and a zone are three things");

    private static final ArchRule EXACT = fields().that()
            .haveNameMatching("(?i).*(load|reps|weight|rpe|distance|duration|calories|kg|lbs?|volume|tonnage).*")
            .and()
            .areDeclaredInClassesThat(not(
                    "models", resideInAnyPackage("org.plumbline.science.strength..", "org.plumbline.science.load..")))
            .should()
            .notHaveRawType(nameMatching("double|float|java\\.lang\\.(Double|Float)"))
            .as("what people enter is no binary fraction")
            .because("225 lb must come back as 225 lb; models may calculate in double and round nothing on the way");

    private static final ArchRule CONTROLLERS = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBePublic()
            .andShould()
            .haveSimpleNameEndingWith("Api")
            .as("controllers are package-private and named …Api")
            .because("a module's routes are not part of what it shows other modules");

    private static final ArchRule ROUTES = methods()
            .that(annotatedBySomethingLike(RequestMapping.class))
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should()
            .beAnnotatedWith(Needs.class)
            .orShould()
            .beAnnotatedWith(Open.class)
            .as("every route says which right it needs, or that it is open")
            .because("the gate refuses a route that says nothing, and only a request would find out");

    private static final ArchRule NO_SQL_AT_THE_EDGE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Api")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.springframework\\.jdbc\\..*|java\\.sql\\..*|org\\.neo4j\\..*")
            .as("controllers know no store")
            .because("they translate between HTTP and a use case, and MCP tools must be able to take their place");

    private static final ArchRule GATEWAY = noClasses()
            .that()
            .resideOutsideOfPackage("org.plumbline.platform.graph..")
            .and(not(
                    "Liveness and External, which only ask whether it is there",
                    nameMatching(".*\\.platform\\.stores\\.(Liveness|External)")))
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are Neo4j's driver, other than rows and failures",
                    (JavaClass type) -> type.getPackageName().startsWith("org.neo4j.driver")
                            && !type.getPackageName().startsWith("org.neo4j.driver.exceptions")
                            && !Set.of("Record", "Value").contains(type.getSimpleName())))
            .as("only platform.graph speaks to Neo4j")
            .because("the graph has no row security: one gateway runs registered statements with the athlete's id");

    private static final ArchRule PRIVATE_SQL = noClasses()
            .that()
            .resideOutsideOfPackage("org.plumbline.platform..")
            .and(not("stores", nameMatching(".*Store")))
            .and(not("the few whose work is SQL", nameMatching(".*\\.(" + String.join("|", WITH_SQL) + ")")))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .as("SQL stands in classes named …Store, or in one of a few")
            .because("whoever looks for a statement finds it, and a module shows others its words, not its rows");

    private static final ArchRule NO_OPEN_ROWS = noClasses()
            .that(not("Exports, which closes what it opens", nameMatching(".*\\.exchange\\.Exports")))
            .should(callMethodWhere(calls(
                    "JdbcClient's stream()",
                    call -> call.getName().equals("stream")
                            && call.getTargetOwner().getName().startsWith(JdbcClient.class.getName()))))
            .as("rows are read as lists")
            .because("a stream of rows keeps its connection until somebody closes it, and the pool runs dry");

    private static final ArchRule PURE_RULES = noClasses()
            .that()
            .haveSimpleNameEndingWith("Rules")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.springframework\\..*|java\\.sql\\..*|org\\.neo4j\\..*")
            .as("rules are pure")
            .because("what decides is tried with plain values, without a store and without a framework");

    private static final ArchRule NAMES = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto)")
            .as("no class is named after nothing")
            .because("such names say how somebody felt, not what the thing is");

    private static final ArchRule SCIENCE = noClasses()
            .that()
            .resideInAPackage("org.plumbline.science..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "org\\.springframework\\..*|java\\.sql\\..*|java\\.io\\..*|java\\.nio\\..*|tools\\.jackson\\..*"
                            + "|org\\.plumbline\\.(platform|athlete|catalog|plan|training|comparison|insight|exchange)\\..*")
            .as("science knows no store, no file and no framework")
            .because("formulas are checked against their sources, which know none either");

    private static DescribedPredicate<JavaMethodCall> calls(String description, Predicate<JavaMethodCall> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    private static DescribedPredicate<JavaClass> not(String description, DescribedPredicate<? super JavaClass> other) {
        return DescribedPredicate.describe("not " + description, type -> !other.test(type));
    }

    /// `@GetMapping` and the like are themselves annotated with `@RequestMapping`.
    private static DescribedPredicate<CanBeAnnotated> annotatedBySomethingLike(Class<RequestMapping> annotation) {
        return DescribedPredicate.describe(
                "are routes",
                element -> element.isAnnotatedWith(annotation) || element.isMetaAnnotatedWith(annotation));
    }
}
