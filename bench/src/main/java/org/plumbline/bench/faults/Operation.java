package org.plumbline.bench.faults;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The writes that are cut off, each with what has to be there first.
enum Operation {
    CREATE("create a plan", true, _ -> Request.post("/api/plans", Bodies.plan("Lower A"))),
    EDIT("edit a draft", true, athlete -> Request.put("/api/plans/" + Bodies.draft(athlete), Bodies.edited("Lower B"))),
    REVISE(
            "revise a confirmed plan",
            true,
            athlete -> Request.put("/api/plans/" + Bodies.confirmed(athlete), Bodies.edited("Lower C"))),
    CONFIRM(
            "confirm",
            true,
            athlete -> Request.post("/api/plans/" + Bodies.draft(athlete) + "/confirm", Request.nothing())),
    START(
            "start",
            false,
            athlete -> Request.post("/api/plans/" + Bodies.confirmed(athlete) + "/start", Request.nothing())),
    COMPLETE("complete", false, athlete -> {
        var plan = Bodies.confirmed(athlete);
        return Request.post("/api/plans/" + plan + "/complete", Bodies.completion(athlete, plan));
    }),
    SKIP(
            "skip",
            false,
            athlete -> Request.post("/api/plans/" + Bodies.confirmed(athlete) + "/skip", Map.of("reason", "travel"))),
    LOG_SET("log a set", false, athlete -> {
        var plan = Bodies.confirmed(athlete);
        return Request.post(
                "/api/workouts/" + Bodies.start(athlete, plan) + "/sets",
                Bodies.set(Bodies.plannedSets(athlete, plan).getFirst()));
    }),
    LOG_WORKOUT("log a workout", false, _ -> Request.post("/api/workouts", Bodies.workout())),
    AMEND("amend a set", false, athlete -> {
        var workout = Bodies.completed(athlete);
        return Request.put("/api/workouts/" + workout + "/sets/" + Bodies.aSetOf(athlete, workout), Bodies.amended());
    }),
    DELETE("delete a workout", false, athlete -> Request.delete("/api/workouts/" + Bodies.completed(athlete))),
    IMPORT("import", false, _ -> Request.upload(Bodies.IMPORTS, Bodies.sampleLog())),
    UNDO_IMPORT(
            "undo an import",
            false,
            athlete -> Request.post("/api/imports/" + Bodies.imported(athlete) + "/undo", Request.nothing()));

    static final List<Operation> ALL = List.of(values());

    private final String words;
    private final boolean needsGraph;

    /// A function without a state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Athlete, Request> preparation;

    Operation(String words, boolean needsGraph, Function<Athlete, Request> preparation) {
        this.words = words;
        this.needsGraph = needsGraph;
        this.preparation = preparation;
    }

    /// Whether it writes content of a plan, which is written to the graph first.
    boolean needsGraph() {
        return needsGraph;
    }

    /// Gets everything ready for a new athlete and answers the request that is to be cut off.
    Request prepare(Athlete athlete) {
        return preparation.apply(athlete);
    }

    @Override
    public String toString() {
        return words;
    }
}
