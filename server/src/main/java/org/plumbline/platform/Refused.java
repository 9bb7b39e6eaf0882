package org.plumbline.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request that is refused as a whole: thrown so that the transaction rolls back, answered at the edge.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCategory category;
    private final transient List<Issue> issues;
    private final @Nullable Duration retryAfter;

    public Refused(ProblemCategory category, List<Issue> issues) {
        this(category, issues, null);
    }

    private Refused(ProblemCategory category, List<Issue> issues, @Nullable Duration retryAfter) {
        super(category + " " + issues, null, false, false);
        this.category = category;
        this.issues = List.copyOf(issues);
        this.retryAfter = retryAfter;
    }

    public Refused(ProblemCategory category, String path, String code, String message) {
        this(category, List.of(new Issue(path, code, message)));
    }

    /// The same answer for what does not exist and for what belongs to somebody else.
    public static Refused notFound(String what) {
        return new Refused(ProblemCategory.NOT_FOUND, "", "not_found", "There is no such " + what + ".");
    }

    /// For somebody whom the athlete lets read, once it is known that they do.
    public static Refused readingOnly() {
        return new Refused(ProblemCategory.FORBIDDEN, "", "grant", "This athlete granted you reading only.");
    }

    public static Refused conflict(String code, String message) {
        return new Refused(ProblemCategory.CONFLICT, "", code, message);
    }

    public static Refused invalid(String path, String code, String message) {
        return new Refused(ProblemCategory.INVALID, path, code, message);
    }

    public static Refused staleVersion(long expected, long actual) {
        return new Refused(
                ProblemCategory.VERSION, "", "version", "Expected version " + expected + ", it is now " + actual + ".");
    }

    public static Refused tooMany(Duration wait) {
        String message =
                "Too many attempts failed. Try again in " + wait.plusSeconds(59).toMinutes() + " minutes.";
        return new Refused(
                ProblemCategory.TOO_MANY, List.of(new Issue("", "too_many_attempts", message)), wait.plusSeconds(1));
    }

    /// How long to wait before the same is tried again, where that is what helps.
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public ProblemCategory category() {
        return category;
    }

    public List<Issue> issues() {
        return issues;
    }
}
