package org.plumbline.bench.faults;

import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

/// What came back for a request, if anything did.
///
/// @param status 0 where the connection ended without an answer
/// @param text the body, or why there is none
record Reply(int status, String text) {

    private static final int UNAVAILABLE = 503;

    static Reply none(String why) {
        return new Reply(0, why);
    }

    /// Whether the server said that it is done.
    boolean isAcknowledged() {
        return status >= 200 && status < 300;
    }

    boolean isUnavailable() {
        return status == UNAVAILABLE;
    }

    /// Whether somebody else was first, said as such.
    boolean isConflict() {
        return status == 409 || status == 412;
    }

    /// Whether it blames the request, or ourselves, for what is neither's fault.
    boolean isFailure() {
        return status != 0 && !isAcknowledged() && !isUnavailable();
    }

    JsonNode json() {
        return Json.parse(text);
    }

    /// Whether it says the same as another answer.
    boolean saysTheSameAs(Reply other) {
        return status == other.status && text.equals(other.text);
    }

    @Override
    public String toString() {
        return status == 0 ? "none" : Integer.toString(status);
    }
}
