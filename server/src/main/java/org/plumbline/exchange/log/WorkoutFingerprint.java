package org.plumbline.exchange.log;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Two hashes by which a workout is recognised when it is met again; either one agreeing means the same workout.
///
/// `session` is minute of the start and name: the same file again, another dialect of it, a workout whose sets were
/// corrected in the other app. `content` is minute of the start and every set: a workout that was renamed. Both
/// leave out what dialects and re-saving lose or add: seconds of the start, units, RPE, set types, notes, the length
/// of the session, trailing zeros, and whether "not applicable" is blank or `0`.
///
/// Fields are hashed behind their lengths, so no two different lists of fields read alike.
public record WorkoutFingerprint(String session, String content) {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    static WorkoutFingerprint of(ImportedWorkout workout, int occurrence) {
        var session = new Fields().add(minute(workout.start())).add(plain(workout.name()));
        var content = new Fields().add(minute(workout.start()));
        for (var set : workout.sets()) {
            content.add(plain(set.exerciseName()))
                    .add(number(set.load()))
                    .add(number(set.reps() == null ? null : BigDecimal.valueOf(set.reps())))
                    .add(number(set.distance()))
                    .add(number(set.seconds()));
        }
        if (occurrence > 0) {
            session.add(Integer.toString(occurrence));
            content.add(Integer.toString(occurrence));
        }
        return new WorkoutFingerprint(session.hash(), content.hash());
    }

    public boolean sameWorkout(WorkoutFingerprint other) {
        return session.equals(other.session) || content.equals(other.content);
    }

    /// What the workouts of one file that are told apart by their number only have in common.
    static String sessionOf(ImportedWorkout workout) {
        return minute(workout.start()) + ' ' + plain(workout.name());
    }

    private static String minute(LocalDateTime start) {
        return start.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .transform(text -> SPACES.matcher(text).replaceAll(" "))
                .toLowerCase(Locale.ROOT);
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null || value.signum() == 0
                ? "0"
                : value.stripTrailingZeros().toPlainString();
    }

    private static final class Fields {
        private final MessageDigest digest;

        Fields() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java platform has SHA-256", impossible);
            }
        }

        Fields add(String field) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
            return this;
        }

        String hash() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
