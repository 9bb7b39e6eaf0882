package org.plumbline.sync;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Issue;
import tools.jackson.databind.JsonNode;

/// What became of a command.
///
/// @param body what the route answered
/// @param conflictId where the athlete is asked for a word; also beside something that was applied in another way than
///     the device thought
record Result(
        UUID id,
        Status status,
        @Nullable Integer httpStatus,
        @Nullable JsonNode body,
        @Nullable Long version,
        List<Issue> problems,
        @Nullable UUID conflictId) {
    enum Status {
        APPLIED,
        CONFLICT,
        REFUSED,
        /// A store is away: this and everything after it stays with the device.
        LATER,
        /// The device speaks another language: it keeps its queue and loads itself anew.
        RELOAD;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Result applied(UUID id, int httpStatus, @Nullable JsonNode body, @Nullable Long version) {
        return new Result(id, Status.APPLIED, httpStatus, body, version, List.of(), null);
    }

    static Result conflict(UUID id, @Nullable Integer httpStatus, List<Issue> problems) {
        return new Result(id, Status.CONFLICT, httpStatus, null, null, problems, id);
    }

    static Result refused(UUID id, int httpStatus, List<Issue> problems) {
        return new Result(id, Status.REFUSED, httpStatus, null, null, problems, null);
    }

    static Result waiting(UUID id, Status status, @Nullable Integer httpStatus) {
        return new Result(id, status, httpStatus, null, null, List.of(), null);
    }

    Result beside(UUID conflict) {
        return new Result(id, status, httpStatus, body, version, problems, conflict);
    }

    boolean stops() {
        return status == Status.LATER || status == Status.RELOAD;
    }

    boolean isKept() {
        return status == Status.APPLIED || status == Status.CONFLICT;
    }
}
