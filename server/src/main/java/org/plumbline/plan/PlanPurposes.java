package org.plumbline.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
        var purposes = new HashMap<PlanId, Purpose>();
        plans.forEach(plan -> purposes.computeIfAbsent(
                plan, each -> new Purpose(links.goals(user, each), links.trainingBlock(user, each))));
        return purposes;
    }
}
