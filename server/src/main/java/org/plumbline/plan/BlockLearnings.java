package org.plumbline.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Change;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.platform.write.Writes;
import org.springframework.stereotype.Component;

/// What was learned in training blocks.
@Component
public final class BlockLearnings {
    private static final String KIND = "block_learning";
    private static final int MOST_LEARNINGS = 50;
    private static final int LONGEST_LEARNING = 500;

    private final Writes writes;
    private final BlockLearningStore store;
    private final TrainingBlockStore blocks;

    BlockLearnings(Writes writes, BlockLearningStore store, TrainingBlockStore blocks) {
        this.writes = writes;
        this.store = store;
        this.blocks = blocks;
    }

    /// Call it inside a transaction of that athlete.
    public Optional<BlockLearning> find(UserId user, UUID block) {
        return store.find(user, block);
    }

    /// Says it for the first time, or anew. While one writes it of a block, another one waits.
    Answer say(WriteRequest request, UUID block) {
        return writes.apply(request, work -> {
            if (blocks.rows().lock(work.subject(), block).isEmpty()) {
                throw Refused.notFound("training block");
            }
            Optional<BlockLearning> before = store.find(work.subject(), block);
            long version = before.map(BlockLearning::version).orElse(0L);
            request.expect(version);
            var problems = new Problems();
            Fields fields = request.fields(problems);
            String content = fields.requiredText("content", Vocabulary.LONGEST_NOTES);
            List<String> learnings = fields.filledTexts("key_learnings", MOST_LEARNINGS, LONGEST_LEARNING);
            // As it is read, it may be sent back.
            List.of("training_block_id", "version", "created_at", "updated_at").forEach(fields::has);
            fields.noOthers();
            problems.refuseIfAny();
            store.put(
                    work,
                    new BlockLearning(
                            block,
                            content,
                            learnings,
                            version + 1,
                            before.map(BlockLearning::createdAt).orElse(work.now()),
                            work.now()));
            BlockLearning after = store.find(work.subject(), block).orElseThrow();
            work.changed(new Change(KIND, block, after.version(), false, Map.of("training_block_id", block)));
            return Answer.ok(after, after.version());
        });
    }
}
