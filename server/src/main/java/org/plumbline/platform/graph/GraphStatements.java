package org.plumbline.platform.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// All statements that may run, one file per query group. In a file, `// :name` begins a statement.
final class GraphStatements {
    private static final Map<String, Map<String, GraphStatement>> GROUPS = new ConcurrentHashMap<>();

    private GraphStatements() {}

    static GraphStatement get(String group, String name) {
        GraphStatement found =
                GROUPS.computeIfAbsent(group, GraphStatements::load).get(name);
        if (found == null) {
            throw new IllegalArgumentException("no graph statement " + group + "/" + name);
        }
        return found;
    }

    static Map<String, GraphStatement> load(String group) {
        String file = "/graph/" + group + ".cypher";
        try (InputStream in = GraphStatements.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no file " + file);
            }
            var statements = new LinkedHashMap<String, GraphStatement>();
            for (String part : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^// :", -1)) {
                int line = part.indexOf('\n');
                if (line > 0 && !part.startsWith("//")) {
                    String name = part.substring(0, line).strip();
                    statements.put(
                            name,
                            new GraphStatement(
                                    group, name, part.substring(line + 1).strip()));
                }
            }
            return Map.copyOf(statements);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
