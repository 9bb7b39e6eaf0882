package org.plumbline.journal;

import org.plumbline.platform.changes.Pointing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Lets entries follow each kind of thing that can come back.
@Configuration(proxyBeanMethods = false)
class EntriesEverywhere {
    @Bean
    Pointing entriesOfWorkouts(LinkStore links) {
        return new EntriesOfThings(links, TargetType.WORKOUT);
    }

    @Bean
    Pointing entriesOfGoals(LinkStore links) {
        return new EntriesOfThings(links, TargetType.GOAL);
    }

    @Bean
    Pointing entriesOfInjuries(LinkStore links) {
        return new EntriesOfThings(links, TargetType.INJURY);
    }

    @Bean
    Pointing entriesOfConstraints(LinkStore links) {
        return new EntriesOfThings(links, TargetType.CONSTRAINT);
    }
}
