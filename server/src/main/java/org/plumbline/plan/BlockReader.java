package org.plumbline.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Ids;
import org.plumbline.platform.json.Fields;
import tools.jackson.databind.JsonNode;

/// Reads one block with its sets and notes everything that is wrong with them.
final class BlockReader {
    private final SetReader sets;
    private final Ids ids;
    private final boolean sentBack;

    /// @param sentBack whether the places that the server counts may be there
    BlockReader(SetReader sets, Ids ids, boolean sentBack) {
        this.sets = sets;
        this.ids = ids;
        this.sentBack = sentBack;
    }

    BlockContent read(Fields block) {
        if (sentBack) {
            SentBack.passOverPlaces(block);
        }
        UUID id = block.uuid("id");
        String blockType = block.required("block_type", block.oneOf("block_type", Vocabulary.BLOCK_TYPES));
        Integer rounds = block.integer("rounds", 1, Vocabulary.MOST_ROUNDS);
        List<SetContent> content = sets(block);
        checkRounds(block, rounds, content);
        return new BlockContent(
                id == null ? ids.next() : id,
                block.text("name", Vocabulary.LONGEST_NAME),
                blockType == null ? "" : blockType,
                block.text("modality", 50),
                rounds,
                block.integer("work_s", 1, Vocabulary.SECONDS_OF_A_DAY),
                block.integer("rest_s", 0, Vocabulary.SECONDS_OF_A_DAY),
                block.text("protocol_notes", Vocabulary.LONGEST_NOTES),
                block.text("notes", Vocabulary.LONGEST_NOTES),
                content);
    }

    private List<SetContent> sets(Fields block) {
        block.required("sets", null);
        refuseEmpty(block, "sets", "A block needs at least one set.");
        return block.objects("sets", Vocabulary.MOST_SETS_AFTER_ROUNDS, this::set);
    }

    private SetContent set(Fields set) {
        if (sentBack) {
            SentBack.passOverPlaces(set);
        }
        return sets.read(set);
    }

    static void refuseEmpty(Fields fields, String name, String message) {
        JsonNode list = fields.raw(name);
        if (list != null && list.isArray() && list.isEmpty()) {
            fields.problem(name, "empty", message);
        }
    }

    private static void checkRounds(Fields block, @Nullable Integer rounds, List<SetContent> sets) {
        long inRounds = sets.stream().filter(set -> set.round() != null).count();
        if (inRounds > 0 && inRounds < sets.size()) {
            block.problem("sets", "round", "Either every set of a block says its round or none does.");
        }
        if (inRounds == 0 && sets.size() > Vocabulary.MOST_SETS_OF_A_BLOCK) {
            block.problem("sets", "too_many", "Must have at most " + Vocabulary.MOST_SETS_OF_A_BLOCK + " items.");
        }
        if (rounds == null) {
            return;
        }
        if (inRounds == 0 && (long) rounds * sets.size() > Vocabulary.MOST_SETS_AFTER_ROUNDS) {
            block.problem(
                    "rounds",
                    "too_many",
                    "All rounds together must have at most " + Vocabulary.MOST_SETS_AFTER_ROUNDS + " sets.");
        }
        if (sets.stream().anyMatch(set -> set.round() != null && set.round() > rounds)) {
            block.problem("rounds", "range", "One of the sets says a later round.");
        }
    }
}
