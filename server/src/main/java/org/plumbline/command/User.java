package org.plumbline.command;

import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.athlete.AccountAdministration;
import org.plumbline.athlete.ListedAccount;
import org.plumbline.platform.Issue;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.json.Json;

/// `plumbline user`: accounts from the machine itself, whether or not the server runs.
final class User implements Command {
    private static final Set<String> WITHOUT_EMAIL = Set.of("list");
    private static final Set<String> WITH_EMAIL = Set.of("add", "reset-password", "disable", "operator");

    private final PasswordInput passwords;

    User() {
        this(new PasswordInput(System.in));
    }

    User(PasswordInput passwords) {
        this.passwords = passwords;
    }

    @Override
    public Syntax syntax() {
        return Syntax.of("manages accounts from the machine itself")
                .word("add|list|reset-password|disable|operator")
                .optionalWord("EMAIL")
                .flag("password-stdin", "the password is the first line of standard input")
                .value("display-name", "NAME", "add: what the athlete is called, else the e-mail's first part")
                .value("time-zone", "ZONE", "add: such as Europe/Berlin, else that of TZ, else UTC")
                .value("unit-system", "metric|imperial", "add: metric unless told otherwise")
                .flag("undo", "disable, operator: take it back")
                .flag("json", "add, list: as JSON");
    }

    @Override
    public int run(Arguments arguments) {
        String action = arguments.words().getFirst();
        boolean named = arguments.words().size() > 1;
        if (!WITH_EMAIL.contains(action) && !WITHOUT_EMAIL.contains(action)) {
            throw new WrongUsage("Not understood: " + action + ".");
        }
        if (named != WITH_EMAIL.contains(action)) {
            throw new WrongUsage(named ? "Not understood: " + arguments.words().get(1) + "." : "Missing: EMAIL.");
        }
        Optional<String> password = action.equals("add") || action.equals("reset-password")
                ? Optional.of(arguments.has("password-stdin") ? passwords.firstLine() : passwords.atTerminal())
                : Optional.empty();
        Terminal terminal = arguments.terminal();
        try (var application = Application.open(terminal, arguments.dataFolder(), arguments.storeSettings())) {
            var accounts = application.get(AccountAdministration.class);
            if (action.equals("list")) {
                list(accounts.list(), arguments.has("json"), terminal.out());
            } else {
                terminal.out().println(act(accounts, action, arguments, password.orElse("")));
            }
            return 0;
        } catch (Refused refused) {
            for (Issue issue : refused.issues()) {
                String field = issue.path().isEmpty() ? "" : issue.path().substring(1) + ": ";
                terminal.err().println("plumbline user: " + field + issue.message());
            }
            return 1;
        }
    }

    private static String act(AccountAdministration accounts, String action, Arguments arguments, String password) {
        String email = arguments.words().get(1);
        boolean undo = arguments.has("undo");
        return switch (action) {
            case "add" -> {
                UserId added = accounts.add(fields(arguments, email, password));
                yield arguments.has("json") ? Json.write(Map.of("user_id", added.value())) : "added " + added;
            }
            case "reset-password" -> {
                accounts.resetPassword(email, password);
                yield "the password of " + email + " is new and every session has ended";
            }
            case "disable" -> {
                accounts.setDisabled(email, !undo);
                yield email + (undo ? " may sign in again" : " is disabled");
            }
            case "operator" -> {
                accounts.setOperator(email, !undo);
                yield email + (undo ? " is no operator any more" : " is an operator");
            }
            default -> throw new IllegalArgumentException(action);
        };
    }

    private static Map<String, String> fields(Arguments arguments, String email, String password) {
        String environmentZone = arguments.terminal().environment().getOrDefault("TZ", "");
        return Map.of(
                "email", email,
                "password", password,
                "display_name", arguments.find("display-name").orElse(email.split("@", 2)[0]),
                "time_zone",
                        arguments
                                .find("time-zone")
                                .orElse(
                                        ZoneId.getAvailableZoneIds().contains(environmentZone)
                                                ? environmentZone
                                                : "UTC"),
                "unit_system", arguments.find("unit-system").orElse("metric"));
    }

    private static void list(List<ListedAccount> accounts, boolean json, PrintStream out) {
        if (json) {
            out.println(Json.write(accounts));
            return;
        }
        for (ListedAccount account : accounts) {
            out.printf(
                    "%s  %-8s  %s%s%n",
                    account.userId(), account.status(), account.email(), account.operator() ? "  operator" : "");
        }
    }
}
