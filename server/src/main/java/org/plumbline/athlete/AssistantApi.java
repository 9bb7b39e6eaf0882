package org.plumbline.athlete;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Scope;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.PageRequest;
import org.plumbline.platform.web.PublicUrl;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.plumbline.platform.write.WriteRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Assistants, for the athlete who lets them in: who asks, whether they may, who is in, and out again. The page that
/// the browser is sent to is the web app's.
@RestController
@RequestMapping("/api/assistants")
final class AssistantApi {
    private final Assistants assistants;
    private final PublicUrl publicUrl;

    AssistantApi(Assistants assistants, PublicUrl publicUrl) {
        this.assistants = assistants;
        this.publicUrl = publicUrl;
    }

    /// Who asks and for what.
    ///
    /// @param sentBackTo whose the answer will be
    /// @param redirectTo where the browser goes at once, because the request itself is wrong; else null
    private record Question(
            UUID clientId,
            String name,
            String sentBackTo,
            List<String> scopes,
            @Nullable String redirectTo) {}

    private record Decided(String redirectTo) {}

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<byte[]> list(Caller caller, Query query) {
        PageRequest page = query.page();
        query.refuseIfAny();
        return Reply.ok(assistants.list(caller, page));
    }

    @Needs(Scope.READ)
    @PostMapping("/requests")
    ResponseEntity<byte[]> ask(WriteRequest request, HttpServletRequest http) {
        Scopes.requireSignedIn(request.caller());
        var problems = new Problems();
        Fields fields = request.fields(problems);
        Admission admission = Admission.read(fields);
        fields.noOthers();
        problems.refuseIfAny();
        OAuthClient client = assistants.client(admission);
        String error = admission.error(publicUrl.of(http));
        return Reply.ok(new Question(
                client.id(),
                client.name(),
                RedirectRules.place(admission.redirectUri()),
                admission.scopes().stream().map(Scope::wire).toList(),
                error == null ? null : admission.answer("error", error, publicUrl.of(http))));
    }

    @Needs(Scope.READ)
    @PostMapping
    ResponseEntity<byte[]> decide(WriteRequest request, HttpServletRequest http) {
        Caller athlete = request.caller();
        Scopes.requireSignedIn(athlete);
        var problems = new Problems();
        Fields fields = request.fields(problems);
        Admission admission = Admission.read(fields);
        Boolean allow = fields.required("allow", fields.flag("allow"));
        Set<Scope> scopes = scopes(fields, admission);
        fields.noOthers();
        problems.refuseIfAny();
        String issuer = publicUrl.of(http);
        OAuthClient client = assistants.client(admission);
        String error = admission.error(issuer);
        if (error == null && !Boolean.TRUE.equals(allow)) {
            error = "access_denied";
        }
        return Reply.ok(new Decided(
                error == null
                        ? admission.answer(
                                "code",
                                assistants
                                        .letIn(athlete, client, admission, scopes)
                                        .text(),
                                issuer)
                        : admission.answer("error", error, issuer)));
    }

    /// The athlete may allow less than was asked for, never more; nothing said is all of it.
    private static Set<Scope> scopes(Fields fields, Admission admission) {
        var scopes = new TreeSet<Scope>(Set.of(Scope.READ));
        List<String> words = fields.texts("scopes", Scope.values().length, 20);
        for (int i = 0; i < words.size(); i++) {
            Scope scope = Scope.find(words.get(i)).orElse(null);
            if (scope == null || !admission.scopes().contains(scope)) {
                fields.problems().add(fields.path("scopes") + "/" + i, "not_asked", "It was not asked for.");
            } else {
                scopes.add(scope);
            }
        }
        return fields.raw("scopes") == null ? admission.scopes() : scopes;
    }

    @Needs(Scope.READ)
    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> showOut(@PathVariable("id") String id, WriteRequest request) {
        UUID assistant = Query.id(id, "assistant");
        return Reply.of(assistants.showOut(request, assistant));
    }
}
