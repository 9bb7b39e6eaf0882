package org.plumbline.exchange.log;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Writes workouts as the Strong app would, in any of its dialects; the other side of the reader.
final class StrongLogWriter {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /// A form of the log: its delimiter, its header, and what stands in the column of a name.
    enum Form {
        EARLY(',', "Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes", "0"),
        CLASSIC(
                ',',
                "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE",
                "0"),
        CLASSIC_WITH_UNITS(
                ',',
                "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,Distance Unit,"
                        + "Seconds,Notes,Workout Notes",
                "0"),
        ANDROID(
                ';',
                "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;"
                        + "Notes;Workout Notes;Workout Duration",
                ""),
        NUMBERED(
                ';',
                "Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (kg);Reps;RPE;"
                        + "Distance (km);Seconds;Notes;Workout Notes",
                "");

        final char delimiter;
        final String header;
        /// What is written where a number does not apply.
        final String absent;

        Form(char delimiter, String header, String absent) {
            this.delimiter = delimiter;
            this.header = header;
            this.absent = absent;
        }
    }

    private final Form form;
    private final String lineEnd;

    StrongLogWriter(Form form, String lineEnd) {
        this.form = form;
        this.lineEnd = lineEnd;
    }

    String write(List<ImportedWorkout> workouts) {
        var text = new StringBuilder(form.header).append(lineEnd);
        for (var workout : workouts) {
            for (var set : workout.sets()) {
                text.append(row((name, quoted) -> quoted ? quote(cell(name, workout, set)) : cell(name, workout, set)))
                        .append(lineEnd);
            }
        }
        return text.toString();
    }

    private String row(BiFunction<String, Boolean, String> cell) {
        var cells = new ArrayList<String>();
        for (var name : form.header.split(String.valueOf(form.delimiter), -1)) {
            boolean prose = name.endsWith("Name") || name.endsWith("Notes");
            cells.add(cell.apply(name, prose));
        }
        return String.join(String.valueOf(form.delimiter), cells);
    }

    private String cell(String column, ImportedWorkout workout, ImportedSet set) {
        return switch (column) {
            case "Workout #" -> "7";
            case "Date" -> workout.start().format(SECONDS);
            case "Workout Name" -> workout.name();
            case "Duration", "Workout Duration" -> inWords(workout.duration());
            case "Duration (sec)" ->
                workout.duration() == null
                        ? ""
                        : Long.toString(workout.duration().length().toSeconds());
            case "Exercise Name" -> set.exerciseName();
            case "Set Order" -> set.order();
            case "Weight", "Weight (kg)" -> number(set.load());
            case "Weight Unit" -> set.loadUnit() == null ? "" : set.loadUnit().code();
            case "Reps" -> set.reps() == null ? form.absent : set.reps() + (form == Form.CLASSIC ? ".0" : "");
            case "RPE" -> set.rpe() == null ? "" : set.rpe().toPlainString();
            case "Distance", "Distance (km)" -> number(set.distance());
            case "Distance Unit" ->
                set.distanceUnit() == null ? "km" : set.distanceUnit().code();
            case "Seconds" -> set.seconds() == null ? "0" : set.seconds().toPlainString();
            case "Notes" -> set.notes() == null ? "" : set.notes().replace("\n", lineEnd);
            case "Workout Notes" -> workout.notes() == null ? "" : workout.notes();
            default -> throw new IllegalArgumentException(column);
        };
    }

    private String number(@Nullable BigDecimal value) {
        if (value == null) {
            return form.absent;
        }
        return form == Form.ANDROID ? value.toPlainString().replace('.', ',') : value.toPlainString();
    }

    private static String inWords(@Nullable ImportedDuration duration) {
        if (duration == null) {
            return "";
        }
        long minutes = duration.length().toMinutes();
        return minutes < 60 ? minutes + "m" : minutes / 60 + "h " + minutes % 60 + "m";
    }

    private static String quote(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
