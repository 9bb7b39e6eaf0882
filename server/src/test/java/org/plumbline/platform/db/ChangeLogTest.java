package org.plumbline.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Kernel;
import org.plumbline.platform.UserId;

class ChangeLogTest {
    private static final Kernel KERNEL = Kernel.shared();
    private static final int WRITERS = 6;
    private static final int WRITES = 15;

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Several athletes, several writers each, some of whose transactions fail after they took their entries.
    @Test
    void theNumbersOfAnAthleteHaveNoGapWhoeverWritesAndWhateverFails() throws InterruptedException, ExecutionException {
        long seed = System.nanoTime();
        List<UserId> users = List.of(KERNEL.newAthlete(), KERNEL.newAthlete());
        var counts = new ArrayList<Future<Map<UserId, Integer>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed + writer);
                counts.add(threads.submit(() -> write(users, random)));
            }
        }
        for (UserId user : users) {
            int written = 0;
            for (Future<Map<UserId, Integer>> count : counts) {
                written += count.get().getOrDefault(user, 0);
            }
            assertThat(numbers(user))
                    .as("seed %d", seed)
                    .isEqualTo(LongStream.rangeClosed(1, written).boxed().toList());
            assertThat(head(user)).as("seed %d", seed).isEqualTo(written + " " + newestForTheGraph(user));
        }
    }

    private static Map<UserId, Integer> write(List<UserId> users, RandomGenerator random) {
        var written = new HashMap<UserId, Integer>();
        for (int i = 0; i < WRITES; i++) {
            UserId user = users.get(random.nextInt(users.size()));
            int entries = random.nextInt(4);
            boolean fails = random.nextInt(5) == 0;
            try {
                KERNEL.transactions().write(Caller.of(user), work -> {
                    for (int entry = 0; entry < entries; entry++) {
                        work.changed(new Change("set", UUID.randomUUID(), 1, random.nextBoolean(), Map.of()));
                    }
                    if (fails) {
                        throw new Undone();
                    }
                    return true;
                });
                written.merge(user, entries, Integer::sum);
            } catch (Undone expected) {
                assertThat(fails).isTrue();
            }
        }
        return written;
    }

    @Test
    void anEntryThatNobodyCanNumberIsAnErrorAndNotLost() {
        UserId user = KERNEL.newAthlete();
        KERNEL.owner()
                .sql("DELETE FROM feed_heads WHERE user_id = ?")
                .param(user.value())
                .update();

        assertThatThrownBy(() -> KERNEL.change(user, "set", UUID.randomUUID(), 1, false))
                .isInstanceOf(IllegalStateException.class);
    }

    private static List<Long> numbers(UserId user) {
        return KERNEL.owner()
                .sql("SELECT seq FROM changes WHERE user_id = ? ORDER BY seq")
                .param(user.value())
                .query(Long.class)
                .list();
    }

    private static String head(UserId user) {
        return KERNEL.owner()
                .sql("SELECT seq || ' ' || graph_seq FROM feed_heads WHERE user_id = ?")
                .param(user.value())
                .query(String.class)
                .single();
    }

    private static long newestForTheGraph(UserId user) {
        return KERNEL.owner()
                .sql("SELECT coalesce(max(seq), 0) FROM changes WHERE user_id = ? AND graph")
                .param(user.value())
                .query(Long.class)
                .single();
    }
}
