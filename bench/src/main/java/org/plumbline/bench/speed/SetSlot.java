package org.plumbline.bench.speed;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Where a set goes: whose it is, in which workout and block, and the set's own id.
record SetSlot(UUID user, UUID workout, UUID block, UUID set) {

    /// What turns a request about this slot into one about another.
    Renaming to(SetSlot other) {
        var own = names();
        var others = other.names();
        return new Renaming(Map.of(
                own.get(0),
                others.get(0),
                own.get(1),
                others.get(1),
                own.get(2),
                others.get(2),
                own.get(3),
                others.get(3)));
    }

    private List<String> names() {
        return List.of(user.toString(), workout.toString(), block.toString(), set.toString());
    }
}
