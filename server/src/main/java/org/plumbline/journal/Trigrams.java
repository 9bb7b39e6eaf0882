package org.plumbline.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Words as the three letters in a row that they are made of, so that a word is found that was spelt otherwise.
///
/// It looks through an athlete's own texts: row security keeps such a question out of every index, so an extension of
/// PostgreSQL would do the same work and be one more thing that an installation must have.
final class Trigrams {
    /// How much of a word must be the same: "sholder" and "shoulder" share 6 of 11. What PostgreSQL has for the same
    /// asks for 0.3 as well.
    static final double ENOUGH = 0.3;

    private static final Pattern LEFT_OUT = Pattern.compile("(^|\\s)-[\\p{L}\\p{N}\"]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Set<String>> words;

    private Trigrams(List<Set<String>> words) {
        this.words = words;
    }

    /// What a question asks for. One that leaves words out is not guessed at: what looks like such a word would come
    /// back by it.
    static Trigrams asked(String query) {
        return LEFT_OUT.matcher(query).find() ? new Trigrams(List.of()) : of(query);
    }

    static Trigrams of(String text) {
        var words = new ArrayList<Set<String>>();
        for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT), -1)) {
            if (!word.isEmpty()) {
                words.add(ofWord(word));
            }
        }
        return new Trigrams(List.copyOf(words));
    }

    /// Two blanks before the word and one behind it: its beginning counts for more than its end.
    private static Set<String> ofWord(String word) {
        String padded = "  " + word + " ";
        var grams = new HashSet<String>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            grams.add(padded.substring(i, i + 3));
        }
        return grams;
    }

    /// Between 0 and 1: how much these words look like some in the other text; 0 where one of them looks like none.
    double likenessTo(Trigrams text) {
        if (words.isEmpty()) {
            return 0;
        }
        double sum = 0;
        for (Set<String> word : words) {
            double best = 0;
            for (Set<String> other : text.words) {
                best = Math.max(best, likeness(word, other));
            }
            if (best < ENOUGH) {
                return 0;
            }
            sum += best;
        }
        return sum / words.size();
    }

    private static double likeness(Set<String> one, Set<String> other) {
        int shared = 0;
        for (String gram : one) {
            if (other.contains(gram)) {
                shared++;
            }
        }
        return (double) shared / (one.size() + other.size() - shared);
    }
}
