package org.plumbline.plan;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Mirrored;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Templates for the athlete's devices.
@Component
final class MirroredTemplates implements Mirrored {
    private final TemplateStore templates;

    MirroredTemplates(TemplateStore templates) {
        this.templates = templates;
    }

    @Override
    public String kind() {
        return Templates.KIND;
    }

    @Override
    public Map<UUID, JsonNode> things(UserId user, Collection<UUID> ids) {
        return templates.list(user, ids).stream().collect(Collectors.toMap(Template::id, Template::view));
    }
}
