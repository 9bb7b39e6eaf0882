package org.plumbline.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.platform.stores.DataFolder;
import org.plumbline.platform.stores.StoreSettings;

/// What stood behind the verb, already checked against its [Syntax].
public record Arguments(Terminal terminal, List<String> words, Map<String, String> options) {

    public Arguments {
        words = List.copyOf(words);
        options = Map.copyOf(options);
    }

    /// Understands `--name value`, `--name=value`, switches, and `--` before words that begin with a dash.
    static Arguments parse(Terminal terminal, Syntax syntax, List<String> raw) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        boolean wordsOnly = false;
        for (int i = 0; i < raw.size(); i++) {
            var text = raw.get(i);
            if (wordsOnly || !text.startsWith("--")) {
                words.add(text);
                continue;
            }
            if (text.equals("--")) {
                wordsOnly = true;
                continue;
            }
            int equals = text.indexOf('=');
            var name = text.substring(2, equals < 0 ? text.length() : equals);
            var option = syntax.find(name).orElseThrow(() -> new WrongUsage("There is no option --" + name + "."));
            if (options.containsKey(name)) {
                throw new WrongUsage("The option --" + name + " stands there twice.");
            }
            if (option.isSwitch()) {
                if (equals >= 0) {
                    throw new WrongUsage("The option --" + name + " takes no value.");
                }
                options.put(name, "");
            } else {
                options.put(name, value(option, equals >= 0 ? text.substring(equals + 1) : next(raw, ++i)));
            }
        }
        requireWords(syntax, words);
        return new Arguments(terminal, words, options);
    }

    private static String next(List<String> raw, int i) {
        return i < raw.size() ? raw.get(i) : "";
    }

    /// An empty value is a variable that a script forgot to set.
    private static String value(Syntax.Option option, String text) {
        if (text.isBlank()) {
            throw new WrongUsage("The option --" + option.name() + " needs a value: " + option.value() + ".");
        }
        return text;
    }

    private static void requireWords(Syntax syntax, List<String> words) {
        int least = syntax.words().size() - syntax.optionalWords();
        if (words.size() < least) {
            throw new WrongUsage("Missing: " + String.join(" ", syntax.words().subList(words.size(), least)) + ".");
        }
        if (words.size() > syntax.words().size()) {
            throw new WrongUsage("Not understood: " + words.get(syntax.words().size()) + ".");
        }
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    public Optional<String> find(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /// The value as a whole number in this range, or the default when the option is not there.
    public int number(String option, int usual, int least, int most) {
        var text = find(option);
        if (text.isEmpty()) {
            return usual;
        }
        if (text.get().matches("\\d{1,9}")) {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new WrongUsage("--" + option + " has to be a whole number from " + least + " to " + most + ", not "
                + text.get() + ".");
    }

    /// The folder of `--data`, else the user's own.
    public DataFolder dataFolder() {
        return find("data")
                .map(text -> new DataFolder(Path.of(text)))
                .orElseGet(() -> DataFolder.ofUser(
                        terminal.environment(),
                        System.getProperty("user.home", "."),
                        System.getProperty("os.name", "")));
    }

    public StoreSettings storeSettings() {
        return StoreSettings.of(terminal.environment());
    }
}
