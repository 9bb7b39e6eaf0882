package org.plumbline.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Kernel;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two transactions that wait for each other: PostgreSQL ends one of them, and nobody hears of it.
class DeadlockTest {
    private final Kernel kernel = Kernel.shared();
    private final UserId user = kernel.newAthlete();

    @Test
    void theOneThatIsEndedIsBegunAgainAndWritesOnce() throws Exception {
        var bothHoldOne = new CyclicBarrier(2);
        var begun = new AtomicInteger();
        var one = CompletableFuture.runAsync(
                () -> lockBoth("a", "b", bothHoldOne, begun),
                task -> Thread.ofVirtual().start(task));
        var other = CompletableFuture.runAsync(
                () -> lockBoth("b", "a", bothHoldOne, begun),
                task -> Thread.ofVirtual().start(task));
        CompletableFuture.allOf(one, other).get(30, TimeUnit.SECONDS);

        assertThat(begun).hasValue(3);
        assertThat(kernel.owner()
                        .sql("SELECT seq FROM feed_heads WHERE user_id = ?")
                        .param(user.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private void lockBoth(String first, String second, CyclicBarrier bothHoldOne, AtomicInteger begun) {
        kernel.transactions().write(Caller.of(user), work -> {
            lock(first);
            if (begun.incrementAndGet() <= 2) {
                meet(bothHoldOne);
            }
            lock(second);
            work.changed(new Change("template", UUID.randomUUID(), 1, false, Map.of()));
            return true;
        });
    }

    private void lock(String what) {
        kernel.get(JdbcClient.class)
                .sql("SELECT pg_advisory_xact_lock(hashtextextended('deadlock.' || :what || :user, 0))")
                .param("what", what)
                .param("user", user.toString())
                .query((_, _) -> true)
                .single();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("the other one did not come", e);
        }
    }
}
