package org.plumbline.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the statements of one application out of a log that PostgreSQL wrote with `log_statement = all` and the
/// application's name before each entry.
final class StatementLog {
    /// Stands between the name and the entry.
    static final String SEPARATOR = "|";

    private static final Pattern STATEMENT = Pattern.compile("LOG: +(?:statement|execute [^:]+): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETERS = Pattern.compile("DETAIL: +[Pp]arameters: (.*)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']|'')*)')");

    private StatementLog() {}

    /// Transactions are begun and ended by whoever sends the statements again, so those words are left out, and so is
    /// the empty statement by which the pool asks whether an idle connection still lives.
    static List<SentStatement> read(String log, String application) {
        var statements = new ArrayList<SentStatement>();
        @Nullable String waiting = null;
        for (String entry : entries(log)) {
            if (!entry.startsWith(application + SEPARATOR)) {
                continue;
            }
            Matcher statement = STATEMENT.matcher(entry);
            Matcher parameters = PARAMETERS.matcher(entry);
            if (parameters.find() && waiting != null) {
                statements.add(SentStatement.of(waiting, values(parameters.group(1))));
                waiting = null;
            } else if (statement.find()) {
                add(statements, waiting);
                waiting = statement.group(1).strip();
            }
        }
        add(statements, waiting);
        statements.removeIf(sent -> sent.sql().isEmpty()
                || sent.sql().startsWith("BEGIN")
                || sent.sql().startsWith("COMMIT"));
        return statements;
    }

    private static void add(List<SentStatement> statements, @Nullable String withoutParameters) {
        if (withoutParameters != null) {
            statements.add(new SentStatement(withoutParameters, List.of()));
        }
    }

    /// Further lines of an entry begin with a tab.
    private static List<String> entries(String log) {
        var entries = new ArrayList<String>();
        log.lines().forEach(line -> {
            if (line.startsWith("\t") && !entries.isEmpty()) {
                entries.add(entries.removeLast() + "\n" + line.substring(1));
            } else {
                entries.add(line);
            }
        });
        return entries;
    }

    private static List<@Nullable String> values(String text) {
        var values = new ArrayList<@Nullable String>();
        Matcher value = VALUE.matcher(text);
        while (value.find()) {
            String quoted = value.group(1);
            values.add(quoted == null ? null : quoted.replace("''", "'"));
        }
        return values;
    }
}
