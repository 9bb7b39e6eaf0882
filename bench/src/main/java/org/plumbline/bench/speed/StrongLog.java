package org.plumbline.bench.speed;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A training log as the Strong app exports it, as long as wanted and always the same.
final class StrongLog {
    private static final int SETS_OF_AN_EXERCISE = 5;
    private static final LocalDate FIRST_DAY = LocalDate.of(2012, 1, 1);
    private static final String HEADER =
            "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n";
    private static final List<String> EXERCISES = List.of(
            "Squat (Barbell)",
            "Bench Press (Barbell)",
            "Deadlift (Barbell)",
            "Overhead Press (Barbell)",
            "Bent Over Row (Barbell)");

    private StrongLog() {}

    /// One workout a day of 25 sets, the last one perhaps shorter.
    static String of(int sets) {
        var text = new StringBuilder(HEADER);
        for (int set = 0; set < sets; set++) {
            row(text, set);
        }
        return text.toString();
    }

    private static void row(StringBuilder text, int set) {
        int ofWorkout = set % (EXERCISES.size() * SETS_OF_AN_EXERCISE);
        int workout = set / (EXERCISES.size() * SETS_OF_AN_EXERCISE);
        int order = 1 + ofWorkout % SETS_OF_AN_EXERCISE;
        text.append(FIRST_DAY.plusDays(workout).format(DateTimeFormatter.ISO_LOCAL_DATE))
                .append(" 18:05:00,\"Whole body\",1h 5m,\"")
                .append(EXERCISES.get(ofWorkout / SETS_OF_AN_EXERCISE))
                .append("\",")
                .append(order)
                .append(',')
                .append(String.format(Locale.ROOT, "%.1f", 40 + workout % 50 * 2.5 + order))
                .append(',')
                .append(3 + (workout + order) % 8)
                .append(",0,0,,,")
                .append(order == SETS_OF_AN_EXERCISE ? "8.5" : "")
                .append('\n');
    }
}
