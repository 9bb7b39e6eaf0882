package org.plumbline.platform.tools;

import java.util.List;

/// How one argument of a tool gets into the request that it becomes. What is in the body needs none of these: it keeps
/// its name and its place.
sealed interface Argument {

    /// A part of the path, such as `plan_id` for the `{id}` of a plan.
    record Path(String name, String parameter) implements Argument {}

    /// A parameter of the query.
    record Query(String name, String parameter, boolean required) implements Argument {}

    /// One day, where the operation takes a range.
    record Day(String name) implements Argument {}

    /// A number of days up to today, or from today on, where the operation takes a range. Today counts.
    record Days(String name, int usual, boolean ahead) implements Argument {
        static final int MOST = 366;
    }

    /// A field of the body that the tool calls differently.
    record Field(String name, String field) implements Argument {}

    /// A field of the body that has this value unless the call says another one.
    record Said(String field, String value) implements Argument {}

    /// A field of the body that has one of fewer words than elsewhere.
    record Among(String field, List<String> words) implements Argument {
        public Among {
            words = List.copyOf(words);
        }
    }

    /// What every call of the tool says in its query, and nobody has to.
    record Fixed(String parameter, String value) implements Argument {}
}
