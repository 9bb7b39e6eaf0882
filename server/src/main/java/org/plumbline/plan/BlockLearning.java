package org.plumbline.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What was learned in a training block, as somebody said it.
///
/// @param keyLearnings what is worth reading before the next one, a sentence each
public record BlockLearning(
        UUID trainingBlockId,
        String content,
        List<String> keyLearnings,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    public BlockLearning {
        keyLearnings = List.copyOf(keyLearnings);
    }
}
