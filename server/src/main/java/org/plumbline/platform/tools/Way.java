package org.plumbline.platform.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The way from a tool's arguments to an operation of `openapi.yaml`.
///
/// @param body the fields of the request's body that the tool takes; null: all of them
public record Way(
        String operation,
        List<Argument> arguments,
        @Nullable Set<String> body) {
    public Way {
        arguments = List.copyOf(arguments);
        body = body == null ? null : Set.copyOf(body);
    }

    /// Every field of the body, if the operation has one.
    public static Way to(String operation) {
        return new Way(operation, List.of(), null);
    }

    public Way path(String name, String parameter) {
        return with(new Argument.Path(name, parameter));
    }

    /// Optional parameters of the query, under their own names.
    public Way query(String... names) {
        Way way = this;
        for (String name : names) {
            way = way.with(new Argument.Query(name, name, false));
        }
        return way;
    }

    public Way required(String name) {
        return with(new Argument.Query(name, name, true));
    }

    /// A parameter of the query that the tool calls differently.
    public Way renamed(String name, String parameter) {
        return with(new Argument.Query(name, parameter, true));
    }

    public Way day(String name) {
        return with(new Argument.Day(name));
    }

    public Way lastDays(String name, int usual) {
        return with(new Argument.Days(name, usual, false));
    }

    public Way nextDays(String name, int usual) {
        return with(new Argument.Days(name, usual, true));
    }

    /// A field of the body that the tool calls differently, and needs.
    public Way field(String name, String field) {
        return with(new Argument.Field(name, field));
    }

    /// What a field of the body says where the call says nothing; for a field that the tool does not take, always.
    public Way says(String field, String value) {
        return with(new Argument.Said(field, value));
    }

    /// A field of the body, with those of its words that fit.
    public Way among(String field, List<String> words) {
        return with(new Argument.Among(field, words));
    }

    public Way fixed(String parameter, String value) {
        return with(new Argument.Fixed(parameter, value));
    }

    /// Only these fields of the body.
    public Way body(String... fields) {
        return new Way(operation, arguments, Set.of(fields));
    }

    private Way with(Argument argument) {
        var more = new ArrayList<>(arguments);
        more.add(argument);
        return new Way(operation, more, body);
    }
}
