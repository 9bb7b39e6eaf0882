package org.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.ConfirmedPlan.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plumbline.TestClient;
import tools.jackson.databind.JsonNode;

/// Reads over HTTP, not through the tools, and compares with what the test knows.
record ReadBack(TestClient athlete, SequenceModel model, Map<String, String> exercises) {
    private static final String ENTRIES = "/api/journal/";

    JsonNode get(String path) {
        return done(athlete.get(path));
    }

    /// What a call that was carried out has to have changed.
    void after(Draw draw, JsonNode answer) {
        switch (draw.tool()) {
            case "create_workout_plan" -> plan(model.plans().getLast());
            case "confirm_plan" -> confirmed(draw, known(draw.text("plan_id")));
            case "skip_workout" -> plan(known(draw.text("plan_id")));
            case "complete_as_written", "complete_with_deviations" -> {
                PlanModel plan = known(draw.text("plan_id"));
                assertThat(answer.path("status").stringValue()).isEqualTo(plan.status());
                workout(model.workout(answer.path("workout_id").stringValue()).orElseThrow());
                plan(plan);
            }
            case "log_workout" -> {
                WorkoutModel workout = model.workouts().getLast();
                workout.agreesWith(answer);
                workout(workout);
                Optional.ofNullable(workout.plan()).ifPresent(this::plan);
            }
            case "log_entry" -> {
                SequenceModel.Note entry = model.entries().getLast();
                entry(entry);
                entry.links().forEach(link -> isFoundFrom(entry, link));
            }
            case "link_to_workout", "link_to_plan", "link_to_injury", "link_to_goal" -> {
                SequenceModel.Note entry = model.entry(draw.text("log_entry_id"));
                entry(entry);
                isFoundFrom(entry, SequenceModel.link(draw));
            }
            case "store_observation" -> observation(model.observations().getLast());
            default -> throw new IllegalArgumentException(draw.tool() + " changes nothing");
        }
    }

    private PlanModel known(String plan) {
        return model.plan(plan).orElseThrow();
    }

    void plan(PlanModel plan) {
        plan.agreesWith(get("/api/plans/" + plan.id()));
        if (!plan.is("draft")) {
            plan.agreesWithRows(get("/api/plans/" + plan.id() + "/deviations"));
        }
    }

    /// What was blocked is confirmed with a warning that says so, and the reason is kept with the check.
    private void confirmed(Draw draw, PlanModel plan) {
        plan(plan);
        JsonNode read = get("/api/plans/" + plan.id());
        Set<String> severities = values(read.path("warnings"), "severity");
        assertThat(severities).as("warnings of a confirmed plan: %s", read).doesNotContain("blocked");
        assertThat(severities.contains("overridden"))
                .as("something was against it: %s", read)
                .isEqualTo(model.isBlocked(plan));
        if (model.isBlocked(plan)) {
            assertThat(get("/api/plans/" + plan.id() + "/checks")
                            .path("items")
                            .valueStream()
                            .filter(check -> check.path("outcome").stringValue().equals("overridden")))
                    .isNotEmpty()
                    .allSatisfy(check -> assertThat(check.path("reason"))
                            .isEqualTo(draw.arguments().path("override_reason")));
        }
    }

    void workout(WorkoutModel workout) {
        JsonNode read = get("/api/workouts/" + workout.id());
        workout.agreesWith(read);
        PlanModel plan = workout.plan();
        if (plan != null && read.path("execution").stringValue().equals("first")) {
            assertThat(values(read.path("skipped_sets"), "planned_set_id"))
                    .as("what was said to be skipped: %s", read)
                    .isEqualTo(plan.run().skipped().keySet());
        }
    }

    void entry(SequenceModel.Note entry) {
        JsonNode read = get(ENTRIES + entry.id());
        assertThat(SetRules.differences(entry.says(), read))
                .as("entry %s", read)
                .isEmpty();
        assertThat(read.path("earlier_texts")).isEmpty();
        assertThat(read.path("links").valueStream().map(SequenceModel::link).collect(Collectors.toSet()))
                .as("links of %s", read)
                .isEqualTo(entry.links());
    }

    /// From the other end as well.
    private void isFoundFrom(SequenceModel.Note entry, String link) {
        String[] words = link.split(" ", -1);
        JsonNode found = get("/api/journal?limit=1000&target_type=" + words[1] + "&target_id=" + words[2]);
        assertThat(values(found.path("items"), "id"))
                .as("entries about %s", link)
                .contains(entry.id());
    }

    void observation(SequenceModel.Note observation) {
        JsonNode read = get("/api/observations/" + observation.id());
        assertThat(SetRules.differences(observation.says(), read))
                .as("observation %s", read)
                .isEmpty();
        assertThat(read.path("evidence")
                        .valueStream()
                        .map(SequenceModel::target)
                        .collect(Collectors.toSet()))
                .isEqualTo(observation.links());
    }

    /// Everything, once more: what came later changed nothing of what was there.
    void everything() {
        model.plans().forEach(this::plan);
        model.workouts().forEach(this::workout);
        model.entries().forEach(this::entry);
        model.observations().forEach(this::observation);
        for (PlanModel plan : model.plans()) {
            JsonNode around = get("/api/graph/neighbourhood?id=" + plan.id());
            Set<String> nodes = values(around.path("nodes"), "id");
            assertThat(nodes)
                    .as("the graph around plan %s: %s", plan.id(), around)
                    .containsAll(model.goals().stream().filter(plan::serves).toList());
        }
    }

    // --------------------------------------------------------------------------------------------- what is answered

    /// What a question that was answered has to say.
    void answers(Draw draw, JsonNode answer) {
        JsonNode asked = draw.arguments();
        switch (draw.tool()) {
            case "get_planned_workout" -> known(draw.text("plan_id")).agreesWith(answer);
            case "get_plan_for_date" -> plansAre(answer, plan -> plan.date().equals(day(draw)));
            case "get_upcoming_plans" -> {
                LocalDate today = LocalDate.now(WorkoutModel.HOME);
                LocalDate last = today.plusDays(SetRules.count(asked, "days", 7) - 1);
                plansAre(
                        answer,
                        plan -> plan.is("draft", "confirmed", "in_progress")
                                && !plan.date().isBefore(today)
                                && !plan.date().isAfter(last));
            }
            case "get_workout_by_date" ->
                assertThat(values(answer.path("items"), "id"))
                        .isEqualTo(model.workouts().stream()
                                .filter(workout -> workout.day().equals(day(draw)))
                                .map(WorkoutModel::id)
                                .collect(Collectors.toSet()));
            case "get_goal_support" ->
                assertThat(values(answer.path("plans"), "plan_id"))
                        .as("plans for a goal: %s", answer)
                        .containsAll(model.plans("confirmed", "in_progress", "completed", "partial").stream()
                                .filter(plan -> plan.serves(draw.text("goal_id")))
                                .map(PlanModel::id)
                                .toList());
            case "get_deviations" -> {
                if (asked.has("plan_id")) {
                    known(draw.text("plan_id")).agreesWithRows(answer);
                }
            }
            case "search_entries" -> {
                if (asked.has("target_id")) {
                    String target = draw.text("target_type") + " " + draw.text("target_id");
                    entriesAre(answer, link -> link.endsWith(" " + target));
                }
            }
            case "get_entries_for_workout" ->
                entriesAre(answer, link -> link.endsWith(" workout " + draw.text("workout_id")));
            case "search_observations" -> {
                String query = SetRules.word(asked, "query", "");
                if (query.startsWith("mark")) {
                    assertThat(values(answer.path("items"), "content")).anyMatch(content -> content.contains(query));
                }
            }
            case "check_exercise_safety" -> safety(draw, answer);
            default -> {}
        }
    }

    private static LocalDate day(Draw draw) {
        return LocalDate.parse(draw.text("date"));
    }

    private void plansAre(JsonNode answer, Predicate<PlanModel> wanted) {
        var found = new HashMap<String, String>();
        answer.path("items")
                .forEach(plan -> found.put(
                        plan.path("id").stringValue(), plan.path("status").stringValue()));
        assertThat(found)
                .isEqualTo(model.plans().stream()
                        .filter(wanted)
                        .collect(Collectors.toMap(PlanModel::id, PlanModel::status)));
    }

    private void entriesAre(JsonNode answer, Predicate<String> about) {
        List<String> wanted = model.entries().stream()
                .filter(entry -> entry.links().stream().anyMatch(about))
                .map(SequenceModel.Note::id)
                .toList();
        assertThat(values(answer.path("items"), "id"))
                .as("entries in %s", answer)
                .containsAll(wanted);
    }

    private void safety(Draw draw, JsonNode answer) {
        String name = exercises.entrySet().stream()
                .filter(exercise -> exercise.getValue().equals(draw.text("exercise_id")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        Optional<BigDecimal> load = draw.arguments().has("load")
                ? Optional.of(draw.arguments().path("load").decimalValue())
                : Optional.empty();
        assertThat(answer.path("outcome").stringValue().equals("forbidden"))
                .as("%s with %s: %s", name, load, answer)
                .isEqualTo(model.isForbidden(name, load, day(draw)));
    }

    static Set<String> values(JsonNode list, String field) {
        Collection<String> all =
                list.valueStream().map(each -> each.path(field).asString("")).toList();
        return new TreeSet<>(all);
    }
}
