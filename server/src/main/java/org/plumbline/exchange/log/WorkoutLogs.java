package org.plumbline.exchange.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads the workout log of another app: bytes in, neutral records or the unknown header out.
public final class WorkoutLogs {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private WorkoutLogs() {}

    public static LogReading read(byte[] file, LogChoices choices) {
        var decoded = LogText.decode(file);
        var headers = DELIMITERS.stream()
                .map(delimiter -> CsvRows.header(decoded.text(), delimiter))
                .toList();
        for (var header : headers) {
            var columns = StrongColumns.recognise(header.cells());
            if (columns.isPresent()) {
                var log = new StrongReader(columns.get(), header, choices).read(decoded.text());
                return new LogReading.Recognised(decoded.guessed() ? withEncodingNotice(log) : log);
            }
        }
        // The delimiter that finds most cells shows the header as its author saw it.
        return new LogReading.NotRecognised(headers.stream()
                .map(CsvRows.Header::cells)
                .max(Comparator.comparingInt(List::size))
                .orElseThrow());
    }

    private static ImportedLog withEncodingNotice(ImportedLog log) {
        var errors = new ArrayList<ImportError>();
        errors.add(new ImportError(1, "encoding", "The file is not UTF-8; it was read as Windows-1252."));
        errors.addAll(log.errors());
        return new ImportedLog(log.dialect(), log.workouts(), errors, log.needs());
    }
}
