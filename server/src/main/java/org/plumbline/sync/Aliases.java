package org.plumbline.sync;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Caller;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.json.Fields;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Learns under which id a workout goes on that a device had named before it knew that another one had begun it.
@Component
final class Aliases {
    private static final Set<String> NAMING = Set.of("startPlan", "completePlan");

    private final Transactions transactions;
    private final AliasStore store;

    Aliases(Transactions transactions, AliasStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /// @param answer what the operation was answered
    /// @return the workout by the device's name for it; empty where that is its name
    Map<UUID, UUID> learn(Caller caller, String operation, @Nullable JsonNode body, JsonNode answer) {
        Optional<UUID> named = NAMING.contains(operation) && body != null ? id(body.path("id")) : Optional.empty();
        Optional<UUID> known = id(answer.path("workout_id"));
        if (named.isEmpty() || known.isEmpty() || named.equals(known)) {
            return Map.of();
        }
        transactions.write(caller, work -> {
            store.add(work, named.get(), known.get());
            return true;
        });
        return Map.of(named.get(), known.get());
    }

    private static Optional<UUID> id(JsonNode text) {
        return Fields.findUuid(text.asString(""));
    }
}
