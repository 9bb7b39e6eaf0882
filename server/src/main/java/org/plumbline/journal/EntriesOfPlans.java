package org.plumbline.journal;

import java.util.List;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Pointing;
import org.springframework.stereotype.Component;

/// Entries that are about a plan or its sets find the nodes of its next revision.
@Component
final class EntriesOfPlans implements Pointing {
    private final LinkStore links;

    EntriesOfPlans(LinkStore links) {
        this.links = links;
    }

    @Override
    public String kind() {
        return JournalChange.KIND;
    }

    @Override
    public String at() {
        return "plan";
    }

    @Override
    public List<UUID> pointingAt(UserId user, List<UUID> things) {
        return links.entriesAboutPlans(user, things);
    }
}
