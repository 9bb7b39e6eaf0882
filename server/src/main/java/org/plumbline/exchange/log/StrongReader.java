package org.plumbline.exchange.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.exchange.log.StrongColumns.Column;

/// Reads a Strong log whose header was recognised: one row is one set, a session is its (Date, Workout Name).
final class StrongReader {
    private final StrongColumns columns;
    private final CsvRows.Header header;
    private final LogChoices choices;
    private final List<ImportError> errors = new ArrayList<>();
    private final Set<Need> needs = EnumSet.noneOf(Need.class);

    StrongReader(StrongColumns columns, CsvRows.Header header, LogChoices choices) {
        this.columns = columns;
        this.header = header;
        this.choices = choices;
    }

    /// The rows of one session carry the same two texts.
    private record Session(String date, String name) {}

    ImportedLog read(String text) {
        var rows = new ArrayList<CsvRows.Row>();
        new CsvRows(text, header, columns::isProse).read(rows::add, errors::add);
        var order = dateOrder(rows);
        var sessions = new LinkedHashMap<Session, Optional<StrongSession>>();
        for (var row : rows) {
            var session = sessions.computeIfAbsent(
                    new Session(columns.cell(row, Column.DATE), columns.cell(row, Column.WORKOUT_NAME)),
                    key -> LogDates.find(key.date(), order).map(start -> new StrongSession(start, key.name())));
            read(new StrongRow(columns, header, row), session);
        }
        var workouts = sessions.values().stream()
                .flatMap(Optional::stream)
                .flatMap(session -> session.workout().stream())
                .toList();
        workouts.forEach(this::noteNeeds);
        return new ImportedLog(columns.dialect().words(), workouts, inFileOrder(errors), needs);
    }

    private void read(StrongRow row, Optional<StrongSession> session) {
        var kind = row.kind();
        if (session.isEmpty()) {
            var written = row.cell(Column.DATE);
            row.refuse("bad_date", "Date is \"%s\"; the row was left out.".formatted(written));
        } else if (kind.isEmpty()) {
            var written = row.cell(Column.SET_ORDER);
            row.refuse("unknown_set_order", "Set Order is \"%s\"; the row was left out.".formatted(written));
        } else {
            switch (kind.get()) {
                case StrongRow.Kind.Performed(var type) ->
                    row.set(type, choices).ifPresent(set -> session.get().add(set));
                case StrongRow.Kind.RestTimer() -> session.get().restTimer(row);
                case StrongRow.Kind.Note() -> session.get().note(row);
            }
            session.get().describe(row, columns.durationInSeconds()).ifPresent(errors::add);
        }
        errors.addAll(row.errors());
    }

    private DateOrder dateOrder(List<CsvRows.Row> rows) {
        if (choices.dateOrder() != null) {
            return choices.dateOrder();
        }
        var dates = new LinkedHashSet<String>();
        rows.forEach(row -> dates.add(columns.cell(row, Column.DATE)));
        var possible = LogDates.ordersOf(dates);
        if (possible.size() > 1 && dates.stream().anyMatch(LogDates::isOpen)) {
            needs.add(Need.DATE_ORDER);
        }
        return possible.iterator().next();
    }

    private void noteNeeds(ImportedWorkout workout) {
        for (var set : workout.sets()) {
            if (set.load() != null && set.loadUnit() == null) {
                needs.add(Need.LOAD_UNIT);
            }
            if (set.distance() != null && set.distanceUnit() == null) {
                needs.add(Need.DISTANCE_UNIT);
            }
        }
    }

    private static List<ImportError> inFileOrder(List<ImportError> errors) {
        return errors.stream().sorted(Comparator.comparingInt(ImportError::row)).toList();
    }
}
