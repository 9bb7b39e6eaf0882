package org.plumbline.sync;

import java.util.List;
import java.util.Set;
import org.plumbline.platform.Issue;

/// Decides what the answer of a route means for the command that was sent there.
final class ResultRules {
    /// A 409 that says something about the request and nothing about the state.
    private static final Set<String> ABOUT_THE_REQUEST =
            Set.of("key_reused", "id_exists", "id_taken", "known_name", "email_taken");

    private ResultRules() {}

    static boolean isDeletion(String operation) {
        return Operations.find(operation)
                .filter(route -> route.method().equals("DELETE"))
                .isPresent();
    }

    static Result.Status status(String operation, int httpStatus, List<Issue> problems) {
        if (httpStatus < 300) {
            return Result.Status.APPLIED;
        }
        return switch (httpStatus) {
            // Who wants something gone has it when it is.
            case 404 -> isDeletion(operation) ? Result.Status.APPLIED : Result.Status.REFUSED;
            case 409 ->
                problems.stream().map(Issue::code).anyMatch(ABOUT_THE_REQUEST::contains)
                        ? Result.Status.REFUSED
                        : Result.Status.CONFLICT;
            case 412 -> Result.Status.CONFLICT;
            case 401, 429, 503 -> Result.Status.LATER;
            // What the server fails at it would fail at again: waiting for it would hold up all that comes after.
            default -> Result.Status.REFUSED;
        };
    }
}
