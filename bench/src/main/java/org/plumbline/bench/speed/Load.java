package org.plumbline.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Clients that each do one thing after the other, all at once.
final class Load {
    private Load() {}

    /// One client's next request, done when it returns.
    @FunctionalInterface
    interface Client {
        void request() throws Exception;
    }

    /// @param nanos from the common start to the end of the last client
    record Outcome(Samples samples, long nanos) {
        double perSecond() {
            return samples.count() * 1e9 / nanos;
        }

        /// Several rounds as one.
        static Outcome together(List<Outcome> rounds) {
            return new Outcome(
                    Samples.together(rounds.stream().map(Outcome::samples).toList()),
                    rounds.stream().mapToLong(Outcome::nanos).sum());
        }
    }

    /// Each client sends so many requests, on a thread of its own.
    static Outcome run(List<? extends Client> clients, int requestsOfEach)
            throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            var running = new ArrayList<Future<Samples>>();
            for (var client : clients) {
                running.add(threads.submit(() -> {
                    start.await();
                    return one(client, requestsOfEach);
                }));
            }
            long began = System.nanoTime();
            start.countDown();
            var samples = new ArrayList<Samples>();
            for (var client : running) {
                samples.add(client.get());
            }
            return new Outcome(Samples.together(samples), System.nanoTime() - began);
        }
    }

    static Samples one(Client client, int requests) throws Exception {
        var nanos = new long[requests];
        for (int i = 0; i < requests; i++) {
            long began = System.nanoTime();
            client.request();
            nanos[i] = System.nanoTime() - began;
        }
        return Samples.of(nanos);
    }
}
