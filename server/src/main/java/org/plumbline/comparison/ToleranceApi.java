package org.plumbline.comparison;

import java.util.Map;
import org.plumbline.athlete.Profiles;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Change;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Reply;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.platform.write.Writes;
import org.plumbline.science.comparison.Tolerance;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The athlete's tolerance: what counts as a deviation from the next workout on.
@RestController
@RequestMapping("/api/preferences/tolerance")
final class ToleranceApi {
    static final String KIND = "tolerance";

    private final Transactions transactions;
    private final Writes writes;
    private final ToleranceStore store;
    private final Profiles profiles;

    ToleranceApi(Transactions transactions, Writes writes, ToleranceStore store, Profiles profiles) {
        this.transactions = transactions;
        this.writes = writes;
        this.store = store;
        this.profiles = profiles;
    }

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<byte[]> get(Caller caller) {
        var preference = transactions.read(caller, () -> store.preference(caller.subject()));
        return Reply.ok(ToleranceJson.of(preference.tolerance()), preference.version());
    }

    @Needs(Scope.PLAN)
    @PutMapping
    ResponseEntity<byte[]> put(WriteRequest request) {
        return Reply.of(writes.apply(request, work -> {
            var before = store.preference(work.subject());
            request.expect(before.version());
            var problems = new Problems();
            Fields fields = request.fields(problems);
            Tolerance tolerance = ToleranceJson.read(fields, profiles.get(work.subject()));
            fields.noOthers();
            problems.refuseIfAny();
            long version = before.version() + 1;
            store.choose(work, tolerance, version);
            ToleranceJson shown = ToleranceJson.of(tolerance);
            work.changed(
                    new Change(KIND, work.subject().value(), version, false, Map.of("profile", tolerance.profile())));
            return Answer.ok(shown, version);
        }));
    }
}
