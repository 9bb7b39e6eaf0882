package org.plumbline.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `training_blocks`, and which plans are part of one.
@Component
final class TrainingBlockStore {
    private final JdbcClient sql;
    private final ThingStore<TrainingBlock> rows;

    TrainingBlockStore(JdbcClient sql) {
        this.sql = sql;
        this.rows = new ThingStore<>(
                sql,
                TrainingBlock.class,
                new ThingStore.Table(
                        "training_blocks",
                        "training_block_id",
                        "t.start_date::text",
                        "name, phase, modality, start_date, weeks, intent, sessions_per_week, hard_sets_per_week,"
                                + " percent_1rm_min, percent_1rm_max, rpe_min, rpe_max, notes, version, created_at,"
                                + " updated_at",
                        ""));
    }

    ThingStore<TrainingBlock> rows() {
        return rows;
    }

    /// @param on only those that this day is in
    List<TrainingBlock> page(
            UserId user, @Nullable LocalDate on, @Nullable String modality, ListedAfter after, int limit) {
        var wanted = new HashMap<String, Object>();
        wanted.put("on", on);
        wanted.put("modality", modality);
        return rows.page(
                user,
                " AND (:on::date IS NULL OR :on::date BETWEEN t.start_date AND t.end_date)"
                        + " AND (:modality::text IS NULL OR t.modality = :modality)",
                wanted,
                after,
                limit);
    }

    List<TrainingBlock> on(UserId user, LocalDate day) {
        return rows.where(user, " AND :day BETWEEN t.start_date AND t.end_date", Map.of("day", day));
    }

    /// The others of its modality that share a day with it.
    List<TrainingBlock> overlapping(UserId user, TrainingBlock block) {
        return rows.where(
                user,
                " AND t.modality = :modality AND t.start_date <= :end AND t.end_date >= :start"
                        + " AND t.training_block_id <> :id",
                Map.of(
                        "modality", block.modality(),
                        "start", block.startDate(),
                        "end", block.endDate(),
                        "id", block.id()));
    }

    List<UUID> plans(UserId user, UUID block) {
        return sql.sql("SELECT plan_id FROM plan_training_blocks WHERE user_id = :user AND training_block_id = :block")
                .param("user", user.value())
                .param("block", block)
                .query(UUID.class)
                .list();
    }
}
