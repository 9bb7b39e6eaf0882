package org.plumbline.platform.tools;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a tool can say to an assistant while that waits for the answer, and ask of it or of its person. Whether anybody
/// hears it depends on the program: a tool must come to an end without.
public interface Talk {
    /// @param done more each time
    default void progress(double done, double total, String what) {
        // Nobody hears it.
    }

    /// For whoever looks after the program.
    default void log(LogLevel level, String what) {
        // Nobody hears it.
    }

    /// Waits for the answer. Empty where the program cannot be asked that, or nobody answered. Nothing may be locked or
    /// half done meanwhile: it can take minutes, and the call may be begun again from its start to go on from here.
    Optional<JsonNode> ask(Question question);
}
