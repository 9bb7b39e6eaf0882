package org.plumbline.platform.tools;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
    /// @param latest what is meant where the person says nothing; null: nothing is
    public record Argument(
            String name,
            String description,
            List<Way> choices,
            @Nullable Latest latest) {
        public Argument {
            choices = List.copyOf(choices);
        }

        public Argument(String name, String description) {
            this(name, description, List.of(), null);
        }
    }

    /// The thing of an argument that was last of all.
    ///
    /// @param way lists, the latest first, what such things were the reason for
    /// @param field by which an item of that list names the thing
    /// @param none what the assistant is told instead where there is none
    public record Latest(Way way, String field, String none) {}
}
