package org.plumbline.training;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.unit.Rpe;

/// What is said about a workout as a whole. The sport is a word of its own and is never read from the name.
public record Session(
        @Nullable String name,
        String sportType,
        @Nullable String purpose,
        @Nullable Rpe sessionRpe,
        List<String> tags,
        @Nullable String notes) {
    public Session {
        tags = List.copyOf(tags);
    }

    public static Session of(@Nullable String name, String sportType) {
        return new Session(name, sportType, null, null, List.of(), null);
    }

    /// What is still true of it when it is done again.
    Session again() {
        return new Session(name, sportType, purpose, null, tags, null);
    }

    /// The same with what was said at the end, where anything was.
    Session closedWith(@Nullable Rpe rpe, @Nullable String closingNotes) {
        return new Session(
                name,
                sportType,
                purpose,
                rpe == null ? sessionRpe : rpe,
                tags,
                closingNotes == null ? notes : closingNotes);
    }
}
