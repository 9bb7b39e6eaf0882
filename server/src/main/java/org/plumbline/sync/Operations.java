package org.plumbline.sync;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/// The operations that a device may send as commands, by their names in `openapi.yaml`. What is not here is asked for
/// directly: whatever has to do with signing in and tokens, files, and the end of the account.
final class Operations {
    private static final String POST = "POST";
    private static final String PUT = "PUT";
    private static final String PATCH = "PATCH";
    private static final String DELETE = "DELETE";

    private static final String PLAN = "/api/plans/{id}";
    private static final String WORKOUT = "/api/workouts/{id}";
    private static final String SET = "/api/workouts/{id}/sets/{set_id}";
    private static final String ENTRY = "/api/journal/{id}";
    private static final String OBSERVATION = "/api/observations/{id}";

    static final Map<String, Route> ALL = Map.ofEntries(
            entry("changeMe", new Route(PATCH, "/api/me")),
            entry("addExercise", new Route(POST, "/api/exercises")),
            entry("createPlan", new Route(POST, "/api/plans")),
            entry("revisePlan", new Route(PUT, PLAN)),
            entry("confirmPlan", new Route(POST, PLAN + "/confirm")),
            entry("skipPlan", new Route(POST, PLAN + "/skip")),
            entry("cancelPlan", new Route(POST, PLAN + "/cancel")),
            entry("reschedulePlan", new Route(POST, PLAN + "/reschedule")),
            entry("supersedePlan", new Route(POST, PLAN + "/supersede")),
            entry("startPlan", new Route(POST, PLAN + "/start", "?join=true")),
            entry("completePlan", new Route(POST, PLAN + "/complete", "?late=true")),
            entry("abandonPlan", new Route(POST, PLAN + "/abandon")),
            entry("reopenPlan", new Route(POST, PLAN + "/reopen")),
            entry("copyPlan", new Route(POST, PLAN + "/copy")),
            entry("createTemplate", new Route(POST, "/api/templates")),
            entry("deleteTemplate", new Route(DELETE, "/api/templates/{id}")),
            entry("planFromTemplate", new Route(POST, "/api/templates/{id}/plan")),
            entry("logWorkout", new Route(POST, "/api/workouts", "?late=true")),
            entry("amendWorkout", new Route(PUT, WORKOUT)),
            entry("patchWorkout", new Route(PATCH, WORKOUT)),
            entry("deleteWorkout", new Route(DELETE, WORKOUT)),
            entry("finishWorkout", new Route(POST, WORKOUT + "/finish", "?late=true")),
            entry("repeatWorkout", new Route(POST, WORKOUT + "/repeat")),
            entry("logSet", new Route(POST, WORKOUT + "/sets", "?amend=true")),
            entry("amendSet", new Route(PUT, SET)),
            entry("patchSet", new Route(PATCH, SET)),
            entry("deleteSet", new Route(DELETE, SET)),
            entry("createEquipment", new Route(POST, "/api/equipment")),
            entry("replaceEquipment", new Route(PUT, "/api/equipment/{id}")),
            entry("deleteEquipment", new Route(DELETE, "/api/equipment/{id}")),
            entry("createGoal", new Route(POST, "/api/goals")),
            entry("replaceGoal", new Route(PUT, "/api/goals/{id}")),
            entry("deleteGoal", new Route(DELETE, "/api/goals/{id}")),
            entry("createTrainingBlock", new Route(POST, "/api/training-blocks")),
            entry("replaceTrainingBlock", new Route(PUT, "/api/training-blocks/{id}")),
            entry("deleteTrainingBlock", new Route(DELETE, "/api/training-blocks/{id}")),
            entry("createInjury", new Route(POST, "/api/injuries")),
            entry("replaceInjury", new Route(PUT, "/api/injuries/{id}")),
            entry("deleteInjury", new Route(DELETE, "/api/injuries/{id}")),
            entry("createConstraint", new Route(POST, "/api/constraints")),
            entry("replaceConstraint", new Route(PUT, "/api/constraints/{id}")),
            entry("deleteConstraint", new Route(DELETE, "/api/constraints/{id}")),
            entry("createTrainingLevel", new Route(POST, "/api/training-levels")),
            entry("replaceTrainingLevel", new Route(PUT, "/api/training-levels/{id}")),
            entry("deleteTrainingLevel", new Route(DELETE, "/api/training-levels/{id}")),
            entry("logEntry", new Route(POST, "/api/journal")),
            entry("patchEntry", new Route(PATCH, ENTRY)),
            entry("deleteEntry", new Route(DELETE, ENTRY)),
            entry("reviewEntry", new Route(POST, ENTRY + "/review")),
            entry("linkEntry", new Route(POST, ENTRY + "/links")),
            entry("unlinkEntry", new Route(DELETE, ENTRY + "/links/{link_id}")),
            entry("storeObservation", new Route(POST, "/api/observations")),
            entry("patchObservation", new Route(PATCH, OBSERVATION)),
            entry("deleteObservation", new Route(DELETE, OBSERVATION)),
            entry("resolveObservation", new Route(POST, OBSERVATION + "/resolve")),
            entry("setTolerance", new Route(PUT, "/api/preferences/tolerance")));

    private Operations() {}

    static Optional<Route> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }
}
