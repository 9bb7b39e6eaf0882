package org.plumbline.journal;

import java.util.Map;
import java.util.UUID;
import org.plumbline.platform.db.Change;

/// What the change log says of an entry: that it stands at a version, or is gone. What it says is for a GET.
final class JournalChange {
    static final String KIND = "journal_entry";

    private JournalChange() {}

    static Change of(JournalEntry entry) {
        return new Change(
                KIND,
                entry.id(),
                entry.version(),
                true,
                Map.of(
                        "entry_date",
                        entry.content().date(),
                        "entry_type",
                        entry.content().type()));
    }

    static Change removed(UUID id, long version) {
        return new Change(KIND, id, version, true, Map.of("deleted", true));
    }
}
