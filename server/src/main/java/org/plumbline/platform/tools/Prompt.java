package org.plumbline.platform.tools;

import java.util.List;

/// What a person can have an assistant begin with.
///
/// @param text what the assistant is told; `{argument}` stands for what the person said, or for nothing
/// @param encloses addresses of what is put before the assistant with it, where the person said all of their arguments
public record Prompt(String name, String description, List<Argument> arguments, String text, List<String> encloses) {
    public Prompt {
        arguments = List.copyOf(arguments);
        encloses = List.copyOf(encloses);
    }

    public Prompt(String name, String description, List<Argument> arguments, String text) {
        this(name, description, arguments, text, List.of());
    }

    public Prompt enclosing(String... uris) {
        return new Prompt(name, description, arguments, text, List.of(uris));
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
