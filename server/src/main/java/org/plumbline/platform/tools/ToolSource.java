package org.plumbline.platform.tools;

import java.util.List;

/// What one module has for assistants.
public interface ToolSource {
    List<Tool> tools();

    /// What a person can put before an assistant.
    default List<Reading> readings() {
        return List.of();
    }

    /// What a person can have an assistant begin with.
    default List<Prompt> prompts() {
        return List.of();
    }
}
