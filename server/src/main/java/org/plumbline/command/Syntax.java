package org.plumbline.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a verb takes: words in order, then options in any order.
///
/// @param summary one line for the list of verbs
/// @param words the names of the words as people read them, such as `FILE` or `add|list`
/// @param optionalWords how many of the last words may be left out
public record Syntax(String summary, List<String> words, int optionalWords, List<Option> options) {

    /// One option, such as `--port N`.
    ///
    /// @param value the name of its value, empty for a switch
    public record Option(String name, String value, String help) {

        boolean isSwitch() {
            return value.isEmpty();
        }
    }

    public Syntax {
        words = List.copyOf(words);
        options = List.copyOf(options);
    }

    /// A verb that takes `--data DIR` and nothing else, to be extended by the methods below.
    public static Syntax of(String summary) {
        return new Syntax(
                summary,
                List.of(),
                0,
                List.of(new Option("data", "DIR", "the data folder, instead of the user's own")));
    }

    public Syntax word(String name) {
        var more = new ArrayList<>(words);
        more.add(name);
        return new Syntax(summary, more, optionalWords, options);
    }

    /// Only more optional words may follow.
    public Syntax optionalWord(String name) {
        var longer = word(name);
        return new Syntax(summary, longer.words, optionalWords + 1, options);
    }

    public Syntax value(String option, String value, String help) {
        return with(new Option(option, value, help));
    }

    public Syntax flag(String option, String help) {
        return with(new Option(option, "", help));
    }

    private Syntax with(Option option) {
        var more = new ArrayList<>(options);
        more.add(option);
        return new Syntax(summary, words, optionalWords, more);
    }

    Optional<Option> find(String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    String usage(String verb) {
        var text = new StringBuilder("usage: plumbline ").append(verb);
        for (int i = 0; i < words.size(); i++) {
            boolean optional = i >= words.size() - optionalWords;
            text.append(optional ? " [" + words.get(i) + "]" : " " + words.get(i));
        }
        text.append(" [options]\n");
        for (var option : options) {
            var left = "--" + option.name() + (option.isSwitch() ? "" : " " + option.value());
            text.append("  %-24s %s%n".formatted(left, option.help()));
        }
        return text.toString();
    }
}
