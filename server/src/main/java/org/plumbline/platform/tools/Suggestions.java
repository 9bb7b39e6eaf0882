package org.plumbline.platform.tools;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.plumbline.platform.Caller;
import org.plumbline.platform.json.Json;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Which things may be meant by what a person types where an id is wanted. Nobody knows an id by heart, so a thing is
/// found by its day and its name as well.
@Component
public final class Suggestions {
    private final ToolBox box;
    private final Today today;

    Suggestions(ToolBox box, Today today) {
        this.box = box;
        this.today = today;
    }

    public sealed interface Suggested {
        /// The nearest day first.
        record Ids(List<String> ids) implements Suggested {}

        record Refused(ToolBox.Outcome outcome) implements Suggested {}
    }

    /// What these operations list and fits.
    public Suggested of(Caller caller, List<Way> choices, String typed) {
        var things = new ArrayList<JsonNode>();
        for (Way way : choices) {
            ToolBox.Outcome outcome = box.carryOut(
                    caller, Tool.reads("suggest", "What may be meant.", way), Json.MAPPER.createObjectNode());
            if (!outcome.isSuccess()) {
                return new Suggested.Refused(outcome);
            }
            outcome.body().path("items").forEach(things::add);
        }
        if (things.isEmpty()) {
            return new Suggested.Ids(List.of());
        }
        LocalDate now = today.of(caller);
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return new Suggested.Ids(things.stream()
                .filter(thing -> fits(thing, wanted))
                .sorted(Comparator.comparingLong(thing -> Math.abs(ChronoUnit.DAYS.between(now, day(thing, now)))))
                .map(thing -> thing.path("id").asString(""))
                .distinct()
                .toList());
    }

    private static boolean fits(JsonNode thing, String wanted) {
        return List.of("id", "date", "local_date", "name").stream()
                .anyMatch(field ->
                        thing.path(field).asString("").toLowerCase(Locale.ROOT).contains(wanted));
    }

    /// A plan has a date, a workout the local date of its start.
    private static LocalDate day(JsonNode thing, LocalDate otherwise) {
        String day = thing.path("date").asString(thing.path("local_date").asString(""));
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException none) {
            return otherwise;
        }
    }
}
