package org.plumbline.training;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.Exercises;
import org.plumbline.platform.Ids;
import org.plumbline.platform.UserId;
import org.plumbline.platform.json.Fields;
import org.plumbline.science.unit.Rpe;
import org.springframework.stereotype.Component;

/// Reads workouts as requests say them.
@Component
final class WorkoutReader {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_NOTES = 10_000;
    private static final int MOST_BLOCKS = 200;
    private static final int MOST_SETS = 1000;
    private static final int MOST_TAGS = 50;
    private static final String LONGEST_MINUTES = String.valueOf(TimingRules.LONGEST.toMinutes());

    private final Exercises exercises;
    private final Ids ids;

    WorkoutReader(Exercises exercises, Ids ids) {
        this.exercises = exercises;
        this.ids = ids;
    }

    WorkoutEntry read(UserId user, Fields fields) {
        return read(user, fields, Map.of(), SentBack.NOTHING);
    }

    /// A workout that may be sent back as it was read, with changes.
    WorkoutEntry readAgain(UserId user, Fields fields, Workout before) {
        var sets = new HashMap<UUID, PerformedSet>();
        before.sets().forEach(set -> sets.put(set.id(), set));
        SentBack sentBack = SentBack.of(before);
        sentBack.workout(fields, before.id());
        WorkoutEntry entry = read(user, fields, sets, sentBack);
        Execution execution = before.execution();
        if (entry.id() != null && !entry.id().equals(before.id().value())) {
            fields.problem("id", "read_only", "Is not the id of the path.");
        }
        if (entry.planId() != null
                && (execution == null || !entry.planId().equals(execution.plan().value()))) {
            fields.problem("plan_id", "read_only", "Which plan a workout executes cannot be amended.");
        }
        return entry;
    }

    private WorkoutEntry read(UserId user, Fields fields, Map<UUID, PerformedSet> before, SentBack sentBack) {
        var choices = new ExerciseReader(exercises, user);
        var entry = new WorkoutEntry(
                fields.uuid("id"),
                fields.text("name", LONGEST_NAME),
                sport(fields),
                fields.text("purpose", LONGEST_NAME),
                sessionRpe(fields),
                fields.texts("tags", MOST_TAGS, LONGEST_WORD),
                fields.text("notes", LONGEST_NOTES),
                time(fields),
                fields.uuid("plan_id"),
                fields.objects("blocks", MOST_BLOCKS, block -> block(choices, block, before, sentBack)));
        fields.noOthers();
        var seen = new HashSet<UUID>();
        entry.sets().forEach(set -> once(set.id(), set.path(), seen, fields));
        entry.blocks().forEach(block -> once(block.id(), block.path(), seen, fields));
        return entry;
    }

    /// Start, end, zone, day and duration, all of which may be left out.
    static TimingRules.Said time(Fields fields) {
        return new TimingRules.Said(
                SetReader.instant(fields, "start_time"),
                SetReader.instant(fields, "end_time"),
                fields.zone("time_zone"),
                fields.date("date"),
                minutes(fields));
    }

    static @Nullable BigDecimal minutes(Fields fields) {
        return fields.decimal("duration_minutes", "0", LONGEST_MINUTES, SetReader.DECIMALS);
    }

    static @Nullable Rpe sessionRpe(Fields fields) {
        BigDecimal rpe = fields.rpe("session_rpe");
        return rpe == null ? null : new Rpe(rpe);
    }

    static @Nullable String notes(Fields fields) {
        return fields.text("notes", LONGEST_NOTES);
    }

    private static @Nullable String sport(Fields fields) {
        String sport = fields.text("sport_type", LONGEST_WORD);
        if (sport != null && sport.isBlank()) {
            fields.problem("sport_type", "blank", "Must not be blank.");
        }
        return sport;
    }

    private WorkoutEntry.BlockEntry block(
            ExerciseReader choices, Fields fields, Map<UUID, PerformedSet> before, SentBack sentBack) {
        sentBack.block(fields);
        UUID id = fields.uuid("id");
        return new WorkoutEntry.BlockEntry(
                fields.path(),
                id,
                new PerformedBlock(
                        id == null ? ids.next() : id,
                        0,
                        fields.text("name", LONGEST_NAME),
                        fields.oneOf("block_type", Words.BLOCK_TYPES),
                        fields.text("modality", LONGEST_WORD),
                        fields.integer("rounds", 0, 1000),
                        fields.integer("work_s", 0, 86_400),
                        fields.integer("rest_s", 0, 86_400),
                        fields.text("protocol_notes", LONGEST_NOTES),
                        notes(fields),
                        null,
                        List.of()),
                fields.objects("sets", MOST_SETS, set -> {
                    sentBack.set(set, SentBack.id(set));
                    return SetReader.read(choices, set, before, null);
                }));
    }

    private static void once(@Nullable UUID id, String path, Set<UUID> seen, Fields fields) {
        if (id != null && !seen.add(id)) {
            fields.problems().add(path + "/id", "repeated", "This id is already used in the request.");
        }
    }
}
