package org.plumbline.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.Safety.Reason;

/// The answers to questions about an athlete's graph, as JSON shows them.
final class GraphAnswers {
    private GraphAnswers() {}

    /// What serves a goal.
    ///
    /// @param name null where there is no such goal
    record Serves(UUID goalId, String name, List<NamedThing> measures, List<ServingPlan> plans) {}

    record NamedThing(String id, String name) {}

    /// @param measured whether it has a set of an exercise that the goal measures
    record ServingPlan(
            String planId,
            String name,
            LocalDate date,
            String status,
            boolean measured,
            List<String> trainingBlockIds,
            List<String> workoutIds) {}

    /// What hit a pattern in some days, planned and done.
    record PatternWork(
            String pattern,
            LocalDate from,
            LocalDate to,
            int plannedSets,
            int doneSets,
            List<Planned> planned,
            List<DoneWork> done) {}

    record Planned(
            String planId,
            String planName,
            LocalDate date,
            String status,
            String exerciseId,
            String exerciseName,
            int sets) {}

    record DoneWork(UUID workoutId, LocalDate date, UUID exerciseId, String exerciseName, int sets) {}

    /// Patterns that were not trained for some days.
    ///
    /// @param considered every pattern that was looked at
    record Gaps(LocalDate date, int days, List<Gap> items, List<String> considered) {}

    /// @param lastDate null: never
    /// @param plannedDate the next day for which it is planned
    record Gap(
            String pattern,
            @Nullable LocalDate lastDate,
            @Nullable Long daysSince,
            @Nullable LocalDate plannedDate) {}

    /// What is planned against a constraint or an injury that counts on that day.
    record Conflicts(LocalDate from, List<Conflict> items) {}

    record Conflict(
            String planId,
            String planName,
            LocalDate date,
            String status,
            List<String> plannedSetIds,
            UUID exerciseId,
            String exerciseName,
            SafetyOutcome outcome,
            List<Reason> reasons) {}

    /// A thing and what it is linked with.
    record Neighbourhood(Node center, List<Node> nodes, List<Edge> edges, boolean truncated) {}

    /// @param id a UUID, or the word of the catalogue
    record Node(
            String id,
            String type,
            String name,
            @Nullable String date,
            @Nullable String status) {}

    /// @param times how many sets a plan prescribes of an exercise; else 1
    record Edge(
            String from,
            String to,
            String relationship,
            int times,
            @Nullable BigDecimal aboveLoad,
            @Nullable String loadUnit) {}
}
