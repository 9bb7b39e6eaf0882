package org.plumbline.platform.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Kernel;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.web.Reply;
import org.springframework.jdbc.core.simple.JdbcClient;

class WritesTest {
    private static final Kernel KERNEL = Kernel.shared();
    private final Writes writes = KERNEL.get(Writes.class);
    private final AtomicInteger carriedOut = new AtomicInteger();

    private record Body(
            BigDecimal load, BigDecimal exact, @Nullable String notes, int count) {}

    @Test
    void theSameRequestAgainGetsTheSameAnswerToTheByteAndIsNotCarriedOut() {
        UserId user = KERNEL.newAthlete();
        Answer first = writes.apply(request(user, "key", "{\"a\": 1}"), this::carryOut);
        Answer second = writes.apply(request(user, "key", "{\"a\": 1}"), this::carryOut);

        assertThat(carriedOut).hasValue(1);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.version()).isEqualTo(3);
        assertThat(Reply.of(second).getBody()).isEqualTo(Reply.of(first).getBody());
        assertThat(Reply.of(second).getHeaders()).isEqualTo(Reply.of(first).getHeaders());
        assertThat(new String(bytes(first), StandardCharsets.UTF_8))
                .contains("102.50")
                .contains("0.1000");
    }

    @Test
    void sameMeansTheSameJsonNotTheSameBytes() {
        UserId user = KERNEL.newAthlete();
        writes.apply(request(user, "key", "{\"a\": 1.50, \"b\": [1, 2]}"), this::carryOut);
        writes.apply(request(user, "key", "{ \"b\":[1,2.0], \"a\":1.5 }"), this::carryOut);

        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void anotherBodyOrAnotherPathUnderTheSameKeyIsAConflict() {
        UserId user = KERNEL.newAthlete();
        writes.apply(request(user, "key", "{\"a\": [1, 2]}"), this::carryOut);

        assertThat(refusal(request(user, "key", "{\"a\": [2, 1]}"))).isEqualTo(ProblemCategory.CONFLICT);
        assertThat(refusal(new WriteRequest(
                        Caller.of(user),
                        "POST /elsewhere",
                        "key",
                        null,
                        "{\"a\": [1, 2]}".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(ProblemCategory.CONFLICT);
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void theIdOfWhatIsCreatedServesAsTheKey() {
        UserId user = KERNEL.newAthlete();
        String body = "{\"id\": \"" + UUID.randomUUID() + "\"}";
        writes.apply(request(user, null, body), this::carryOut);
        writes.apply(request(user, null, body), this::carryOut);

        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void withoutKeyAndIdEveryRequestIsCarriedOut() {
        UserId user = KERNEL.newAthlete();
        writes.apply(request(user, null, "{}"), this::carryOut);
        writes.apply(request(user, null, "{}"), this::carryOut);

        assertThat(carriedOut).hasValue(2);
    }

    @Test
    void aRefusedRequestIsNotStoredAndMayBeSentAgain() {
        UserId user = KERNEL.newAthlete();
        var request = request(user, "key", "{}");
        Function<Work, Answer> refuse = work -> {
            KERNEL.get(JdbcClient.class)
                    .sql("UPDATE profiles SET display_name = 'half done' WHERE user_id = ?")
                    .param(user.value())
                    .update();
            throw Refused.conflict("state", "Not now.");
        };

        assertThat(catchThrowableOfType(Refused.class, () -> writes.apply(request, refuse)))
                .isNotNull();
        assertThat(names(user)).containsExactly("Test");
        assertThat(keys(user)).isZero();

        assertThat(writes.apply(request, this::carryOut).status()).isEqualTo(201);
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void aKeyBelongsToItsAthlete() {
        writes.apply(request(KERNEL.newAthlete(), "key", "{}"), this::carryOut);
        writes.apply(request(KERNEL.newAthlete(), "key", "{\"other\": true}"), this::carryOut);

        assertThat(carriedOut).hasValue(2);
    }

    @Test
    void concurrentDuplicatesWaitAndAllGetTheOneAnswer() throws InterruptedException, ExecutionException {
        UserId user = KERNEL.newAthlete();
        int duplicates = 8;
        var together = new CountDownLatch(1);
        var answers = new ArrayList<Future<byte[]>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < duplicates; i++) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return bytes(writes.apply(request(user, "key", "{\"a\": 1}"), this::carryOutSlowly));
                }));
            }
            together.countDown();
        }

        assertThat(carriedOut).hasValue(1);
        byte[] one = answers.getFirst().get();
        for (Future<byte[]> answer : answers) {
            assertThat(answer.get()).isEqualTo(one);
        }
    }

    @Test
    void aDuplicateOfARequestThatFailsIsCarriedOutInItsPlace() throws InterruptedException, ExecutionException {
        UserId user = KERNEL.newAthlete();
        var claimed = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<@Nullable Refused> first = threads.submit(() -> catchThrowableOfType(
                    Refused.class,
                    () -> writes.apply(request(user, "key", "{}"), _ -> {
                        claimed.countDown();
                        pause();
                        throw Refused.conflict("state", "Not now.");
                    })));
            claimed.await();
            Future<Answer> second = threads.submit(() -> writes.apply(request(user, "key", "{}"), this::carryOut));

            assertThat(first.get()).isNotNull();
            assertThat(second.get().status()).isEqualTo(201);
            assertThat(carriedOut).hasValue(1);
        }
    }

    @Test
    void anAnswerWithoutABodyIsRepeatedAsWell() {
        UserId user = KERNEL.newAthlete();
        writes.apply(request(user, "key", "{}"), _ -> Answer.nothing());

        assertThat(writes.apply(request(user, "key", "{}"), this::carryOut)).isEqualTo(Answer.nothing());
    }

    @Test
    void aKeyHasBetweenOneAndTwoHundredCharacters() {
        UserId user = KERNEL.newAthlete();
        assertThat(refusal(request(user, " ", "{}"))).isEqualTo(ProblemCategory.INVALID);
        assertThat(refusal(request(user, "k".repeat(201), "{}"))).isEqualTo(ProblemCategory.INVALID);
        assertThat(writes.apply(request(user, "k".repeat(200), "{}"), this::carryOut)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theIdOfWhatIsCreatedIsItsKeyHoweverLongTheQuery() {
        UserId user = KERNEL.newAthlete();
        byte[] body = "{\"id\": \"%s\"}".formatted(UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        String operation = "POST /things?note=" + "x".repeat(500);

        for (int times = 0; times < 2; times++) {
            writes.apply(new WriteRequest(Caller.of(user), operation, null, null, body), this::carryOut);
        }

        assertThat(carriedOut).hasValue(1);
    }

    private Answer carryOut(Work work) {
        carriedOut.incrementAndGet();
        return Answer.created(new Body(new BigDecimal("102.50"), new BigDecimal("0.1000"), null, 3), 3);
    }

    private Answer carryOutSlowly(Work work) {
        pause();
        return carryOut(work);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anAnswerIsKeptForNinetyDaysAndNoLonger() {
        UserId user = KERNEL.newAthlete();
        for (String key : List.of("old", "younger")) {
            writes.apply(request(user, key, "{}"), this::carryOut);
        }
        age(user, "old", 91);
        age(user, "younger", 89);

        KERNEL.get(AnswerSweep.class).sweep();

        writes.apply(request(user, "younger", "{}"), this::carryOut);
        assertThat(carriedOut).hasValue(2);
        writes.apply(request(user, "old", "{}"), this::carryOut);
        assertThat(carriedOut).hasValue(3);
    }

    private static void age(UserId user, String key, int days) {
        KERNEL.owner()
                .sql("UPDATE idempotency_keys SET created_at = now() - make_interval(days => ?)"
                        + " WHERE user_id = ? AND key = ?")
                .param(days)
                .param(user.value())
                .param(key)
                .update();
    }

    private ProblemCategory refusal(WriteRequest request) {
        Refused refused = catchThrowableOfType(Refused.class, () -> writes.apply(request, this::carryOut));
        return refused.category();
    }

    private static WriteRequest request(UserId user, @Nullable String key, String body) {
        return new WriteRequest(Caller.of(user), "POST /things", key, null, body.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Answer answer) {
        return Json.MAPPER.writeValueAsBytes(answer.body());
    }

    private static long keys(UserId user) {
        return KERNEL.owner()
                .sql("SELECT count(*) FROM idempotency_keys WHERE user_id = ?")
                .param(user.value())
                .query(Long.class)
                .single();
    }

    private static List<String> names(UserId user) {
        return KERNEL.owner()
                .sql("SELECT display_name FROM profiles WHERE user_id = ?")
                .param(user.value())
                .query(String.class)
                .list();
    }
}
