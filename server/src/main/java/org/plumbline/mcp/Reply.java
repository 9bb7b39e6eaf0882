package org.plumbline.mcp;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a request is answered with.
sealed interface Reply {
    int UNREADABLE = -32700;
    int NO_MESSAGE = -32600;
    int NO_METHOD = -32601;
    int FAILED = -32603;
    int BAD_PARAMS = -32602;
    /// Of a resource, in the era of the handshake; the other one says that the parameters are bad.
    int NOT_FOUND = -32002;

    /// In the era of the handshake: a session that has ended, or that never was there.
    int NO_SESSION = -32001;

    int HEADERS_DIFFER = -32020;
    int NO_SUCH_VERSION = -32022;

    record Result(ObjectNode value) implements Reply {}

    record Failure(int code, String message, @Nullable JsonNode data) implements Reply {
        Failure(int code, String message) {
            this(code, message, null);
        }

        /// In the handshake's era the failure of a request is an answer like any other.
        int status(@Nullable Era era) {
            return switch (code) {
                case UNREADABLE, NO_MESSAGE, HEADERS_DIFFER, NO_SUCH_VERSION -> 400;
                case NO_SESSION -> 404;
                case NO_METHOD -> era == Era.STATELESS ? 404 : 200;
                case BAD_PARAMS -> era == Era.STATELESS ? 400 : 200;
                default -> 200;
            };
        }
    }

    static Failure noMethod(String method) {
        return new Failure(NO_METHOD, "There is no method " + method + ".");
    }
}
