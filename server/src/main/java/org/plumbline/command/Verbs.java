package org.plumbline.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.plumbline.platform.stores.StoreFailure;

/// The table of verbs, and the way from a command line to an exit status.
public final class Verbs {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final String REHEARSE = "rehearse";

    /// Verbs that never come here: they build and start programs of their own.
    private static final String OF_THE_LAUNCHER = """
              test       runs every test, on both real databases
              bench      measures speed and memory beside a baseline, and keeps the results
              prove      proves the laws at full count, by killing what can be killed
            """;

    private Verbs() {}

    /// In the order of the help; the one that the build calls stays out of it.
    private static SequencedMap<String, Supplier<Command>> table() {
        var table = new LinkedHashMap<String, Supplier<Command>>();
        table.put("demo", Demo::new);
        table.put("run", Run::new);
        table.put("user", User::new);
        table.put("backup", Backup::new);
        table.put("restore", Restore::new);
        table.put("doctor", Doctor::new);
        table.put("import", Import::new);
        table.put("export", Export::new);
        table.put("mcp", Mcp::new);
        table.put(REHEARSE, Rehearse::new);
        return table;
    }

    public static int run(Terminal terminal, String... arguments) {
        if (arguments.length == 0 || List.of("help", "--help", "-h").contains(arguments[0])) {
            terminal.out().print(help());
            return arguments.length == 0 ? WRONG_USAGE : 0;
        }
        var verb = arguments[0];
        var maker = table().get(verb);
        if (maker == null) {
            terminal.err().println("plumbline: there is no verb " + verb + "\n\n" + help());
            return WRONG_USAGE;
        }
        var rest = Arrays.asList(arguments).subList(1, arguments.length);
        return run(terminal, verb, maker.get(), rest);
    }

    static int run(Terminal terminal, String verb, Command command, List<String> rest) {
        if (rest.contains("--help")) {
            terminal.out()
                    .print(command.syntax().summary() + "\n" + command.syntax().usage(verb));
            return 0;
        }
        try {
            return command.run(Arguments.parse(terminal, command.syntax(), rest));
        } catch (WrongUsage e) {
            terminal.err()
                    .println("plumbline " + verb + ": " + e.getMessage() + "\n"
                            + command.syntax().usage(verb));
            return WRONG_USAGE;
        } catch (StoreFailure e) {
            terminal.err().println("plumbline " + verb + ": " + e.getMessage());
            return FAILED;
        }
    }

    private static String help() {
        var text = new StringBuilder("usage: plumbline VERB [options]\n\n");
        table().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(REHEARSE))
                .forEach(entry -> text.append("  %-10s %s%n"
                        .formatted(
                                entry.getKey(), entry.getValue().get().syntax().summary())));
        return text.append(OF_THE_LAUNCHER)
                .append("\nplumbline VERB --help says more.\n")
                .toString();
    }
}
