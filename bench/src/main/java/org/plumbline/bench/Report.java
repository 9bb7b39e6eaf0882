package org.plumbline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a trial found: shown while it goes on, and kept as a dated Markdown file.
public final class Report implements AutoCloseable {

    private final PrintStream out;
    private final Writer file;

    private Report(PrintStream out, Writer file) {
        this.out = out;
        this.file = file;
    }

    /// A file named after the day (in UTC) and the trial; a second run of a day replaces the first.
    public static Report of(Path results, Trial trial, PrintStream out) throws IOException {
        Files.createDirectories(results);
        var today = LocalDate.now(ZoneOffset.UTC);
        var report = new Report(out, Files.newBufferedWriter(results.resolve(today + "-" + trial.name() + ".md")));
        report.line("# " + trial.name() + ", " + today);
        report.line("");
        report.line(trial.summary());
        report.line("");
        report.line(Machine.describe());
        report.line("");
        return report;
    }

    public void line(String text) throws IOException {
        out.println(text);
        file.write(text + "\n");
        file.flush();
    }

    /// Shown only, for the person who waits.
    public void progress(String text) {
        out.println(text);
    }

    /// A table; every row has as many cells as there are titles.
    public void table(List<String> titles, List<List<String>> rows) throws IOException {
        var widths = new int[titles.size()];
        for (int column = 0; column < widths.length; column++) {
            int at = column;
            widths[column] = Stream.concat(Stream.of(titles), rows.stream())
                    .mapToInt(row -> row.get(at).length())
                    .max()
                    .orElse(0);
        }
        line(row(titles, widths));
        line(Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining(" | ", "| ", " |")));
        for (var row : rows) {
            line(row(row, widths));
        }
        line("");
    }

    private static String row(List<String> cells, int[] widths) {
        var text = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            text.append(' ')
                    .append(cells.get(column))
                    .append(" ".repeat(widths[column] - cells.get(column).length()))
                    .append(" |");
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
