package org.plumbline.plan;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.json.Json;

/// What a plan says in one revision, and nothing that moves without one: date and status are the plan's state. Written
/// as JSON it is the canonical form that PostgreSQL keeps and the graph can be rebuilt from.
record PlanContent(
        String name,
        @Nullable String goal,
        List<String> focus,
        String sportType,
        @Nullable Integer estimatedDurationMinutes,
        @Nullable String notes,
        List<UUID> goalIds,
        @Nullable UUID trainingBlockId,
        List<BlockContent> blocks) {
    PlanContent {
        focus = List.copyOf(focus);
        goalIds = List.copyOf(goalIds);
        blocks = List.copyOf(blocks);
    }

    static PlanContent parse(String stored) {
        return Json.MAPPER.treeToValue(Json.parse(stored), PlanContent.class);
    }

    String json() {
        return Json.write(this);
    }

    /// SHA-256 of the canonical form in hexadecimal: equal for revisions that say the same.
    String hash() {
        return HexFormat.of().formatHex(Json.fingerprint(Json.tree(this)));
    }

    Stream<SetContent> sets() {
        return blocks.stream().flatMap(block -> block.sets().stream());
    }

    PlanContent with(String otherName, List<BlockContent> otherBlocks) {
        return new PlanContent(
                otherName,
                goal,
                focus,
                sportType,
                estimatedDurationMinutes,
                notes,
                goalIds,
                trainingBlockId,
                otherBlocks);
    }

    /// The same content for another plan: every block and set gets an id of its own.
    PlanContent copy(Supplier<UUID> ids) {
        return with(
                name,
                blocks.stream()
                        .map(block -> block.with(
                                ids.get(),
                                block.sets().stream()
                                        .map(set -> set.withId(ids.get()))
                                        .toList()))
                        .toList());
    }

    List<PrescribedBlock> prescribed() {
        return IntStream.range(0, blocks.size())
                .mapToObj(i -> blocks.get(i).at(i + 1))
                .toList();
    }
}
