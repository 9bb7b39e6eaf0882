package org.plumbline.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a name without regard to case, accents, hyphens, apostrophes and brackets.
record Spelling(List<String> words) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`´]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern BRACKETED = Pattern.compile("^(.*\\S)\\s*\\(([^()]*)\\)\\s*$");
    private static final Pattern VARIANT = Pattern.compile("^(.*\\S)\\s*(?:\\s[-–—]\\s|,\\s)\\s*(\\S.*)$");

    Spelling {
        words = List.copyOf(words);
    }

    static Spelling of(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        plain = APOSTROPHES
                .matcher(plain.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace("&", " and ");
        return new Spelling(WORD.matcher(plain).results().map(r -> r.group()).toList());
    }

    /// The orders in which the words may be meant: as typed, and `Base - Variant (Equipment)` as "equipment variant
    /// base", which is how training logs such as Strong's write names.
    static List<Spelling> readings(String name) {
        var result = new ArrayList<Spelling>();
        result.add(of(name));
        Matcher bracketed = BRACKETED.matcher(name);
        String base = bracketed.matches() ? bracketed.group(1) : name;
        String equipment = bracketed.matches() ? bracketed.group(2) : "";
        Matcher variant = VARIANT.matcher(base);
        String order = variant.matches() ? variant.group(2) + " " + variant.group(1) : base;
        Spelling turned = of(equipment + " " + order);
        if (!turned.equals(result.getFirst())) {
            result.add(turned);
        }
        return result;
    }

    /// What two spellings of one name share: "Push-up", "pushup" and "PUSH UP" are `pushup`.
    String key() {
        return String.join("", words);
    }

    /// The key with every word in the singular.
    String folded() {
        return String.join("", words.stream().map(Spelling::singular).toList());
    }

    /// Not grammar, only the same cut on both sides: "flies" and "fly", "lunges" and "lunge", "biceps" and "bicep".
    static String singular(String word) {
        if (word.length() < 3 || word.endsWith("ss") || word.endsWith("us") || !word.endsWith("s")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.equals("calves")) {
            return "calf";
        }
        return word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes")
                ? word.substring(0, word.length() - 2)
                : word.substring(0, word.length() - 1);
    }
}
