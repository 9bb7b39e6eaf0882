package org.plumbline.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.platform.UserId;
import org.springframework.stereotype.Component;

/// What an athlete keeps beside plans, for other modules. Call it inside a transaction of that athlete.
@Component
public final class AthleteThings {
    private final GoalStore goals;
    private final TrainingBlockStore blocks;
    private final InjuryStore injuries;
    private final ConstraintStore constraints;

    AthleteThings(GoalStore goals, TrainingBlockStore blocks, InjuryStore injuries, ConstraintStore constraints) {
        this.goals = goals;
        this.blocks = blocks;
        this.injuries = injuries;
        this.constraints = constraints;
    }

    /// Which of these ids name such a thing of this athlete.
    public Set<UUID> known(UserId user, AthleteThing thing, Set<UUID> ids) {
        return switch (thing) {
            case GOAL -> goals.rows().known(user, ids);
            case TRAINING_BLOCK -> blocks.rows().known(user, ids);
            case INJURY -> injuries.rows().known(user, ids);
            case CONSTRAINT -> constraints.rows().known(user, ids);
        };
    }

    /// What those of these things are called that there are.
    public Map<UUID, String> names(UserId user, AthleteThing thing, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return switch (thing) {
            case GOAL -> names(goals.rows(), user, ids, Goal::name);
            case TRAINING_BLOCK -> names(blocks.rows(), user, ids, TrainingBlock::name);
            case INJURY -> names(injuries.rows(), user, ids, Injury::name);
            case CONSTRAINT -> names(constraints.rows(), user, ids, Constraint::name);
        };
    }

    private static <T extends Thing> Map<UUID, String> names(
            ThingStore<T> rows, UserId user, Set<UUID> ids, Function<T, String> name) {
        return rows.list(user, ids).stream().collect(Collectors.toMap(Thing::id, name));
    }

    public Optional<Goal> goal(UserId user, UUID id) {
        return goals.rows().find(user, id);
    }

    /// Those that are being worked at, by name.
    public List<Goal> activeGoals(UserId user) {
        return goals.active(user);
    }

    public Optional<TrainingBlock> block(UserId user, UUID id) {
        return blocks.rows().find(user, id);
    }

    /// The training blocks, one a modality, that this day is in.
    public List<TrainingBlock> blocksOn(UserId user, LocalDate day) {
        return blocks.on(user, day);
    }

    /// Those that count: active or recovering.
    public List<Injury> activeInjuries(UserId user) {
        return injuries.active(user);
    }

    /// Those that count on this day.
    public List<Constraint> activeConstraints(UserId user, LocalDate day) {
        return constraints.active(user, day);
    }
}
