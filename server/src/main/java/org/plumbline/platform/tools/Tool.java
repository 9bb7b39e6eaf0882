package org.plumbline.platform.tools;

import java.util.List;

/// One thing that an assistant may ask for. It has one way to an operation, or several: the first whose path it is
/// given the ids for.
///
/// @param description for the assistant: what it is good for and what cannot be seen from the arguments
/// @param course how a call goes
public record Tool(String name, String description, Effect effect, List<Way> ways, Course course) {
    public Tool {
        if (!name.matches("[a-z]+(_[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not the name of a tool: " + name);
        }
        if (ways.isEmpty()) {
            throw new IllegalArgumentException(name + " leads nowhere");
        }
        ways = List.copyOf(ways);
    }

    public static Tool reads(String name, String description, Way... ways) {
        return new Tool(name, description, Effect.READS, List.of(ways), Course.PLAIN);
    }

    public static Tool adds(String name, String description, Way way) {
        return new Tool(name, description, Effect.ADDS, List.of(way), Course.PLAIN);
    }

    public static Tool changes(String name, String description, Way way) {
        return new Tool(name, description, Effect.CHANGES, List.of(way), Course.PLAIN);
    }

    public Tool by(Course course) {
        return new Tool(name, description, effect, ways, course);
    }

    public boolean writes() {
        return effect != Effect.READS;
    }
}
