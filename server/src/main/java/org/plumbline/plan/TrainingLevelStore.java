package org.plumbline.plan;

import java.util.List;
import java.util.Map;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `training_levels`.
@Component
final class TrainingLevelStore {
    private final ThingStore<TrainingLevel> rows;

    TrainingLevelStore(JdbcClient sql) {
        this.rows = new ThingStore<>(
                sql,
                TrainingLevel.class,
                new ThingStore.Table(
                        "training_levels",
                        "training_level_id",
                        "t.modality",
                        "modality, level, training_since, foundation, gaps, notes, version, created_at, updated_at",
                        ""));
    }

    ThingStore<TrainingLevel> rows() {
        return rows;
    }

    List<TrainingLevel> page(UserId user, ListedAfter after, int limit) {
        return rows.page(user, "", Map.of(), after, limit);
    }

    /// Whether another one is about the same modality.
    boolean taken(UserId user, TrainingLevel level) {
        return !rows.where(
                        user,
                        " AND t.modality = :modality AND t.training_level_id <> :id",
                        Map.of("modality", level.modality(), "id", level.id()))
                .isEmpty();
    }
}
