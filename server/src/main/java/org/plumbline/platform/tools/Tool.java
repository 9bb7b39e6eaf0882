package org.plumbline.platform.tools;

import java.util.List;

/// One thing that an assistant may ask for. It has one way to an operation, or several: the first whose path it is
/// given the ids for.
///
/// @param description for the assistant: what it is good for and what cannot be seen from the arguments
public record Tool(String name, String description, Effect effect, List<Way> ways) {
    public Tool {
        if (!name.matches("[a-z]+(_[a-z]+)*")) {
            throw new IllegalArgumentException("not the name of a tool: " + name);
        }
        if (ways.isEmpty()) {
            throw new IllegalArgumentException(name + " leads nowhere");
        }
        ways = List.copyOf(ways);
    }

    public static Tool reads(String name, String description, Way... ways) {
        return new Tool(name, description, Effect.READS, List.of(ways));
    }

    public static Tool adds(String name, String description, Way way) {
        return new Tool(name, description, Effect.ADDS, List.of(way));
    }

    public static Tool changes(String name, String description, Way way) {
        return new Tool(name, description, Effect.CHANGES, List.of(way));
    }

    public boolean writes() {
        return effect != Effect.READS;
    }
}
