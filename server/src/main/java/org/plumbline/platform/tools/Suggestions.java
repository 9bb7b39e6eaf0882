package org.plumbline.platform.tools;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
            ToolBox.Outcome outcome = list(caller, way);
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

    /// Which of the things that may be chosen was the last one.
    public sealed interface Last {
        record Is(JsonNode thing) implements Last {}

        record None() implements Last {}

        record Refused(ToolBox.Outcome outcome) implements Last {}
    }

    /// Where nothing says in which order they were, the one of the latest day.
    public Last last(Caller caller, List<Way> choices, Prompt.Latest latest) {
        var things = new LinkedHashMap<String, JsonNode>();
        for (Way way : choices) {
            ToolBox.Outcome outcome = list(caller, way);
            if (!outcome.isSuccess()) {
                return new Last.Refused(outcome);
            }
            outcome.body()
                    .path("items")
                    .forEach(thing -> things.putIfAbsent(thing.path("id").asString(""), thing));
        }
        if (things.isEmpty()) {
            return new Last.None();
        }
        ToolBox.Outcome order = list(caller, latest.way());
        if (!order.isSuccess()) {
            return new Last.Refused(order);
        }
        LocalDate now = today.of(caller);
        return order.body()
                .path("items")
                .valueStream()
                .map(item -> things.get(item.path(latest.field()).asString("")))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> things.values().stream().max(Comparator.comparing(thing -> day(thing, now))))
                .<Last>map(Last.Is::new)
                .orElseGet(Last.None::new);
    }

    private ToolBox.Outcome list(Caller caller, Way way) {
        return box.carryOut(caller, Tool.reads("suggest", "What may be meant.", way), Json.MAPPER.createObjectNode());
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
