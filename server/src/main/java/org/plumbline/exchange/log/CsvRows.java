package org.plumbline.exchange.log;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The rows of a delimited text below its header, each with the line on which it begins.
///
/// A quote that is opened and never closed would swallow the rows after it. Such a row shows: it runs over a line end
/// in a cell that holds no prose, has another width than the header, or something follows the closing quote. It is
/// reported, and reading goes on at the next line.
final class CsvRows {
    /// Beyond this a file is not a log with a slip in it, and what a stray quote swallows stays swallowed.
    private static final int MOST_RESTARTS = 1000;

    private final String text;
    private final Header header;
    private final IntPredicate prose;

    /// @param prose the columns in which a cell may run over several lines
    CsvRows(String text, Header header, IntPredicate prose) {
        this.text = text;
        this.header = header;
        this.prose = prose;
    }

    /// The first row with anything in it.
    ///
    /// @param rest the line below it
    record Header(List<String> cells, char delimiter, int rest) {
        Header {
            cells = List.copyOf(cells);
        }
    }

    record Row(int line, List<String> cells) {
        /// An absent cell is an empty one: some programs drop the empty cells at a row's end.
        String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    static Header header(String text, char delimiter) {
        var first = new TextLine(text, 1, 0);
        // Spreadsheets announce their delimiter in a line of its own; we find it ourselves.
        var place = (text.startsWith("sep=") ? first.forward(1) : first).pastEmpty();
        var row = place.atEnd() ? null : next(records(text, delimiter, place.offset()));
        return row == null
                ? new Header(List.of(), delimiter, place.line())
                : new Header(
                        row.getFields().stream().map(String::strip).toList(),
                        delimiter,
                        place.line() + lineEnds(row) + 1);
    }

    void read(Consumer<Row> rows, Consumer<ImportError> errors) {
        var place = new TextLine(text, 1, 0).forward(header.rest() - 1).pastEmpty();
        var records = records(text, header.delimiter(), place.offset());
        int restarts = 0;
        while (!place.atEnd()) {
            var row = next(records);
            var after = place.forward(row == null ? 1 : lineEnds(row) + 1).pastEmpty();
            if (row != null && (isBlank(row) || row.getFields().equals(header.cells()))) {
                place = after;
                continue;
            }
            if (row != null && fits(row)) {
                rows.accept(new Row(place.line(), row.getFields()));
                place = after;
                continue;
            }
            errors.accept(new ImportError(place.line(), "broken_row", reason(row)));
            if (row == null || (lineEnds(row) > 0 && restarts++ < MOST_RESTARTS)) {
                after = place.forward(1).pastEmpty();
                records = records(text, header.delimiter(), after.offset());
            }
            place = after;
        }
    }

    /// Null where the row cannot be told from its neighbours: something follows a closing quote.
    private static @Nullable CsvRecord next(Iterator<CsvRecord> records) {
        try {
            return records.next();
        } catch (CsvParseException _) {
            return null;
        }
    }

    private boolean fits(CsvRecord row) {
        int width = header.cells().size();
        boolean several = false;
        for (int i = 0; i < row.getFieldCount(); i++) {
            if (i >= width && !row.getField(i).isBlank()) {
                return false;
            }
            boolean broken = row.getField(i).indexOf('\n') >= 0;
            if (broken && !prose.test(i)) {
                return false;
            }
            several |= broken;
        }
        return !several || row.getFieldCount() >= width;
    }

    private String reason(@Nullable CsvRecord row) {
        return row == null || lineEnds(row) > 0
                ? "A quote is not closed where its cell ends; the row was left out."
                : "The row has %d cells and the header %d; it was left out."
                        .formatted(row.getFieldCount(), header.cells().size());
    }

    private static boolean isBlank(CsvRecord row) {
        return row.getFields().stream().allMatch(String::isBlank);
    }

    private static int lineEnds(CsvRecord row) {
        return Math.toIntExact(row.getFields().stream()
                .flatMapToInt(String::chars)
                .filter(c -> c == '\n')
                .count());
    }

    private static Iterator<CsvRecord> records(String text, char delimiter, int offset) {
        var reader = new StringReader(text);
        try {
            if (reader.skip(offset) != offset) {
                return List.<CsvRecord>of().iterator();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(Math.max(text.length(), 1 << 16))
                .ofCsvRecord(reader)
                .iterator();
    }
}
