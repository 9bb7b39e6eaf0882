package org.plumbline.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.springframework.stereotype.Component;

/// Reads entries with their links, and each link's target as it is now. Call it inside a transaction of that athlete.
@Component
final class JournalReads {
    private final JournalStore entries;
    private final JournalSearchStore search;
    private final LinkStore links;
    private final Targets targets;

    JournalReads(JournalStore entries, JournalSearchStore search, LinkStore links, Targets targets) {
        this.entries = entries;
        this.search = search;
        this.links = links;
        this.targets = targets;
    }

    EntryView get(UserId user, UUID id) {
        return list(user, List.of(id)).stream().findFirst().orElseThrow(JournalReads::unknown);
    }

    List<EntryView> list(UserId user, Collection<UUID> ids) {
        return views(user, entries.list(user, ids));
    }

    List<EntryView> list(UserId user, JournalQuery wanted) {
        Optional<TargetType> about = targets.known(user, wanted.targets()).keySet().stream()
                .map(Target::type)
                .findFirst();
        List<JournalEntry> found = search.list(user, about.map(wanted::about).orElse(wanted));
        // What is gone may still be asked about as long as an entry says something about it.
        if (found.isEmpty() && wanted.targetId() != null && about.isEmpty()) {
            throw Refused.invalid("/target_id", "unknown_target", "There is no such thing.");
        }
        return views(user, found);
    }

    JournalLink.View link(UserId user, JournalLink link) {
        return link.view(targets.known(user, List.of(link.target())).get(link.target()));
    }

    private List<EntryView> views(UserId user, List<JournalEntry> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<JournalLink> made =
                links.of(user, found.stream().map(JournalEntry::id).toList());
        Map<Target, KnownTarget> known = targets.known(
                user, made.stream().map(JournalLink::target).distinct().toList());
        var byEntry = new HashMap<UUID, List<JournalLink.View>>();
        for (JournalLink link : made) {
            byEntry.computeIfAbsent(link.entryId(), _ -> new ArrayList<>()).add(link.view(known.get(link.target())));
        }
        return found.stream()
                .map(entry -> EntryView.of(entry, byEntry.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    static Refused unknown() {
        return Refused.notFound("journal entry");
    }
}
