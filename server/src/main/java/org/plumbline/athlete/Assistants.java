package org.plumbline.athlete;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.athlete.AssistantStore.Held;
import org.plumbline.athlete.AssistantStore.Kind;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Credential;
import org.plumbline.platform.Ids;
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

/// Lets assistants in, shows them out, and gives those inside what they ask with. A code or a refresh token that comes
/// back after it was used was stolen by one of the two who hold it, so the assistant loses all that it holds.
@Component
final class Assistants {
    static final Duration CODE_LIFE = Duration.ofMinutes(2);
    static final Duration ACCESS_LIFE = Duration.ofHours(1);
    static final Duration REFRESH_LIFE = Duration.ofDays(30);
    static final Duration RETRY = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final Writes writes;
    private final AssistantStore store;
    private final OAuthClientStore clients;
    private final Ids ids;
    private final InstantSource clock;

    Assistants(
            Transactions transactions,
            Writes writes,
            AssistantStore store,
            OAuthClientStore clients,
            Ids ids,
            InstantSource clock) {
        this.transactions = transactions;
        this.writes = writes;
        this.store = store;
        this.clients = clients;
        this.ids = ids;
        this.clock = clock;
    }

    /// What an assistant asks with, and what it gets more of it with.
    record Given(SecretToken access, SecretToken refresh, Set<Scope> scopes) {
        @Override
        public String toString() {
            return "Given";
        }
    }

    Optional<Caller> authenticate(SecretToken token) {
        return transactions
                .anonymously(() -> store.find(token))
                .filter(held -> held.kind() == Kind.ACCESS && clock.instant().isBefore(held.end()))
                .map(held -> new Caller(
                        held.user(), held.user(), held.scopes(), new Credential.Assistant(held.assistant())));
    }

    OAuthClient register(String name, List<String> redirectUris) {
        var client = new OAuthClient(ids.next(), name, redirectUris);
        return transactions.anonymously(() -> {
            clients.add(client, clock.instant());
            return client;
        });
    }

    /// The program of an admission. Nobody is sent anywhere that it did not name when it made itself known.
    OAuthClient client(Admission admission) {
        OAuthClient client = Fields.findUuid(admission.clientId())
                .flatMap(id -> transactions.anonymously(() -> clients.find(id)))
                .orElseThrow(() -> Refused.invalid(
                        "/client_id", "unknown_client", "No program has made itself known by this id."));
        if (client.redirectUris().stream().noneMatch(uri -> RedirectRules.fits(uri, admission.redirectUri()))) {
            throw Refused.invalid(
                    "/redirect_uri", "redirect_uri", "The program did not say that it can be reached here.");
        }
        return client;
    }

    /// The code with which the program proves that it was let in.
    SecretToken letIn(Caller athlete, OAuthClient client, Admission admission, Set<Scope> scopes) {
        SecretToken code = SecretToken.random(SecretToken.CODE);
        return transactions.write(athlete, work -> {
            store.lock(work.subject());
            store.forgetExpired(work.subject(), work.now());
            UUID assistant = store.letIn(work.subject(), ids.next(), client, scopes, work.now());
            clients.use(client.id(), work.now());
            store.insert(
                    work.subject(),
                    ids.next(),
                    assistant,
                    Kind.CODE,
                    code,
                    work.now(),
                    work.now().plus(CODE_LIFE),
                    admission.redirectUri(),
                    admission.codeChallenge());
            return code;
        });
    }

    /// For a code, by whoever made the challenge that it was given for.
    Optional<Given> redeem(SecretToken code, String client, @Nullable String redirectUri, @Nullable String verifier) {
        return exchange(
                code,
                Kind.CODE,
                client,
                held -> (redirectUri == null || redirectUri.equals(held.redirectUri()))
                        && verifier != null
                        && MessageDigest.isEqual(
                                challenge(verifier).getBytes(StandardCharsets.US_ASCII),
                                String.valueOf(held.codeChallenge()).getBytes(StandardCharsets.US_ASCII)));
    }

    /// Whether it asks for no more than the athlete gave it (RFC 6749, section 6). What is no refresh token of this
    /// program asks for nothing.
    boolean mayHave(SecretToken refresh, String client, Set<String> scopes) {
        return transactions
                .anonymously(() -> store.find(refresh))
                .filter(held ->
                        held.kind() == Kind.REFRESH && held.client().toString().equals(client))
                .map(held -> held.scopes().stream().map(Scope::wire).toList().containsAll(scopes))
                .orElse(true);
    }

    Optional<Given> refresh(SecretToken refresh, String client) {
        return exchange(refresh, Kind.REFRESH, client, _ -> true);
    }

    /// Taking away what was stolen must last, so this answers instead of throwing.
    private Optional<Given> exchange(SecretToken token, Kind kind, String client, Predicate<Held> fits) {
        Optional<Held> found = transactions.anonymously(() -> store.find(token));
        return found.filter(
                        held -> held.kind() == kind && held.client().toString().equals(client))
                .flatMap(held -> transactions.write(Caller.of(held.user()), work -> exchange(work, token, fits)));
    }

    private Optional<Given> exchange(Work work, SecretToken token, Predicate<Held> fits) {
        store.lock(work.subject());
        Held held = store.find(token).orElse(null);
        if (held == null || !work.now().isBefore(held.end()) || !fits.test(held)) {
            return Optional.empty();
        }
        if (held.usedAt() != null && !isRetry(held, held.usedAt(), work.now())) {
            store.disarm(work.subject(), held.assistant());
            return Optional.empty();
        }
        store.use(held, work.now());
        store.forgetExpired(work.subject(), work.now());
        var given = new Given(
                SecretToken.random(SecretToken.ASSISTANT),
                SecretToken.random(SecretToken.ASSISTANT_REFRESH),
                held.scopes());
        store.insert(
                work.subject(),
                ids.next(),
                held.assistant(),
                Kind.ACCESS,
                given.access(),
                work.now(),
                work.now().plus(ACCESS_LIFE));
        store.insert(
                work.subject(),
                ids.next(),
                held.assistant(),
                Kind.REFRESH,
                given.refresh(),
                work.now(),
                work.now().plus(REFRESH_LIFE));
        return Optional.of(given);
    }

    /// The answer may have been lost. Whoever used the token that came with it had it.
    private boolean isRetry(Held held, Instant usedAt, Instant now) {
        return held.kind() == Kind.REFRESH && now.isBefore(usedAt.plus(RETRY)) && !store.isSuccessorUsed(held);
    }

    /// The program itself has no more use for what it holds (RFC 7009). What is unknown is as good as gone.
    void giveBack(SecretToken token) {
        transactions
                .anonymously(() -> store.find(token))
                .ifPresent(held -> transactions.write(Caller.of(held.user()), work -> {
                    store.lock(work.subject());
                    store.disarm(work.subject(), held.assistant());
                    return true;
                }));
    }

    Page<AssistantStore.Assistant> list(Caller caller, PageRequest page) {
        Scopes.requireOwn(caller);
        List<AssistantStore.Assistant> found =
                transactions.read(caller, () -> store.list(caller.subject(), page.afterId(), page.limit() + 1));
        return Page.of(found, page, AssistantStore.Assistant::id);
    }

    Answer showOut(WriteRequest request, UUID assistant) {
        Scopes.requireWholeSession(request.caller());
        return writes.apply(request, work -> {
            store.lock(work.subject());
            if (!store.showOut(work.subject(), assistant, work.now())) {
                throw Refused.notFound("assistant");
            }
            request.takesNothing();
            return Answer.nothing();
        });
    }

    static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
