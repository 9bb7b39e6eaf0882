package org.plumbline.catalog;

import java.util.List;

/// How much a typed name looks like a known one, for lists of candidates. It never decides.
record Likeness(Name name, List<String> words, String key) {
    private static final double WORDS_ENOUGH = 0.6;
    private static final double LETTERS_ENOUGH = 0.8;
    private static final int SHORTEST_PREFIX = 3;

    Likeness(Name name, Spelling full) {
        this(name, full.words().stream().map(Spelling::singular).toList(), full.folded());
    }

    /// Between 0 (nothing in common) and 1; 0 as well where too little is shared to be worth showing.
    double to(Spelling typed) {
        List<String> wanted = typed.words().stream().map(Spelling::singular).toList();
        if (wanted.isEmpty()) {
            return 0;
        }
        double shared = 0;
        boolean all = true;
        for (String word : wanted) {
            double best = words.stream()
                    .mapToDouble(known -> alike(word, known))
                    .max()
                    .orElse(0);
            shared += best;
            all &= best > 0;
        }
        double byWords = 2 * shared / (wanted.size() + words.size());
        double byLetters = closeness(typed.folded(), key);
        if (byLetters >= LETTERS_ENOUGH) {
            return Math.max(byWords, byLetters);
        }
        return all || byWords >= WORDS_ENOUGH ? Math.min(byWords, 1) : 0;
    }

    private static double alike(String wanted, String known) {
        if (wanted.equals(known)) {
            return 1;
        }
        if (wanted.length() >= SHORTEST_PREFIX && known.startsWith(wanted)) {
            return 0.8;
        }
        int longer = Math.max(wanted.length(), known.length());
        int allowed = longer <= 3 ? 0 : longer <= 7 ? 1 : 2;
        return Math.abs(wanted.length() - known.length()) <= allowed && distance(wanted, known) <= allowed
                ? closeness(wanted, known)
                : 0;
    }

    private static double closeness(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        if (longer == 0 || Math.abs(one.length() - other.length()) > longer * (1 - LETTERS_ENOUGH) + 1) {
            return 0;
        }
        return 1 - (double) distance(one, other) / longer;
    }

    /// Edits between two words: insert, delete, replace, or swap two neighbours.
    static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replace = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }
}
