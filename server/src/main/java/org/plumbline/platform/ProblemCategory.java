package org.plumbline.platform;

import java.util.Locale;

/// The kinds of refusal, each with the one HTTP status that it is answered with everywhere.
public enum ProblemCategory {
    MALFORMED(400, "The request cannot be read"),
    UNAUTHENTICATED(401, "Sign in first"),
    FORBIDDEN(403, "This token may not do that"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD(405, "This cannot be done here"),
    CONFLICT(409, "That does not fit the present state"),
    GONE(410, "That is not kept any more"),
    VERSION(412, "It has changed in the meantime"),
    TOO_LARGE(413, "The request is too large"),
    FORMAT(415, "The body is in a form that is not read"),
    INVALID(422, "Some of it is not valid"),
    TOO_MANY(429, "Too many attempts"),
    UNAVAILABLE(503, "A store is away");

    private final int status;
    private final String title;

    ProblemCategory(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /// The last part of the problem's `type`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
