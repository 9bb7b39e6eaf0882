package org.plumbline.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.athlete.Profiles;
import org.plumbline.catalog.Exercise;
import org.plumbline.catalog.ExerciseFacts;
import org.plumbline.catalog.Exercises;
import org.plumbline.catalog.Resolution;
import org.plumbline.exchange.ImportResult.Review;
import org.plumbline.exchange.ImportResult.RowError;
import org.plumbline.exchange.log.ImportError;
import org.plumbline.exchange.log.ImportedLog;
import org.plumbline.exchange.log.LogChoices;
import org.plumbline.exchange.log.LogReading;
import org.plumbline.exchange.log.Need;
import org.plumbline.exchange.log.WorkoutLogs;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.plumbline.training.Workouts;
import org.springframework.stereotype.Component;

/// Brings in a workout log: what is new of it becomes workouts, in one go.
@Component
final class LogImport {
    /// A clock may be a little ahead; a workout may not be.
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final Exercises exercises;
    private final ExerciseFacts facts;
    private final Profiles profiles;
    private final KnownWorkoutStore known;
    private final ImportNameStore names;
    private final Workouts workouts;
    private final InstantSource clock;
    private final Ids ids;

    LogImport(
            Exercises exercises,
            ExerciseFacts facts,
            Profiles profiles,
            KnownWorkoutStore known,
            ImportNameStore names,
            Workouts workouts,
            InstantSource clock,
            Ids ids) {
        this.exercises = exercises;
        this.facts = facts;
        this.profiles = profiles;
        this.known = known;
        this.names = names;
        this.workouts = workouts;
        this.clock = clock;
        this.ids = ids;
    }

    /// Reads the file, or refuses it with everything that the athlete has to say about it first.
    static ImportedLog read(byte[] file, LogChoices choices) {
        return switch (WorkoutLogs.read(file, choices)) {
            case LogReading.Recognised(ImportedLog log) -> complete(log);
            case LogReading.NotRecognised(List<String> header) ->
                throw Refused.invalid(
                        "",
                        "unknown_format",
                        header.isEmpty()
                                ? "The file is empty."
                                : "No workout log that we know begins with " + shortened(String.join(", ", header))
                                        + ".");
        };
    }

    private static ImportedLog complete(ImportedLog log) {
        var problems = new Problems();
        for (Need need : log.needs()) {
            problems.add("/" + need.parameter(), "required", question(need));
        }
        problems.refuseIfAny();
        return log;
    }

    private static String question(Need need) {
        return switch (need) {
            case LOAD_UNIT -> "The file has loads without a unit: say kg or lb.";
            case DISTANCE_UNIT -> "The file has distances without a unit: say km or mi.";
            case DATE_ORDER -> "The file has dates such as 3/4/2023: say day_first or month_first.";
        };
    }

    private static String shortened(String header) {
        return header.length() > 200 ? header.substring(0, 200) + "…" : header;
    }

    /// What of the file is new, and what its names stand for. Call it inside a transaction of that athlete.
    Preview preview(UserId user, ImportedLog all, ZoneId zone) {
        Instant latest = clock.instant().plus(AHEAD);
        ImportedLog log = all.without(
                workout -> workout.start().atZone(zone).toInstant().isAfter(latest),
                workout -> new ImportError(
                        workout.row(),
                        "in_the_future",
                        "Begins at " + workout.start() + "; the workout was left out."));
        LogSelection selection = LogSelection.of(log, known.present(user));
        var written = selection.read().stream()
                .flatMap(workout -> workout.exercises().stream())
                .map(exercise -> exercise.name())
                .distinct()
                .toList();
        Map<String, Resolution> resolutions = exercises.resolveAll(user, written);
        return new Preview(log, selection, resolutions, NameUse.of(selection.read(), resolutions));
    }

    record Preview(ImportedLog log, LogSelection selection, Map<String, Resolution> resolutions, List<NameUse> names) {
        ImportResult result(@Nullable UUID importId) {
            var errors = log.errors().stream()
                    .map(error -> new RowError(error.row(), error.code(), error.message()))
                    .toList();
            var review = names.stream()
                    .filter(use -> use.exercise() == null)
                    .map(use -> Review.of(use, resolutions.get(use.name())))
                    .toList();
            return new ImportResult(
                    importId,
                    importId == null,
                    ImportFormat.STRONG.wire(),
                    selection.workouts().size(),
                    selection.sets(),
                    0,
                    selection.duplicates(),
                    errors,
                    errors.size(),
                    review);
        }
    }

    ZoneId zone(UserId user, ImportOptions options) {
        ZoneId said = options.timeZone();
        return said == null ? profiles.get(user).timeZone() : said;
    }

    void store(Work work, UUID importId, Preview preview, ZoneId zone) {
        var making = new ImportedWorkouts(importId, zone, described(work.subject(), preview.names()), ids::next);
        var fresh = preview.selection().workouts();
        var made = fresh.stream()
                .map(one -> making.workout(one.workout(), one.fingerprint()))
                .toList();
        workouts.insertImported(work, made);
        known.insert(
                work,
                importId,
                made,
                fresh.stream().map(LogSelection.NewWorkout::fingerprint).toList());
        names.insert(work, importId, preview.names());
    }

    private Map<String, Exercise> described(UserId user, List<NameUse> names) {
        var described = new HashMap<String, Exercise>();
        for (NameUse use : names) {
            var exercise = use.exercise();
            if (exercise != null) {
                facts.describe(user, exercise).ifPresent(found -> described.put(use.name(), found));
            }
        }
        return described;
    }
}
