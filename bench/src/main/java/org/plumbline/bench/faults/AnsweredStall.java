package org.plumbline.bench.faults;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Holds nothing: the request has just been answered, and what follows a commit has just begun.
record AnsweredStall() implements Stall {

    @Override
    public String step() {
        return "just answered";
    }

    @Override
    public Held hold(Installation place, Athlete athlete) {
        return new Held() {
            @Override
            public void awaitStandstill(List<CompletableFuture<Reply>> sent) {
                sent.forEach(CompletableFuture::join);
            }

            @Override
            public void close() {
                // Nothing was held.
            }
        };
    }
}
