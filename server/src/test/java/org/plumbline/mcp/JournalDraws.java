package org.plumbline.mcp;

import java.util.List;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Draws what is written down, in words that nothing may change, and what it is about.
final class JournalDraws {
    private static final List<String> TEXTS = List.of(
            "Slept 4 h and \"fine\"",
            "Knie zwickt – links, 3/10 😬",
            "line one\nline two\t& <b>not bold</b>",
            "  spaces at both ends  ",
            "100 % done; Robert'); DROP TABLE plans;--",
            "0");

    private static final List<String> THINGS =
            List.of("plan", "planned_set", "workout", "set", "goal", "injury", "constraint");

    private final Chance chance;
    private final SequenceModel mine;
    private final List<String> exercises;

    /// @param exercises the ids of some that everybody has
    JournalDraws(Chance chance, SequenceModel mine, List<String> exercises) {
        this.chance = chance;
        this.mine = mine;
        this.exercises = exercises;
    }

    ObjectNode entry() {
        ObjectNode said = said("raw_text");
        said.put("entry_type", chance.word("observation", "nutrition", "supplement", "symptom", "mood", "feedback"));
        if (chance.oneIn(2)) {
            said.put("severity", chance.word("info", "notable", "concerning", "urgent"));
        }
        if (chance.oneIn(3)) {
            said.put("category", chance.oneIn(3) ? null : "physical");
        }
        if (chance.oneIn(3)) {
            said.put("summary", "Knee – “again”");
        }
        if (chance.oneIn(3)) {
            said.put("entry_date", "2025-11-0" + chance.between(3, 9));
        }
        about(said, "links");
        return said;
    }

    ObjectNode observation() {
        ObjectNode said = said("content");
        said.put("observation_type", chance.word("pattern", "preference", "insight", "flag", "decision"));
        if (chance.oneIn(3)) {
            said.put("confidence", chance.number("0", "0.75", "1"));
        }
        if (chance.oneIn(3)) {
            said.put("observed_on", "2025-11-09").put("expires_on", "2099-01-31");
        }
        about(said, "evidence");
        return said;
    }

    private ObjectNode said(String field) {
        ObjectNode said = Json.MAPPER.createObjectNode();
        if (chance.oneIn(2)) {
            said.put("id", chance.id());
        }
        if (chance.oneIn(3)) {
            said.putArray("tags").add("knee").add("left – 2");
        }
        return said.put(field, chance.among(TEXTS) + (chance.oneIn(2) ? "" : " " + chance.rareWord()));
    }

    private void about(ObjectNode said, String field) {
        if (chance.oneIn(3)) {
            return;
        }
        ArrayNode list = said.putArray(field);
        for (int i = chance.between(1, 3); i > 0; i--) {
            String type = chance.oneIn(8) ? "exercise" : chance.among(THINGS);
            List<String> there = type.equals("exercise") ? exercises : mine.ids(type);
            if (!there.isEmpty()) {
                ObjectNode link = list.addObject().put("target_type", type).put("target_id", chance.among(there));
                if (field.equals("links") && type.equals("workout") && chance.oneIn(2)) {
                    link.put("relationship", chance.word("DOCUMENTS", "FEEDBACK"));
                }
            }
        }
    }

    /// A link of an entry to one of the athlete's things of a type.
    ObjectNode link(String type) {
        ObjectNode said = Json.MAPPER
                .createObjectNode()
                .put("log_entry_id", chance.among(mine.entries()).id())
                .put(type + "_id", chance.among(mine.ids(type)));
        if (type.equals("workout") && chance.oneIn(2)) {
            said.put("relationship", chance.word("EXPLAINS", "DOCUMENTS", "FEEDBACK"));
        }
        return said;
    }
}
