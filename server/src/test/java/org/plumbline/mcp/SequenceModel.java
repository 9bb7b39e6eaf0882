package org.plumbline.mcp;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// All that one athlete has, as far as it was made in a run: what the test knows without asking the product. It says
/// which calls have to be refused, and what is there after the others.
final class SequenceModel {
    /// Those that are a squat in the catalogue.
    private static final Set<String> SQUATS = Set.of("Back Squat", "Front Squat");

    private static final Map<String, String> USUAL = Map.of(
            "workout", "EXPLAINS",
            "set", "EXPLAINS",
            "planned_set", "EXPLAINS",
            "plan", "AFFECTS",
            "injury", "RELATED_TO",
            "constraint", "RELATED_TO",
            "goal", "INFORMS",
            "exercise", "RELATED_TO");

    private final List<PlanModel> plans = new ArrayList<>();
    private final List<WorkoutModel> workouts = new ArrayList<>();
    private final List<Note> entries = new ArrayList<>();
    private final List<Note> observations = new ArrayList<>();
    private final List<String> goals = new ArrayList<>();
    private final List<ObjectNode> injuries = new ArrayList<>();
    private final List<ObjectNode> limits = new ArrayList<>();
    private String trainingBlock = "";

    /// An entry of the journal or an observation.
    ///
    /// @param says what has to be read of it
    /// @param links what it is about, each as its relationship, if it has one, with type and id
    record Note(String id, ObjectNode says, Set<String> links) {}

    List<PlanModel> plans() {
        return plans;
    }

    Optional<PlanModel> plan(String id) {
        return plans.stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    List<PlanModel> plans(String... statuses) {
        return plans.stream().filter(plan -> plan.is(statuses)).toList();
    }

    List<WorkoutModel> workouts() {
        return workouts;
    }

    Optional<WorkoutModel> workout(String id) {
        return workouts.stream().filter(workout -> workout.id().equals(id)).findFirst();
    }

    List<Note> entries() {
        return entries;
    }

    Note entry(String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    List<Note> observations() {
        return observations;
    }

    List<String> goals() {
        return goals;
    }

    List<ObjectNode> injuries() {
        return injuries;
    }

    /// What must be left alone: constraints, under the shorter word.
    List<ObjectNode> limits() {
        return limits;
    }

    String trainingBlock() {
        return trainingBlock;
    }

    void trainsIn(String block) {
        trainingBlock = block;
    }

    /// What an entry can be about, by the name of its type.
    List<String> ids(String type) {
        return switch (type) {
            case "plan" -> plans.stream().map(PlanModel::id).toList();
            case "planned_set" -> plans.stream().flatMap(PlanModel::setIds).toList();
            case "workout" -> workouts.stream().map(WorkoutModel::id).toList();
            case "set" -> workouts.stream().flatMap(WorkoutModel::setIds).toList();
            case "goal" -> goals;
            case "training_block" -> List.of(trainingBlock);
            case "injury" -> ids(injuries);
            case "constraint" -> ids(limits);
            case "journal_entry" -> entries.stream().map(Note::id).toList();
            case "observation" -> observations.stream().map(Note::id).toList();
            default -> throw new IllegalArgumentException("nobody has a " + type);
        };
    }

    private static List<String> ids(List<ObjectNode> things) {
        return things.stream().map(thing -> thing.path("id").stringValue()).toList();
    }

    /// Every id there is of this athlete.
    Set<String> everything() {
        var all = new TreeSet<String>();
        Stream.of(
                        "plan",
                        "planned_set",
                        "workout",
                        "set",
                        "goal",
                        "training_block",
                        "injury",
                        "constraint",
                        "journal_entry",
                        "observation")
                .forEach(type -> all.addAll(ids(type)));
        return all;
    }

    // --------------------------------------------------------------------------------------------- what is forbidden

    boolean isBlocked(PlanModel plan) {
        return plan.sets().stream()
                .anyMatch(set -> isForbidden(
                        set.path("exercise_name").stringValue(),
                        set.hasNonNull("prescribed_load")
                                ? Optional.of(SetRules.kilograms(
                                        set.path("prescribed_load"),
                                        set.path("load_unit").stringValue()))
                                : Optional.empty(),
                        plan.date()));
    }

    /// @param load in kilograms, where it is known
    boolean isForbidden(String exercise, Optional<BigDecimal> load, LocalDate day) {
        return limits.stream()
                .filter(limit -> counts(limit, day))
                .flatMap(limit -> limit.path("forbids").valueStream())
                .anyMatch(forbidden -> switch (forbidden.path("type").stringValue()) {
                    case "pattern" -> SQUATS.contains(exercise);
                    case "exercise" ->
                        forbidden.path("exercise_name").stringValue().equals(exercise);
                    case "any" ->
                        load.filter(each -> each.compareTo(
                                                forbidden.path("above_load").decimalValue())
                                        > 0)
                                .isPresent();
                    default -> throw new IllegalStateException("no such limit: " + forbidden);
                });
    }

    /// A caution speaks against nothing, and what comes from an injury counts as long as that does.
    private boolean counts(JsonNode limit, LocalDate day) {
        boolean begun = !day.isBefore(LocalDate.parse(limit.path("start_date").stringValue()));
        boolean ended = limit.hasNonNull("end_date")
                && day.isAfter(LocalDate.parse(limit.path("end_date").stringValue()));
        boolean healed = injuries.stream()
                .filter(injury -> injury.path("id").equals(limit.path("injury_id")))
                .anyMatch(injury -> injury.path("status").stringValue().equals("resolved"));
        return SetRules.word(limit, "effect", "forbid").equals("forbid") && begun && !ended && !healed;
    }

    // ----------------------------------------------------------------------------------------------- what is refused

    /// With which status a call has to be refused that has nothing wrong in itself; empty: it has to be carried out.
    OptionalInt refusal(Draw draw) {
        JsonNode said = draw.arguments();
        Optional<PlanModel> found = plan(SetRules.word(said, "plan_id", ""));
        if (found.isEmpty()) {
            return draw.tool().equals("log_workout") ? refusalOfAddition(said) : OptionalInt.empty();
        }
        PlanModel plan = found.get();
        return switch (draw.tool()) {
            case "confirm_plan" -> {
                if (!plan.is("draft")) {
                    yield OptionalInt.of(409);
                }
                yield isBlocked(plan)
                                && SetRules.word(said, "override_reason", "").isBlank()
                        ? OptionalInt.of(422)
                        : OptionalInt.empty();
            }
            case "skip_workout" -> plan.is("confirmed") ? OptionalInt.empty() : OptionalInt.of(409);
            case "complete_as_written", "complete_with_deviations" ->
                plan.is("confirmed", "in_progress")
                        ? unlessPerformed(plan, plan.completedBy(said))
                        : OptionalInt.of(409);
            case "log_workout" -> {
                if (!plan.is("confirmed")) {
                    yield OptionalInt.of(409);
                }
                yield said.hasNonNull("duration_minutes")
                        ? unlessPerformed(plan, plan.loggedBy(said))
                        : OptionalInt.empty();
            }
            case "get_deviations" -> plan.is("draft") ? OptionalInt.of(409) : OptionalInt.empty();
            default -> OptionalInt.empty();
        };
    }

    private static OptionalInt unlessPerformed(PlanModel plan, PlanModel.Run run) {
        return plan.settledBy(run).isPresent() ? OptionalInt.empty() : OptionalInt.of(422);
    }

    /// A workout that only names planned sets adds to what was done before, with sets that were not.
    private OptionalInt refusalOfAddition(JsonNode said) {
        Optional<PlanModel> plan = planNamedBy(said);
        if (plan.isEmpty()) {
            return OptionalInt.empty();
        }
        boolean again = plannedSets(said).anyMatch(plan.get().run().performed()::containsKey);
        return plan.get().isCarriedOut() && !again ? OptionalInt.empty() : OptionalInt.of(409);
    }

    private Optional<PlanModel> planNamedBy(JsonNode workout) {
        List<String> named = plannedSets(workout).toList();
        return plans.stream()
                .filter(plan -> plan.setIds().anyMatch(named::contains))
                .findFirst();
    }

    private static Stream<String> plannedSets(JsonNode workout) {
        return workout.path("blocks")
                .valueStream()
                .flatMap(block -> block.path("sets").valueStream())
                .map(set -> SetRules.word(set, "planned_set_id", ""))
                .filter(id -> !id.isEmpty());
    }

    // ------------------------------------------------------------------------------------------- what is there after

    /// Takes over what a call made.
    void accept(Draw draw, JsonNode answer) {
        JsonNode said = draw.arguments();
        switch (draw.tool()) {
            case "create_workout_plan" -> plans.add(new PlanModel(said, answer));
            case "confirm_plan" -> plan(draw.text("plan_id")).orElseThrow().confirmed(answer);
            case "skip_workout" -> plan(draw.text("plan_id")).orElseThrow().moveTo("skipped");
            case "complete_as_written", "complete_with_deviations" ->
                complete(
                        plan(draw.text("plan_id")).orElseThrow(),
                        said,
                        answer.path("workout_id").stringValue());
            case "log_workout" -> log(said, answer.path("id").stringValue());
            case "log_entry" -> entries.add(note(said, answer, "links"));
            case "store_observation" -> observations.add(note(said, answer, "evidence"));
            case "link_to_workout", "link_to_plan", "link_to_injury", "link_to_goal" ->
                entry(draw.text("log_entry_id")).links().add(link(draw));
            default -> throw new IllegalArgumentException(draw.tool() + " makes nothing");
        }
    }

    private void complete(PlanModel plan, JsonNode said, String id) {
        PlanModel.Run after = plan.completedBy(said);
        WorkoutModel workout = workouts.stream()
                .filter(each -> plan.is("in_progress") && each.executes(plan))
                .findFirst()
                .orElseGet(() -> begun(new WorkoutModel(id, plan, said, plan.date())));
        workout.says(said);
        workout.status("finished");
        workout.lasted(said.get("duration_minutes"), plan.estimatedMinutes().orElse(null));
        workout.did(plan.run(), after);
        plan.moveTo(plan.settledBy(after).orElseThrow());
        plan.ran(after);
    }

    WorkoutModel begun(WorkoutModel workout) {
        workouts.add(workout);
        return workout;
    }

    private void log(JsonNode said, String id) {
        PlanModel plan = plan(SetRules.word(said, "plan_id", ""))
                .or(() -> planNamedBy(said))
                .orElse(null);
        WorkoutModel workout = begun(new WorkoutModel(id, plan, said, LocalDate.EPOCH));
        workout.names(said);
        workout.lasted(said.get("duration_minutes"), null);
        boolean first = plan != null && plan.is("confirmed");
        boolean open = !said.hasNonNull("duration_minutes") && (plan == null ? said.has("start_time") : first);
        workout.status(open ? "in_progress" : "finished");
        if (plan == null) {
            said.path("blocks")
                    .forEach(block -> block.path("sets")
                            .forEach(set -> workout.did(
                                    PlanModel.Run.NOTHING,
                                    new PlanModel.Run(Map.of(), Map.of(), List.of(SetRules.logged(set, null))))));
            return;
        }
        PlanModel.Run after = plan.loggedBy(said);
        workout.did(plan.run(), after);
        plan.moveTo(open ? "in_progress" : plan.settledBy(after).orElseThrow());
        plan.ran(after);
    }

    private static Note note(JsonNode said, JsonNode answer, String about) {
        ObjectNode says = ((ObjectNode) said).deepCopy();
        says.remove(List.of("id", "idempotency_key", "dry_run", about));
        if (about.equals("links") && !says.hasNonNull("severity")) {
            says.put("severity", "info");
        }
        var links = new TreeSet<String>();
        said.path(about).forEach(link -> links.add(about.equals("links") ? link(link) : target(link)));
        return new Note(answer.path("id").stringValue(), says, links);
    }

    static String link(JsonNode link) {
        String type = link.path("target_type").stringValue();
        return SetRules.word(link, "relationship", USUAL.getOrDefault(type, "")) + " " + target(link);
    }

    static String target(JsonNode link) {
        return link.path("target_type").stringValue() + " "
                + link.path("target_id").stringValue();
    }

    /// What a call of a tool that links makes.
    static String link(Draw draw) {
        String type = draw.tool().substring("link_to_".length());
        ObjectNode link =
                Json.MAPPER.createObjectNode().put("target_type", type).put("target_id", draw.text(type + "_id"));
        link.set("relationship", draw.arguments().get("relationship"));
        return link(link);
    }

    /// A plan is taken up again: what was done of it does not count any more.
    void reopen(PlanModel plan) {
        plan.moveTo(plan.reopened());
        plan.ran(PlanModel.Run.NOTHING);
        workouts.removeIf(workout -> workout.executes(plan));
    }
}
