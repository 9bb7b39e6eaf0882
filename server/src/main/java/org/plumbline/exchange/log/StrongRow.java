package org.plumbline.exchange.log;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.exchange.log.StrongColumns.Column;
import org.plumbline.science.unit.DistanceUnit;
import org.plumbline.science.unit.LoadUnit;
import org.plumbline.science.unit.Rpe;

/// Reads one row of a Strong log; every unusable cell is an error of its own.
///
/// A row is left out when what it measured cannot be read. An unusable RPE costs only the RPE.
final class StrongRow {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}(?:\\.\\d{0,20})?|\\.\\d{1,20}");
    private static final Pattern SET_NUMBER = Pattern.compile("\\d{1,4}(?:\\.0+)?");
    private static final int LONGEST_NAME = 200;

    private final StrongColumns columns;
    private final CsvRows.Header header;
    private final CsvRows.Row row;
    private final List<ImportError> errors = new ArrayList<>();
    private boolean usable = true;

    StrongRow(StrongColumns columns, CsvRows.Header header, CsvRows.Row row) {
        this.columns = columns;
        this.header = header;
        this.row = row;
    }

    sealed interface Kind {
        record Performed(ImportedSetType type) implements Kind {}

        record RestTimer() implements Kind {}

        record Note() implements Kind {}
    }

    /// Empty when the set order is none that Strong writes.
    Optional<Kind> kind() {
        var order = cell(Column.SET_ORDER);
        return switch (order.toLowerCase(Locale.ROOT)) {
            case "w" -> Optional.of(new Kind.Performed(ImportedSetType.WARMUP));
            case "d" -> Optional.of(new Kind.Performed(ImportedSetType.DROP));
            case "f" -> Optional.of(new Kind.Performed(ImportedSetType.FAILURE));
            case "rest timer" -> Optional.of(new Kind.RestTimer());
            case "note" -> Optional.of(new Kind.Note());
            default ->
                SET_NUMBER.matcher(order).matches()
                        ? Optional.of(new Kind.Performed(ImportedSetType.WORKING))
                        : Optional.empty();
        };
    }

    /// The set, unless something that it measured cannot be read; `errors` tells what.
    Optional<ImportedSet> set(ImportedSetType type, LogChoices choices) {
        var name = cell(Column.EXERCISE_NAME);
        if (name.isEmpty()) {
            refuse("exercise_missing", "The row names no exercise; it was left out.");
        } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            refuse(
                    "name_too_long",
                    "The exercise has a name of %d characters; the row was left out."
                            .formatted(name.codePointCount(0, name.length())));
        }
        var values =
                StrongSetValues.decide(number(Column.WEIGHT), reps(), number(Column.DISTANCE), number(Column.SECONDS));
        var loadUnit = values.load() == null ? null : loadUnit(choices);
        var distanceUnit = values.distance() == null ? null : distanceUnit(choices);
        var rpe = rpe();
        if (!usable) {
            return Optional.empty();
        }
        return Optional.of(new ImportedSet(
                row.line(),
                name,
                cell(Column.SET_ORDER),
                type,
                values.load(),
                loadUnit,
                values.reps(),
                rpe,
                values.distance(),
                distanceUnit,
                values.seconds(),
                orNull(cell(Column.NOTES)),
                asReceived()));
    }

    void refuse(String code, String message) {
        usable = false;
        errors.add(new ImportError(row.line(), code, message));
    }

    List<ImportError> errors() {
        return errors;
    }

    int line() {
        return row.line();
    }

    String cell(Column column) {
        return columns.cell(row, column);
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private @Nullable BigDecimal number(Column column) {
        if (!columns.has(column)) {
            return BigDecimal.ZERO;
        }
        var written = cell(column);
        if (written.isEmpty()) {
            return null;
        }
        var number = findNumber(written);
        if (number.isEmpty()) {
            boolean negative =
                    written.startsWith("-") && findNumber(written.substring(1)).isPresent();
            refuse(
                    negative ? "negative" : "not_a_number",
                    "%s is \"%s\"; the row was left out.".formatted(title(column), written));
        }
        return number.orElse(null);
    }

    /// A comma is a decimal mark only where it does not divide cells: `1,250` in a comma file may be anything.
    private Optional<BigDecimal> findNumber(String written) {
        var plain = header.delimiter() != ',' && written.indexOf('.') < 0 ? written.replace(',', '.') : written;
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private @Nullable Integer reps() {
        var number = number(Column.REPS);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0) {
            refuse("not_whole", "Reps is \"%s\"; the row was left out.".formatted(cell(Column.REPS)));
            return null;
        }
        return number.intValueExact();
    }

    private @Nullable BigDecimal rpe() {
        var written = cell(Column.RPE);
        if (written.isEmpty()) {
            return null;
        }
        var rpe = findNumber(written);
        if (rpe.isPresent() && rpe.get().signum() == 0) {
            return null;
        }
        if (rpe.isPresent() && Rpe.accepts(rpe.get())) {
            return rpe.get();
        }
        errors.add(new ImportError(
                row.line(), "rpe_ignored", "RPE is \"%s\"; the set was kept without it.".formatted(written)));
        return null;
    }

    private @Nullable LoadUnit loadUnit(LogChoices choices) {
        var written = cell(Column.WEIGHT_UNIT);
        if (written.isEmpty()) {
            return columns.loadUnit() != null ? columns.loadUnit() : choices.loadUnit();
        }
        var unit = UnitWords.findLoadUnit(written);
        if (unit.isEmpty()) {
            refuse("unknown_unit", "Weight Unit is \"%s\"; the row was left out.".formatted(written));
        }
        return unit.orElse(null);
    }

    private @Nullable DistanceUnit distanceUnit(LogChoices choices) {
        var written = cell(Column.DISTANCE_UNIT);
        if (written.isEmpty()) {
            return columns.distanceUnit() != null ? columns.distanceUnit() : choices.distanceUnit();
        }
        var unit = UnitWords.findDistanceUnit(written);
        if (unit.isEmpty()) {
            refuse("unknown_unit", "Distance Unit is \"%s\"; the row was left out.".formatted(written));
        }
        return unit.orElse(null);
    }

    private String title(Column column) {
        var place = columns.places().get(column);
        return place == null ? column.name() : header.cells().get(place);
    }

    private Map<String, String> asReceived() {
        var received = new LinkedHashMap<String, String>();
        for (int i = 0; i < header.cells().size(); i++) {
            var cell = row.cell(i);
            var title = header.cells().get(i);
            if (!cell.isEmpty()) {
                received.putIfAbsent(title.isEmpty() ? "column " + (i + 1) : title, cell);
            }
        }
        return received;
    }
}
