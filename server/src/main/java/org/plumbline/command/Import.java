package org.plumbline.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.athlete.Athletes;
import org.plumbline.exchange.Imports;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Issue;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.stores.StoreFailure;
import org.plumbline.platform.write.WriteRequest;
import tools.jackson.databind.JsonNode;

/// `plumbline import FILE --user EMAIL`: brings a file in for an account of this machine, whether a server runs on the
/// folder or not. The graph follows within seconds where one does, else at its next start.
final class Import implements Command {
    /// What may be said of the file, by option, with the name that the API has for it.
    private static final Map<String, String> PARAMETERS = Map.of(
            "format", "format",
            "load-unit", "load_unit",
            "distance-unit", "distance_unit",
            "date-order", "date_order",
            "time-zone", "time_zone");

    @Override
    public Syntax syntax() {
        return Syntax.of("brings in a file for an account")
                .word("FILE")
                .value("user", "EMAIL", "the account that it is for")
                .value("format", "F", "strong or free-exercise-db; found from the file unless told")
                .value("load-unit", "kg|lb", "the unit of its weights, where the file does not say")
                .value("distance-unit", "km|mi", "the unit of its distances, where the file does not say")
                .value("date-order", "ORDER", "day_first or month_first, for dates such as 3/4/2023")
                .value("time-zone", "ZONE", "where the workouts were done, instead of the athlete's zone")
                .flag("dry-run", "only say what would happen")
                .flag("json", "print the result as JSON");
    }

    @Override
    public int run(Arguments arguments) {
        var terminal = arguments.terminal();
        var email = arguments.find("user").orElseThrow(() -> new WrongUsage("Missing: --user EMAIL."));
        byte[] file = read(Path.of(arguments.words().getFirst()));
        try (var application = Application.open(terminal, arguments.dataFolder(), arguments.storeSettings())) {
            UserId user = application
                    .get(Athletes.class)
                    .find(email)
                    .orElseThrow(() -> new StoreFailure("There is no open account for " + email + "."));
            var request = new WriteRequest(Caller.of(user), "import", null, null, file);
            var answer = application.get(Imports.class).bringIn(request, name -> parameter(arguments, name));
            var result = Json.tree(Objects.requireNonNull(answer.body()));
            terminal.out().print(arguments.has("json") ? Json.write(result) + "\n" : told(result));
            return 0;
        } catch (Refused refused) {
            refused.issues().forEach(issue -> terminal.err().println("plumbline import: " + told(issue)));
            return 1;
        }
    }

    private static @Nullable String parameter(Arguments arguments, String name) {
        if (name.equals("dry_run")) {
            return String.valueOf(arguments.has("dry-run"));
        }
        return PARAMETERS.entrySet().stream()
                .filter(parameter -> parameter.getValue().equals(name))
                .findFirst()
                .flatMap(parameter -> arguments.find(parameter.getKey()))
                .orElse(null);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new WrongUsage("The file " + file + " cannot be read.");
        }
    }

    private static String told(Issue issue) {
        String option = issue.path().replaceFirst("^/", "--").replace('_', '-');
        return issue.path().isEmpty() ? issue.message() : option + ": " + issue.message();
    }

    private static String told(JsonNode result) {
        var text = new StringBuilder();
        boolean dryRun = result.path("dry_run").asBoolean();
        text.append(dryRun ? "would add   " : "added       ");
        text.append("%,d workouts with %,d sets, %,d exercises%n"
                .formatted(
                        result.path("workouts").asInt(),
                        result.path("sets").asInt(),
                        result.path("exercises").asInt()));
        text.append("known       %,d were there already%n"
                .formatted(result.path("duplicates").asInt()));
        if (!dryRun) {
            text.append("import      %s%n".formatted(result.path("import_id").asString()));
        }
        for (JsonNode name : result.path("exercises_to_review")) {
            text.append("to review   %s (%,d sets)%s%n"
                    .formatted(name.path("name").asString(), name.path("sets").asInt(), candidates(name)));
        }
        for (JsonNode error : result.path("errors")) {
            text.append("line %-6d %s%n"
                    .formatted(error.path("row").asInt(), error.path("message").asString()));
        }
        int untold = result.path("error_count").asInt() - result.path("errors").size();
        return untold == 0
                ? text.toString()
                : text.append("and %,d lines more%n".formatted(untold)).toString();
    }

    private static String candidates(JsonNode name) {
        var names = name.path("candidates")
                .valueStream()
                .map(candidate -> candidate.path("exercise_name").asString())
                .toList();
        return names.isEmpty() ? "" : "  perhaps " + String.join(", ", names);
    }
}
