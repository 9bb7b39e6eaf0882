package org.plumbline.insight;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The briefing over HTTP.
@RestController
final class BriefingApi {
    private final Transactions transactions;
    private final Briefing briefing;

    BriefingApi(Transactions transactions, Briefing briefing) {
        this.transactions = transactions;
        this.briefing = briefing;
    }

    @Needs(Scope.READ)
    @GetMapping("/api/briefing")
    ResponseEntity<byte[]> read(Caller caller, Query query) {
        Set<String> wanted = wanted(query.text("sections"), query);
        query.refuseIfAny();
        return Reply.ok(transactions.read(caller, () -> briefing.of(caller.subject(), wanted)));
    }

    /// Several with commas between them; all where none is named.
    private Set<String> wanted(@Nullable String text, Query query) {
        if (text == null) {
            return briefing.names();
        }
        var wanted = new LinkedHashSet<String>();
        for (String word : Arrays.stream(text.split(",", -1)).map(String::strip).toList()) {
            if (briefing.names().contains(word)) {
                wanted.add(word);
            } else {
                query.problem(
                        "sections",
                        "unknown_value",
                        "There is no section “" + word + "”; there are "
                                + String.join(
                                        ", ", briefing.names().stream().sorted().toList()) + ".");
            }
        }
        return wanted;
    }
}
