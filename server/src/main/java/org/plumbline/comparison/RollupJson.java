package org.plumbline.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.science.comparison.ComparedSet;
import org.plumbline.science.comparison.Rollup;

/// The numbers of a plan or of one block as people read them.
///
/// @param adherence the plan's status, as long as there is no settled record
public record RollupJson(
        int plannedSets,
        int performedSets,
        @Nullable BigDecimal recall,
        @Nullable BigDecimal precision,
        @Nullable BigDecimal volumeRatio,
        @Nullable String volumeBasis,
        @Nullable String band,
        @Nullable String adherence,
        Map<String, Integer> byType,
        List<Block> blocks) {

    /// The same numbers of one block.
    public record Block(int blockSeq, @Nullable String blockName, RollupJson rollup) {}

    static RollupJson of(List<ComparedRow> rows, @Nullable String adherence) {
        List<ComparedSet> sets = rows.stream().map(ComparedRow::compared).toList();
        var blocks = new ArrayList<Block>();
        Rollup.perBlock(sets)
                .forEach((seq, rollup) -> blocks.add(new Block(seq, name(rows, seq), of(rollup, null, List.of()))));
        return of(Rollup.of(sets), adherence, blocks);
    }

    private static RollupJson of(Rollup rollup, @Nullable String adherence, List<Block> blocks) {
        var byType = new LinkedHashMap<String, Integer>();
        rollup.byType().forEach((type, count) -> byType.put(type.wireName(), count));
        return new RollupJson(
                rollup.plannedSets(),
                rollup.performedSets(),
                rollup.recall(),
                rollup.precision(),
                rollup.volumeRatio(),
                rollup.volumeBasis() == null ? null : rollup.volumeBasis().wireName(),
                rollup.band() == null ? null : rollup.band().wireName(),
                adherence,
                byType,
                blocks);
    }

    private static @Nullable String name(List<ComparedRow> rows, int blockSeq) {
        return rows.stream()
                .map(ComparedRow::row)
                .filter(row ->
                        row.plannedSetId() != null && Integer.valueOf(blockSeq).equals(row.blockSeq()))
                .map(row -> Optional.ofNullable(row.blockName()))
                .findFirst()
                .flatMap(found -> found)
                .orElse(null);
    }
}
