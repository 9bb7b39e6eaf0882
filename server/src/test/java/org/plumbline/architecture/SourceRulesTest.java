package org.plumbline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Rules about what stands in the files and leaves no trace in the classes.
class SourceRulesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /// Where anything at all may come up: the HTTP edge, the job runners, and the start of a process, which has to tidy
    /// up whatever happened.
    private static final Set<String> EDGES = Set.of(
            "ProblemAdvice.java",
            "Projections.java",
            "ReconcilerPatrol.java",
            "Supervisor.java",
            "Server.java",
            "Application.java");

    record Source(String name, String text) {
        Source(Path file) {
            this(ROOT.relativize(file).toString(), read(file));
        }

        String file() {
            return name.substring(name.lastIndexOf('/') + 1);
        }
    }

    /// @param canary a line that breaks the rule
    record Rule(String because, Pattern wrong, Stream<Source> sources, String canary) {
        @Override
        public String toString() {
            return because;
        }
    }

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule(
                        "whoever catches everything hides bugs; only the edges may",
                        Pattern.compile("catch \\((final )?(Exception|RuntimeException|Throwable|Error)\\b"),
                        main().filter(source -> !EDGES.contains(source.file())),
                        "} catch (RuntimeException e) {"),
                new Rule(
                        "an exception that is swallowed says at least why",
                        Pattern.compile("catch \\([^)]*\\) \\{\\s*\\}"),
                        Stream.concat(main(), tests()),
                        "} catch (IOException e) {\n }"),
                new Rule(
                        "output is the terminal's, everything else is logged",
                        Pattern.compile("System\\.(out|err)\\b|printStackTrace\\("),
                        main().filter(source -> !Set.of(
                                        "Terminal.java", "GraphServer.java", "InitialPassword.java", "Bench.java")
                                .contains(source.file())),
                        "System.out.println(1);"),
                new Rule(
                        "a class is imported, unless java.lang has one of that name",
                        Pattern.compile(
                                "(?m)^(?!import |package |\\s*//)[^\"\\n]*?(?<![\\w.\"/])"
                                        + "(java|javax|jakarta|org|com|io|tools)(\\.[a-z0-9_]+)+\\.(?!SecurityException\\b)[A-Z]"),
                        Stream.concat(main(), tests())
                                .filter(source -> !source.file().equals("NullnessCanaryTest.java")),
                        "var names = new java.util.ArrayList<String>();"),
                new Rule(
                        "a skipped test is a failure",
                        Pattern.compile(
                                "@Disabled\\b|@EnabledIf|@DisabledIf|@DisabledOn|\\bassum(e|ing)That?\\(|Assumptions"),
                        tests().filter(source -> !source.file().equals("SourceRulesTest.java")),
                        "@Disabled"),
                new Rule(
                        "a mock agrees with whatever the code does",
                        Pattern.compile("org\\.mockito|@MockitoBean|@MockBean"),
                        tests().filter(source -> !source.file().equals("SourceRulesTest.java")),
                        "import org.mockito.Mockito;"),
                new Rule(
                        "migrations are a chain, not a guess at what is there, and hold no rows",
                        Pattern.compile("(?im)\\b(CREATE|ADD)(\\s+\\w+){1,3}\\s+IF NOT EXISTS\\b|^INSERT\\b"),
                        files("server/src/main/resources/db/migration", ".sql"),
                        "INSERT INTO foods VALUES (1);"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noFileBreaksIt(Rule rule) {
        List<Source> sources = rule.sources().toList();
        assertThat(sources).isNotEmpty();
        assertThat(sources.stream().flatMap(source -> hits(rule.wrong(), source)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void itsCanaryBreaksIt(Rule rule) {
        assertThat(rule.canary()).containsPattern(rule.wrong());
    }

    @Test
    void everyPackageSaysThatNullIsTheException() {
        List<String> silent = new ArrayList<>();
        for (Source source : main().toList()) {
            Path about = ROOT.resolve(source.name()).resolveSibling("package-info.java");
            if (!Files.exists(about) || !read(about).contains("@NullMarked")) {
                silent.add(source.name());
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void noFileIsTooLongToRead() {
        assertThat(Stream.concat(main(), tests())
                        .filter(source -> source.text().lines().count() > 400)
                        .map(Source::name))
                .as("files of more than 400 lines")
                .isEmpty();
    }

    @Test
    void migrationsAreNumberedWithoutAGap() {
        List<String> names = files("server/src/main/resources/db/migration", ".sql")
                .map(Source::file)
                .sorted()
                .toList();
        assertThat(names).isNotEmpty();
        for (int i = 0; i < names.size(); i++) {
            assertThat(names.get(i)).matches("V%03d__[a-z_]+\\.sql".formatted(i + 1));
        }
    }

    private static Stream<String> hits(Pattern wrong, Source source) {
        return wrong.matcher(source.text())
                .results()
                .map(hit -> source.name() + ":"
                        + (1
                                + source.text()
                                        .substring(0, hit.start())
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count()) + " " + hit.group());
    }

    private static Stream<Source> main() {
        return Stream.of("server", "science", "graph-server", "bench")
                .flatMap(module -> files(module + "/src/main/java", ".java"));
    }

    private static Stream<Source> tests() {
        return Stream.of("server", "science", "graph-server", "bench")
                .flatMap(module -> files(module + "/src/test/java", ".java"));
    }

    private static Stream<Source> files(String folder, String ending) {
        try (var files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).map(Source::new).toList().stream();
        } catch (IOException e) {
            throw new AssertionError("no folder " + folder, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }
}
