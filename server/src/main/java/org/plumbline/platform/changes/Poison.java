package org.plumbline.platform.changes;

import org.jspecify.annotations.Nullable;
import org.plumbline.platform.graph.GraphAway;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/// A thing that cannot be brought into the graph as it is: trying later does not help by itself.
final class Poison extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Poison(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// Tells a fault of the thing, or of the code that projects it, from a store that is away for a while.
    static RuntimeException unlessAway(RuntimeException failure) {
        return switch (failure) {
            case GraphAway away -> away;
            case DataAccessResourceFailureException away -> away;
            case TransientDataAccessException away -> away;
            case RecoverableDataAccessException away -> away;
            case Poison poison -> poison;
            default -> new Poison(failure.getClass().getSimpleName() + ": " + failure.getMessage(), failure);
        };
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
