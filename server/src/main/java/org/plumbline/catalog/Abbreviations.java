package org.plumbline.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Short and variant words that stand for others wherever they occur in a name: "KB" for "kettlebell".
final class Abbreviations {
    private final Map<List<String>, List<String>> meanings;
    private final int longest;

    private Abbreviations(Map<List<String>, List<String>> meanings) {
        this.meanings = Map.copyOf(meanings);
        this.longest = meanings.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    static Abbreviations from(JsonNode json) {
        var meanings = new LinkedHashMap<List<String>, List<String>>();
        json.properties()
                .forEach(entry -> meanings.put(
                        Spelling.of(entry.getKey()).words(),
                        Spelling.of(entry.getValue().stringValue()).words()));
        return new Abbreviations(meanings);
    }

    /// Every abbreviation written out, the longest first, from left to right; what comes out is not read again.
    Spelling expand(Spelling spelling) {
        List<String> words = spelling.words();
        var result = new ArrayList<String>();
        int at = 0;
        while (at < words.size()) {
            int taken = 0;
            for (int length = Math.min(longest, words.size() - at); length > 0 && taken == 0; length--) {
                List<String> meaning = meaning(words.subList(at, at + length));
                if (!meaning.isEmpty()) {
                    result.addAll(meaning);
                    taken = length;
                }
            }
            if (taken == 0) {
                result.add(words.get(at));
                taken = 1;
            }
            at += taken;
        }
        return new Spelling(result);
    }

    private List<String> meaning(List<String> words) {
        List<String> known = meanings.get(words);
        if (known != null) {
            return known;
        }
        // "RDLs", "one-arms": the plural of an abbreviation
        return meanings.getOrDefault(
                words.stream()
                        .map(w -> w.endsWith("s") ? w.substring(0, w.length() - 1) : w)
                        .toList(),
                List.of());
    }
}
