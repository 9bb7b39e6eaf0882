package org.plumbline.bench.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the points of one run share: the installation, what each operation changes when nothing goes wrong, and what
/// each athlete had at the end of their point, which must still be there at the end of all.
final class Scene {

    private final Installation place;
    private final Map<Operation, Map<String, Long>> effects = new EnumMap<>(Operation.class);
    private final Map<Athlete, Footprint> settled = new LinkedHashMap<>();

    Scene(Installation place) {
        this.place = place;
    }

    Installation place() {
        return place;
    }

    /// Seen once per operation, on an athlete of its own.
    Map<String, Long> effect(Operation operation) throws SQLException, IOException {
        var known = effects.get(operation);
        if (known != null) {
            return known;
        }
        var twin = place.signUp();
        var request = operation.prepare(twin);
        place.awaitDrained(twin);
        var before = place.footprint(twin);
        twin.done(request);
        place.awaitDrained(twin);
        var after = place.footprint(twin);
        settled.put(twin, after);
        var effect = Map.copyOf(after.since(before));
        effects.put(operation, effect);
        return effect;
    }

    /// Keeps what an athlete has, to be found again at the end.
    void settle(Athlete athlete, Footprint footprint) {
        settled.put(athlete, footprint);
    }

    /// Whoever lost, or gained, something since their point was over.
    List<String> unsettled() throws SQLException, IOException {
        var broken = new ArrayList<String>();
        for (var one : settled.entrySet()) {
            var now = place.footprint(one.getKey());
            if (!one.getValue().equals(now)) {
                broken.add("athlete " + one.getKey().id() + " has changed since: "
                        + now.since(one.getValue()) + ", contents "
                        + one.getValue().content() + " and then "
                        + now.content());
            }
        }
        return broken;
    }
}
