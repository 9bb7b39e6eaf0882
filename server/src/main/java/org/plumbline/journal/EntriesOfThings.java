package org.plumbline.journal;

import java.util.List;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Pointing;

/// Entries that are about a goal, an injury or a constraint find it again when it was removed and is made anew under
/// the id that it had. Those about a set are at its workout.
final class EntriesOfThings implements Pointing {
    private final LinkStore links;
    private final TargetType type;

    EntriesOfThings(LinkStore links, TargetType type) {
        this.links = links;
        this.type = type;
    }

    @Override
    public String kind() {
        return JournalChange.KIND;
    }

    @Override
    public String at() {
        return type.wire();
    }

    @Override
    public List<UUID> pointingAt(UserId user, List<UUID> things) {
        return links.entriesAbout(user, type, things);
    }
}
