package org.plumbline.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes something wrong with a call that was right: fields that do not exist, values of the wrong type, and ids of
/// another athlete, wherever an argument can have one.
final class Mistakes {
    /// What is not of the thing itself: where that is wrong, nobody looks into the lists of the body.
    private static final Set<String> OF_THE_CALL = Set.of("idempotency_key", "dry_run");

    /// A list in the arguments whose items may have fields that do not exist.
    private static final List<String> LISTS = List.of("blocks", "deviations", "additional_sets", "links", "evidence");

    private static final Map<String, String> OWN = Map.of(
            "plan_id", "plan",
            "workout_id", "workout",
            "goal_id", "goal",
            "injury_id", "injury",
            "log_entry_id", "journal_entry",
            "planned_set_id", "planned_set",
            "training_block_id", "training_block");

    private static final Pattern PLACE = Pattern.compile("(.*)/([^/]+)");

    private final Chance chance;
    private final Map<String, JsonNode> schemas;

    /// @param schemas of the arguments of each tool
    Mistakes(Chance chance, Map<String, JsonNode> schemas) {
        this.chance = chance;
        this.schemas = schemas;
    }

    /// The same with up to three mistakes, each of which has to be named.
    Draw wrong(Draw draw) {
        ObjectNode arguments = draw.arguments().deepCopy();
        var paths = new ArrayList<String>();
        arguments.put("colour", "blue");
        paths.add("/colour");
        List<String> misread =
                schemas.getOrDefault(draw.tool(), draw.arguments()).path("properties").properties().stream()
                        .filter(property -> property.getValue().has("type"))
                        .map(Map.Entry::getKey)
                        .filter(name -> !name.endsWith("_id") && !arguments.has(name))
                        .toList();
        if (!misread.isEmpty() && chance.oneIn(2)) {
            String name = chance.among(misread);
            arguments.putArray(name).addArray();
            paths.add("/" + name);
            if (OF_THE_CALL.contains(name)) {
                return new Draw(draw.tool(), arguments, new Draw.Wrong(Set.of(422), paths, null));
            }
        }
        for (String list : LISTS) {
            List<JsonNode> items = draw.arguments().path(list).valueStream().toList();
            if (!items.isEmpty() && chance.oneIn(2)) {
                int place = chance.between(0, items.size() - 1);
                ((ObjectNode) arguments.path(list).get(place)).put("flavour", 1);
                paths.add("/" + list + "/" + place + "/flavour");
            }
        }
        return new Draw(draw.tool(), arguments, new Draw.Wrong(Set.of(422), paths, null));
    }

    /// The same with an id of the other athlete in the place of one's own; the call as it was where it has none.
    Draw another(Draw draw, SequenceModel theirs) {
        var places = new ArrayList<String>();
        places(draw.arguments(), "", places);
        places.removeIf(place -> theirs.ids(type(draw.arguments(), place)).isEmpty());
        if (draw.tool().equals("create_workout_plan")) {
            places.add("/goal_ids/0");
        } else if (draw.tool().equals("get_neighbourhood")) {
            places.add("/id");
        }
        if (places.isEmpty()) {
            return draw;
        }
        String place = chance.among(places);
        List<String> ids = theirs.ids(type(draw.arguments(), place));
        ObjectNode foreign = with(draw.arguments(), place, chance.among(ids));
        ObjectNode unknown = with(draw.arguments(), place, chance.id());
        return new Draw(draw.tool(), foreign, new Draw.Wrong(Set.of(404, 422), List.of(place), unknown));
    }

    private static void places(JsonNode node, String at, List<String> found) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String place = at + "/" + field.getKey();
            boolean isTarget = field.getKey().equals("target_id") && !isExercise(node);
            if (isTarget || (OWN.containsKey(field.getKey()) && field.getValue().isString())) {
                found.add(place);
            }
            places(field.getValue(), place, found);
        }
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                places(list.get(i), at + "/" + i, found);
            }
        }
    }

    private static boolean isExercise(JsonNode link) {
        return link.path("target_type").asString("").equals("exercise");
    }

    private static String type(JsonNode arguments, String place) {
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches()) {
            throw new IllegalArgumentException(place);
        }
        String name = parts.group(2);
        if (name.equals("target_id")) {
            return arguments.at(parts.group(1)).path("target_type").stringValue();
        }
        return OWN.getOrDefault(name, "goal");
    }

    private static ObjectNode with(ObjectNode arguments, String place, String id) {
        ObjectNode copy = arguments.deepCopy();
        if (place.equals("/goal_ids/0")) {
            copy.putArray("goal_ids").add(id);
            return copy;
        }
        Matcher parts = PLACE.matcher(place);
        if (parts.matches() && copy.at(parts.group(1)) instanceof ObjectNode holder) {
            holder.put(parts.group(2), id);
        }
        return copy;
    }
}
