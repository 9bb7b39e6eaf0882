package org.plumbline.platform.tools;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a tool can say to an assistant while that waits for the answer, and ask of it or of its person. Whether anybody
/// hears it depends on the program: a tool must come to an end without.
public interface Talk {
    /// With a program that waits for the answer and for nothing else.
    Talk NONE = new Talk() {
        @Override
        public void progress(double done, double total, String what) {
            // Nobody hears it.
        }

        @Override
        public void log(LogLevel level, String what) {
            // Nobody hears it.
        }

        @Override
        public Optional<JsonNode> ask(Question question) {
            return Optional.empty();
        }
    };

    /// @param done more each time
    void progress(double done, double total, String what);

    /// For whoever looks after the program.
    void log(LogLevel level, String what);

    /// Waits for the answer. Empty where the program cannot be asked that, or nobody answered. Nothing may be locked or
    /// half done meanwhile: it can take minutes, and the call may be begun again from its start to go on from here.
    Optional<JsonNode> ask(Question question);
}
