package org.plumbline.catalog;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Page;
import org.plumbline.platform.web.PageRequest;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.platform.write.Writes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The exercises over HTTP.
@RestController
@RequestMapping("/api/exercises")
final class ExerciseApi {
    private static final int MOST_NAMES = 500;
    private static final int LONGEST_TEXT = 1000;

    private final Transactions transactions;
    private final Writes writes;
    private final Catalogue catalogue;
    private final Exercises exercises;
    private final ExerciseSearch search;
    private final OwnExerciseStore store;
    private final OwnExercises own;

    ExerciseApi(
            Transactions transactions,
            Writes writes,
            Catalogue catalogue,
            Exercises exercises,
            ExerciseSearch search,
            OwnExerciseStore store,
            OwnExercises own) {
        this.transactions = transactions;
        this.writes = writes;
        this.catalogue = catalogue;
        this.exercises = exercises;
        this.search = search;
        this.store = store;
        this.own = own;
    }

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<byte[]> list(Caller caller, Query query) {
        var words = catalogue.vocabulary();
        var equipment = new TreeSet<>(words.equipment().keySet());
        equipment.add(ExerciseSearch.NO_EQUIPMENT);
        var wanted = new ExerciseSearch.Wanted(
                query.text("query"),
                word(query, "pattern", words.patterns().keySet()),
                word(query, "muscle", words.muscles().keySet()),
                word(query, "equipment", equipment));
        PageRequest page = query.page();
        query.refuseIfAny();
        List<ExerciseView> all = transactions.read(caller, () -> search.list(caller.subject(), wanted));
        return Reply.ok(part(all, page));
    }

    @Needs(Scope.READ)
    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(Caller caller, @PathVariable String id) {
        var exercise = new ExerciseId(Query.id(id, "exercise"));
        ExerciseView view = transactions.read(caller, () -> view(caller, exercise));
        return view.version() == null ? Reply.ok(view) : Reply.ok(view, view.version());
    }

    private ExerciseView view(Caller caller, ExerciseId id) {
        return catalogue
                .find(id)
                .map(shared -> ExerciseView.of(shared, catalogue.vocabulary()))
                .or(() -> store.find(caller.subject(), id).map(added -> ExerciseView.of(added, catalogue.vocabulary())))
                .orElseThrow(() -> Refused.notFound("exercise"));
    }

    @Needs(Scope.LOG)
    @PostMapping
    ResponseEntity<byte[]> create(WriteRequest request) {
        return Reply.of(writes.apply(request, work -> {
            ExerciseView created = own.create(work, request.fields(new Problems()));
            return Answer.created(created, 1);
        }));
    }

    @Needs(Scope.READ)
    @PostMapping("/resolve")
    ResponseEntity<byte[]> resolve(WriteRequest request) {
        var problems = new Problems();
        Fields fields = request.fields(problems);
        List<String> names = fields.texts("names", MOST_NAMES, LONGEST_TEXT);
        fields.required("names", names);
        fields.noOthers();
        problems.refuseIfAny();
        return Reply.ok(transactions.read(
                request.caller(),
                () -> ResolvedNames.of(exercises.resolveAll(request.caller().subject(), names))));
    }

    private static @Nullable String word(Query query, String name, Set<String> words) {
        String word = query.text(name);
        if (word != null && !words.contains(word)) {
            query.problem(name, "unknown_value", "Must be one of " + String.join(", ", new TreeSet<>(words)) + ".");
        }
        return word;
    }

    private static Page<ExerciseView> part(List<ExerciseView> all, PageRequest page) {
        int from = 0;
        UUID after = page.afterId();
        if (after != null) {
            from = (int) all.stream()
                            .takeWhile(view -> !view.id().equals(after))
                            .count()
                    + 1;
        }
        int to = Math.min(all.size(), from + page.limit());
        List<ExerciseView> shown = from >= to ? List.of() : all.subList(from, to);
        return new Page<>(
                shown, to < all.size() ? PageRequest.cursor(shown.getLast().id().toString()) : null);
    }
}
