package org.plumbline.platform.tools;

import java.util.List;

/// What a person can have an assistant begin with.
///
/// @param text what the assistant is told; `{argument}` stands for what the person said, or for nothing
public record Prompt(String name, String description, List<Argument> arguments, String text) {
    public Prompt {
        arguments = List.copyOf(arguments);
    }

    /// @param choices the operations that list what may be meant, where that is a thing; else the person just writes
    public record Argument(String name, String description, List<Way> choices) {
        public Argument {
            choices = List.copyOf(choices);
        }

        public Argument(String name, String description) {
            this(name, description, List.of());
        }
    }
}
