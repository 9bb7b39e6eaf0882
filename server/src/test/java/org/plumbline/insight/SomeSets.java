package org.plumbline.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;
import org.plumbline.science.unit.Rpe;

/// Sets of one exercise, workout after workout, written as lifters do: `5x100kg`, `5x225lb@8`, and after a space the
/// words warmup, backoff or failed.
final class SomeSets {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private SomeSets() {}

    /// One workout per text, a week apart; its sets are parted by commas.
    static List<DoneSet> of(String... workouts) {
        var sets = new ArrayList<DoneSet>();
        for (int week = 0; week < workouts.length; week++) {
            var workout = new UUID(1, week);
            for (String text : workouts[week].split(",", -1)) {
                sets.add(set(text.strip(), workout, FIRST.plusWeeks(week), sets.size()));
            }
        }
        return sets;
    }

    private static DoneSet set(String text, UUID workout, LocalDate date, int number) {
        String[] words = text.split(" ", -1);
        String what = words[0];
        String word = words.length > 1 ? words[1] : "";
        int times = what.indexOf('x');
        int at = what.indexOf('@');
        String load = times < 0 ? "" : what.substring(times + 1, at < 0 ? what.length() : at);
        return new DoneSet(
                new UUID(2, number),
                workout,
                date,
                word.equals("warmup"),
                word.equals("backoff"),
                word.equals("failed"),
                Integer.valueOf(times < 0 ? what : what.substring(0, times)),
                load(load),
                at < 0 ? null : Rpe.of(what.substring(at + 1)),
                null,
                null);
    }

    private static @Nullable Load load(String text) {
        return text.isEmpty()
                ? null
                : Load.of(
                        text.substring(0, text.length() - 2),
                        LoadUnit.find(text.substring(text.length() - 2)).orElseThrow());
    }
}
