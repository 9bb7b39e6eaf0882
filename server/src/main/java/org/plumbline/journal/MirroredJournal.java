package org.plumbline.journal;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Mirrored;
import org.plumbline.platform.json.Json;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The journal for the athlete's devices.
@Component
final class MirroredJournal implements Mirrored {
    private final JournalReads entries;

    MirroredJournal(JournalReads entries) {
        this.entries = entries;
    }

    @Override
    public String kind() {
        return JournalChange.KIND;
    }

    @Override
    public Map<UUID, JsonNode> things(UserId user, Collection<UUID> ids) {
        return entries.list(user, ids).stream().collect(Collectors.toMap(EntryView::id, Json::tree));
    }
}
