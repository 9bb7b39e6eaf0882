package org.plumbline.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.platform.UserId;
import org.springframework.stereotype.Component;

/// What plans serve and are part of, for other modules. Call it inside a transaction of that athlete.
@Component
public final class PlanPurposes {
    private final PlanLinkStore links;

    PlanPurposes(PlanLinkStore links) {
        this.links = links;
    }

    /// @param goals that are there
    /// @param trainingBlock where there is one
    public record Purpose(List<UUID> goals, Optional<UUID> trainingBlock) {
        public Purpose {
            goals = List.copyOf(goals);
        }
    }

    public Map<PlanId, Purpose> of(UserId user, Collection<PlanId> plans) {
        Map<PlanId, List<UUID>> goals = links.goals(user, plans);
        Map<PlanId, UUID> blocks = links.trainingBlocks(user, plans);
        return plans.stream()
                .distinct()
                .collect(Collectors.toMap(
                        plan -> plan,
                        plan -> new Purpose(
                                goals.getOrDefault(plan, List.of()), Optional.ofNullable(blocks.get(plan)))));
    }
}
