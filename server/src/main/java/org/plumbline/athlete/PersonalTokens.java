package org.plumbline.athlete;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.athlete.PersonalTokenStore.Grant;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Credential;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Issue;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.web.Page;
import org.plumbline.platform.web.PageRequest;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.platform.write.Writes;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/// Makes, lists and revokes personal tokens, and tells whose one is.
@Component
final class PersonalTokens {
    private final Transactions transactions;
    private final Writes writes;
    private final PersonalTokenStore store;
    private final Ids ids;

    PersonalTokens(Transactions transactions, Writes writes, PersonalTokenStore store, Ids ids) {
        this.transactions = transactions;
        this.writes = writes;
        this.store = store;
        this.ids = ids;
    }

    Optional<Caller> authenticate(SecretToken token) {
        return transactions.anonymously(() -> store.find(token)).map(PersonalTokens::caller);
    }

    /// The right to operate goes with the athlete's: who is no operator any more loses it in every token.
    private static Caller caller(Grant grant) {
        Set<Scope> scopes = grant.scopes().stream()
                .filter(scope -> scope != Scope.OPERATE || grant.operator())
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(grant.user(), grant.user(), scopes, new Credential.Token(grant.token()));
    }

    /// The secret stands in this one answer and nowhere else: the answer that is kept for a repeated request has none.
    Answer create(WriteRequest request) {
        Scopes.requireSignedIn(request.caller());
        SecretToken secret = SecretToken.random(SecretToken.PERSONAL);
        var made = new boolean[1];
        Answer answer = writes.apply(request, work -> {
            made[0] = true;
            return insert(request, work, secret);
        });
        return made[0] && answer.body() instanceof ObjectNode body
                ? new Answer(answer.status(), body.deepCopy().put("token", secret.text()), answer.version())
                : answer;
    }

    private Answer insert(WriteRequest request, Work work, SecretToken secret) {
        var problems = new Problems();
        Fields fields = request.fields(problems);
        UUID id = fields.uuid("id");
        String name = fields.requiredText("name", 200);
        fields.required("scopes", fields.raw("scopes"));
        List<String> words = fields.texts("scopes", Scope.values().length, 20);
        OffsetDateTime end = fields.instant("expires_at");
        if (end != null && !end.toInstant().isAfter(work.now())) {
            fields.problem("expires_at", "past", "Must be in the future.");
        }
        Set<Scope> scopes = scopes(fields, words, request.caller());
        fields.noOthers();
        problems.refuseIfAny();
        if (id != null && store.exists(work.subject(), id)) {
            throw Refused.conflict("id_exists", "There is a token with this id.");
        }
        var token = new PersonalToken(
                id == null ? ids.next() : id,
                name.strip(),
                scopes.stream().map(Scope::wire).toList(),
                work.now(),
                end == null ? null : end.toInstant());
        store.insert(work.subject(), token, secret);
        return Answer.created(token);
    }

    private static Set<Scope> scopes(Fields fields, List<String> words, Caller maker) {
        var scopes = new TreeSet<Scope>();
        for (int i = 0; i < words.size(); i++) {
            @Nullable Scope scope = Scope.find(words.get(i)).orElse(null);
            String path = fields.path("scopes") + "/" + i;
            if (scope == null) {
                fields.problems().add(path, "unknown_value", "There is no such scope.");
            } else if (!maker.may(scope)) {
                throw new Refused(
                        ProblemCategory.FORBIDDEN,
                        List.of(new Issue(path, "scope", "A token cannot allow more than what its maker may do.")));
            } else {
                scopes.add(scope);
            }
        }
        if (words.isEmpty() && fields.has("scopes")) {
            fields.problem("scopes", "empty", "Must name at least one scope.");
        }
        return scopes;
    }

    Page<PersonalToken> list(Caller caller, PageRequest page) {
        Scopes.requireOwn(caller);
        List<PersonalToken> found =
                transactions.read(caller, () -> store.list(caller.subject(), page.afterId(), page.limit() + 1));
        return Page.of(found, page, PersonalToken::id);
    }

    Answer revoke(WriteRequest request, UUID id) {
        Scopes.requireWholeSession(request.caller());
        return writes.apply(request, work -> {
            if (!store.revoke(work.subject(), id, work.now())) {
                throw Refused.notFound("token");
            }
            request.takesNothing();
            return Answer.nothing();
        });
    }
}
