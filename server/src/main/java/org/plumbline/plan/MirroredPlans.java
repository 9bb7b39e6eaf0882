package org.plumbline.plan;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Mirrored;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Plans for the athlete's devices.
@Component
final class MirroredPlans implements Mirrored {
    private final PlanStore plans;

    MirroredPlans(PlanStore plans) {
        this.plans = plans;
    }

    @Override
    public String kind() {
        return PlanChange.KIND;
    }

    @Override
    public Map<UUID, JsonNode> things(UserId user, Collection<UUID> ids) {
        return plans.list(user, ids).stream()
                .collect(Collectors.toMap(plan -> plan.id().value(), PlanView::of));
    }
}
