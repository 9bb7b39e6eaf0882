package org.plumbline.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Fields;

/// What one kind of thing is: how it is read, what moves with it, and how the graph has it.
interface ThingKind<T extends Thing> {
    /// Its name in the change log and in the graph's statements.
    String name();

    /// What a person calls it.
    String noun();

    ThingStore<T> rows();

    /// Reads it and notes every problem; with a problem noted the result means nothing.
    T read(Fields fields, ThingDraft<T> draft);

    /// The fields that only the server gives, passed over where a thing is sent back as it was read.
    default List<String> readOnly() {
        return List.of();
    }

    /// Refuses what does not fit the other things that there are. Called inside the transaction, before it is stored.
    default void check(Work work, T thing) {}

    /// Stores what belongs to it. Called once its row is there.
    default void stored(Work work, @Nullable T before, T after) {}

    /// Removes what belongs to it and is a thing of its own.
    default void removing(Work work, T thing) {}

    /// Its node: properties, and the lists of what it is linked with, by the parameters of its statement.
    Map<String, Object> node(UserId user, T thing);

    /// What must be equal in both stores.
    default Map<UUID, String> marks(UserId user) {
        return rows().versions(user);
    }
}
