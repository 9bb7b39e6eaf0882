package org.plumbline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.plumbline.platform.db.RecordedStatements;

/// Every piece of SQL in the code was part of a statement that some test had run on the real PostgreSQL. It is judged
/// by what all other tests did, so it comes last, and alone it fails.
///
/// Graph statements are run one by one by `RegisteredStatementsTest`; here it is only asked that something uses them.
@Order(Integer.MAX_VALUE)
class EveryStatementIsRunTest {
    private static final Path CLASSES = Path.of("target/classes/org/plumbline");
    private static final Path GRAPH_FILES = Path.of("src/main/resources/graph");

    private static final Pattern SQL = Pattern.compile(
            "(?s)\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH|SET LOCAL|AND|OR|WHERE|FROM|(LEFT )?JOIN"
                    + "|ORDER BY|GROUP BY|UNION|(NOT )?EXISTS|ON CONFLICT|RETURNING|LIMIT)\\s.+");

    /// What a concatenation, or `formatted`, fills in.
    private static final Pattern FILLED_IN = Pattern.compile("\u0001|%[sd]");

    /// These speak to PostgreSQL over connections of their own, before the application or beside it; each has tests of
    /// its own on the real one.
    private static final Pattern APART = Pattern.compile(
            "(platform/(stores|backup)/|platform/doctor/StoreChecks|platform/db/Migrations|catalog/CatalogueTables).*");

    record Piece(String file, String text) {}

    @Test
    void everyPieceOfSqlWasHeard() throws IOException {
        List<Piece> pieces = constants().stream()
                .filter(piece -> SQL.matcher(piece.text()).matches()
                        && !APART.matcher(piece.file()).matches())
                .toList();
        assertThat(pieces).hasSizeGreaterThan(150);
        Set<String> heard = RecordedStatements.heard();
        assertThat(pieces)
                .filteredOn(piece -> heard.stream().noneMatch(statement -> isIn(statement, piece.text())))
                .isEmpty();
    }

    @Test
    void aPieceIsHeardOnlyWhole() {
        assertThat(isIn("SELECT a FROM b WHERE c = :c", " WHERE c = :c")).isTrue();
        assertThat(isIn("SELECT a FROM b WHERE c = :c", "SELECT a FROM \u0001 WHERE c = :c"))
                .isTrue();
        assertThat(isIn("SELECT a FROM b WHERE c = :c", "SELECT a FROM %s WHERE d = :d"))
                .isFalse();
        assertThat(isIn("SELECT a FROM b WHERE c = :c", " AND c = :c")).isFalse();
    }

    @Test
    void everyGraphStatementIsNamedSomewhere() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.list(GRAPH_FILES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".cypher")).toList()) {
                Files.readString(file)
                        .lines()
                        .filter(line -> line.startsWith("// :"))
                        .map(line -> line.substring("// :".length()).strip())
                        .forEach(names::add);
            }
        }
        assertThat(names).isNotEmpty();
        // Some are called after what they are for: put_ and a sport, remove_ and a label.
        Set<String> said = new TreeSet<>(constants().stream().map(Piece::text).toList());
        assertThat(names)
                .filteredOn(name -> {
                    String family = name.replaceFirst("_.*", "_");
                    return !said.contains(name) && !said.contains(family) && !said.contains(family + "\u0001");
                })
                .isEmpty();
    }

    private static boolean isIn(String statement, String piece) {
        int from = 0;
        for (String part : FILLED_IN.split(piece, -1)) {
            int found = statement.indexOf(part, from);
            if (found < 0) {
                return false;
            }
            from = found + part.length();
        }
        return true;
    }

    /// Every text in the compiled code, text blocks and joined texts as the compiler made them.
    private static List<Piece> constants() throws IOException {
        try (var files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .flatMap(file -> StreamSupport.stream(
                                    parse(file).constantPool().spliterator(), false)
                            .filter(StringEntry.class::isInstance)
                            .map(entry -> new Piece(
                                    CLASSES.relativize(file).toString(), ((StringEntry) entry).stringValue())))
                    .toList();
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }
}
