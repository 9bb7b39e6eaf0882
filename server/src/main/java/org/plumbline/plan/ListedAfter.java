package org.plumbline.plan;

import java.util.UUID;
import org.plumbline.platform.web.CursorWords;
import org.plumbline.platform.web.PageRequest;

/// After which one a list goes on.
///
/// @param listedBy what the list is in the order of, such as the name; then come those with the same by their ids
record ListedAfter(String listedBy, UUID id) {
    private static final ListedAfter START = new ListedAfter("", new UUID(0, 0));

    static ListedAfter of(PageRequest page) {
        ListedAfter after = page.after(ListedAfter::read);
        return after == null ? START : after;
    }

    private static ListedAfter read(CursorWords words) {
        UUID id = words.id();
        return new ListedAfter(words.rest(), id);
    }

    @Override
    public String toString() {
        return CursorWords.of(id, listedBy);
    }
}
