package org.plumbline.plan;

import org.plumbline.platform.changes.GraphProjection;
import org.plumbline.platform.changes.Mirrored;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Carries each kind of thing into the graph and to the athlete's devices.
@Configuration(proxyBeanMethods = false)
class ThingsEverywhere {
    @Bean
    GraphProjection goalProjection(GoalKind kind) {
        return new ThingProjection<>(kind);
    }

    @Bean
    GraphProjection trainingBlockProjection(TrainingBlockKind kind) {
        return new ThingProjection<>(kind);
    }

    @Bean
    GraphProjection injuryProjection(InjuryKind kind) {
        return new ThingProjection<>(kind);
    }

    @Bean
    GraphProjection constraintProjection(ConstraintKind kind) {
        return new ThingProjection<>(kind);
    }

    @Bean
    GraphProjection trainingLevelProjection(TrainingLevelKind kind) {
        return new ThingProjection<>(kind);
    }

    @Bean
    Mirrored mirroredGoals(GoalKind kind) {
        return new MirroredThings<>(kind);
    }

    @Bean
    Mirrored mirroredTrainingBlocks(TrainingBlockKind kind) {
        return new MirroredThings<>(kind);
    }

    @Bean
    Mirrored mirroredInjuries(InjuryKind kind) {
        return new MirroredThings<>(kind);
    }

    @Bean
    Mirrored mirroredConstraints(ConstraintKind kind) {
        return new MirroredThings<>(kind);
    }

    @Bean
    Mirrored mirroredTrainingLevels(TrainingLevelKind kind) {
        return new MirroredThings<>(kind);
    }
}
