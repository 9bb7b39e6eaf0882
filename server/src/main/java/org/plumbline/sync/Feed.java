package org.plumbline.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Refused;
import org.plumbline.platform.UserId;
import org.plumbline.platform.changes.Mirrored;
import org.plumbline.platform.db.Transactions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What changed since a device last asked, each thing once and as it is now.
@Component
final class Feed {
    private final Transactions transactions;
    private final FeedStore store;
    private final Map<String, Mirrored> mirrored;

    Feed(Transactions transactions, FeedStore store, List<Mirrored> mirrored) {
        this.transactions = transactions;
        this.store = store;
        this.mirrored = mirrored.stream().collect(Collectors.toUnmodifiableMap(Mirrored::kind, Function.identity()));
    }

    /// @param thing null where it was deleted, and for what devices keep no mirror of
    record Item(
            long seq,
            String kind,
            UUID id,
            long version,
            boolean deleted,
            @Nullable JsonNode thing) {}

    record Part(List<Item> items, long nextAfter, boolean more) {}

    Part read(Caller caller, long after, int limit) {
        UserId user = caller.subject();
        return transactions.read(caller, () -> {
            if (!store.head(user).reaches(after)) {
                throw startOver();
            }
            List<FeedEntry> found = store.after(user, after, limit + 1);
            boolean more = found.size() > limit;
            List<FeedEntry> entries = more ? found.subList(0, limit) : found;
            return new Part(
                    items(user, entries),
                    entries.isEmpty() ? after : entries.getLast().seq(),
                    more);
        });
    }

    static Refused startOver() {
        return new Refused(
                ProblemCategory.GONE,
                "/after",
                "start_over",
                "What changed since then is not kept any more, or never was. Begin again at 0; what waits to be pushed"
                        + " stays.");
    }

    /// The last entry of each thing, in the order of these.
    private List<Item> items(UserId user, List<FeedEntry> entries) {
        record Named(String kind, UUID id) {}
        var last = new LinkedHashMap<Named, FeedEntry>();
        for (FeedEntry entry : entries) {
            var named = new Named(entry.kind(), entry.id());
            last.remove(named);
            last.put(named, entry);
        }
        var things = new HashMap<String, Map<UUID, JsonNode>>();
        mirrored.forEach((kind, offer) -> {
            List<UUID> ids = last.keySet().stream()
                    .filter(named -> named.kind().equals(kind))
                    .map(Named::id)
                    .toList();
            things.put(kind, ids.isEmpty() ? Map.of() : offer.things(user, ids));
        });
        var items = new ArrayList<Item>();
        for (FeedEntry entry : last.values()) {
            JsonNode thing = things.getOrDefault(entry.kind(), Map.of()).get(entry.id());
            items.add(new Item(
                    entry.seq(),
                    entry.kind(),
                    entry.id(),
                    thing == null ? entry.version() : thing.path("version").longValue(entry.version()),
                    thing == null && (entry.deleted() || isGone(entry)),
                    thing));
        }
        return items;
    }

    /// What is not there any more was deleted, though this entry may be from before. An exercise that is not there may
    /// be one of the shared catalogue that got another name.
    private boolean isGone(FeedEntry entry) {
        return mirrored.containsKey(entry.kind()) && !entry.kind().equals("exercise");
    }
}
