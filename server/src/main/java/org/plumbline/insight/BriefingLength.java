package org.plumbline.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Keeps a briefing within what an assistant can spend on it: the longest list gives up its last item, and counts it
/// among those that are not shown, until the whole is short enough. No list loses its only item before every list has
/// no more than one.
final class BriefingLength {
    /// 3,000 tokens of four characters of compact JSON, with some room for what surrounds it.
    static final int MOST_CHARACTERS = 11_800;

    private static final String ITEMS = "items";
    private static final String MORE = "more";

    private BriefingLength() {}

    static void fit(ObjectNode briefing, int mostCharacters) {
        while (Json.write(briefing).length() > mostCharacters) {
            List<ObjectNode> lists = new ArrayList<>();
            collect(briefing, lists);
            Optional<ObjectNode> longest = longest(lists, 2).or(() -> longest(lists, 1));
            if (longest.isEmpty()) {
                return;
            }
            giveUpOne(longest.get());
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> lists) {
        if (node instanceof ObjectNode object && object.path(ITEMS).isArray() && object.has(MORE)) {
            lists.add(object);
        }
        node.forEach(inner -> collect(inner, lists));
    }

    private static Optional<ObjectNode> longest(List<ObjectNode> lists, int least) {
        return lists.stream()
                .filter(list -> list.path(ITEMS).size() >= least)
                .max(Comparator.comparingInt(list -> Json.write(list).length()));
    }

    private static void giveUpOne(ObjectNode list) {
        ArrayNode items = (ArrayNode) list.path(ITEMS);
        items.remove(items.size() - 1);
        list.put(MORE, list.path(MORE).asInt() + 1);
    }
}
