package org.plumbline.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plumbline.plan.GraphAnswers.Neighbourhood;
import org.plumbline.plan.GraphAnswers.Node;
import org.plumbline.plan.PlannedSetWordStore.Said;
import org.plumbline.platform.Caller;
import org.plumbline.platform.db.Transactions;
import org.springframework.stereotype.Component;

/// Names what the graph has no name for: an entry that nobody summed up by how it begins, a planned set by what it asks
/// for, on the day of its plan.
@Component
final class NodeNames {
    private static final String PLANNED_SET = "planned_set";

    private final Transactions transactions;
    private final EntryTexts entries;
    private final PlannedSetWordStore sets;

    NodeNames(Transactions transactions, EntryTexts entries, PlannedSetWordStore sets) {
        this.transactions = transactions;
        this.entries = entries;
        this.sets = sets;
    }

    Neighbourhood in(Caller caller, Neighbourhood whole) {
        List<UUID> unnamed = ids(whole, NodeNames::isUnnamedEntry);
        List<UUID> planned = ids(whole, node -> node.type().equals(PLANNED_SET));
        if (unnamed.isEmpty() && planned.isEmpty()) {
            return whole;
        }
        return transactions.read(caller, () -> {
            Map<UUID, String> texts = unnamed.isEmpty() ? Map.of() : entries.beginnings(caller.subject(), unnamed);
            Map<UUID, Said> said = planned.isEmpty() ? Map.of() : sets.of(caller.subject(), planned);
            return new Neighbourhood(
                    named(whole.center(), texts, said),
                    whole.nodes().stream().map(node -> named(node, texts, said)).toList(),
                    whole.edges(),
                    whole.truncated());
        });
    }

    private static boolean isUnnamedEntry(Node node) {
        return node.type().equals("journal_entry") && node.name().isBlank();
    }

    private static List<UUID> ids(Neighbourhood whole, Predicate<Node> wanted) {
        return Stream.concat(Stream.of(whole.center()), whole.nodes().stream())
                .filter(wanted)
                .map(node -> UUID.fromString(node.id()))
                .distinct()
                .toList();
    }

    private static Node named(Node node, Map<UUID, String> texts, Map<UUID, Said> said) {
        if (isUnnamedEntry(node)) {
            String text = texts.getOrDefault(UUID.fromString(node.id()), "");
            return new Node(node.id(), node.type(), text, node.date(), node.status());
        }
        Said set = node.type().equals(PLANNED_SET) ? said.get(UUID.fromString(node.id())) : null;
        return set == null
                ? node
                : new Node(node.id(), node.type(), set.words(), set.date().toString(), node.status());
    }
}
