package org.plumbline.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.catalog.ExerciseWords;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Scope;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Questions to an athlete's graph, over HTTP.
@RestController
@RequestMapping("/api/graph")
final class GraphQuestionApi {
    private static final int USUAL_DAYS = 14;
    private static final int MOST_DAYS = 3660;
    private static final int LONGEST_RANGE = 3660;

    private final Questions questions;
    private final GraphQuestions graph;
    private final ConflictQuestion conflicts;
    private final NeighbourhoodQuestion neighbourhood;
    private final ExerciseWords words;

    GraphQuestionApi(
            Questions questions,
            GraphQuestions graph,
            ConflictQuestion conflicts,
            NeighbourhoodQuestion neighbourhood,
            ExerciseWords words) {
        this.questions = questions;
        this.graph = graph;
        this.conflicts = conflicts;
        this.neighbourhood = neighbourhood;
        this.words = words;
    }

    @Needs(Scope.READ)
    @GetMapping("/serves")
    ResponseEntity<byte[]> serves(Caller caller, Query query) {
        UUID goal = query.uuid("goal_id");
        query.required("goal_id");
        query.refuseIfAny();
        begin(caller);
        return known(query, "goal_id", goal == null ? Optional.empty() : graph.serves(caller, goal));
    }

    @Needs(Scope.READ)
    @GetMapping("/pattern-work")
    ResponseEntity<byte[]> patternWork(Caller caller, Query query) {
        String pattern = query.oneOf("pattern", words.patterns());
        LocalDate from = query.date("from");
        LocalDate to = query.date("to");
        query.required("pattern");
        query.required("from");
        query.required("to");
        if (from != null && to != null && (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_RANGE)))) {
            query.problem("to", "range", "Must be within ten years after from.");
        }
        query.refuseIfAny();
        LocalDate today = begin(caller);
        return Reply.ok(graph.patternWork(
                caller, String.valueOf(pattern), from == null ? today : from, to == null ? today : to));
    }

    @Needs(Scope.READ)
    @GetMapping("/gaps")
    ResponseEntity<byte[]> gaps(Caller caller, Query query) {
        Integer days = query.integer("days", 1, MOST_DAYS);
        query.refuseIfAny();
        LocalDate today = begin(caller);
        return Reply.ok(graph.gaps(caller, today, days == null ? USUAL_DAYS : days));
    }

    @Needs(Scope.READ)
    @GetMapping("/conflicts")
    ResponseEntity<byte[]> conflicts(Caller caller, Query query) {
        query.refuseIfAny();
        LocalDate today = begin(caller);
        return Reply.ok(conflicts.answer(caller, today));
    }

    @Needs(Scope.READ)
    @GetMapping("/neighbourhood")
    ResponseEntity<byte[]> neighbourhood(Caller caller, Query query) {
        UUID id = query.uuid("id");
        query.required("id");
        query.refuseIfAny();
        LocalDate today = begin(caller);
        return known(query, "id", id == null ? Optional.empty() : neighbourhood.of(caller, id, today));
    }

    private static ResponseEntity<byte[]> known(Query query, String name, Optional<?> answer) {
        if (answer.isEmpty()) {
            query.problem(name, "unknown", "There is nothing of yours with this id.");
            query.refuseIfAny();
        }
        return Reply.ok(answer.orElseThrow());
    }

    /// The athlete's day, once it is known that the caller may read, with the graph where the log is.
    private LocalDate begin(Caller caller) {
        LocalDate today = questions.today(caller);
        questions.catchUp(caller.subject());
        return today;
    }
}
