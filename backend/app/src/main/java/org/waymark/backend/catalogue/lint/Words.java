package org.waymark.backend.catalogue.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Counts words, sentences and shared phrases in plain English text, one line a paragraph. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:](?:\\s|$)|\n");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final int GRAM = 5;

    private Words() {}

    static List<String> of(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group().replace('’', '\''))
                .toList();
    }

    static int count(String text) {
        return of(text).size();
    }

    /** Every run of five words. */
    static Set<List<String>> grams(String text) {
        var words = of(text);
        var grams = new HashSet<List<String>>();
        for (int i = 0; i + GRAM <= words.size(); i++) {
            grams.add(words.subList(i, i + GRAM));
        }
        return grams;
    }

    /** How much of the shorter text the other shares, 0 to 1, in runs of five words. */
    static double shared(String a, String b) {
        var ofA = grams(a);
        var ofB = grams(b);
        int shorter = Math.min(ofA.size(), ofB.size());
        return shorter == 0 ? 0 : (double) ofA.stream().filter(ofB::contains).count() / shorter;
    }

    /**
     * The age at which a pupil reads this with ease: the Flesch–Kincaid grade plus five (Kincaid and others, 1975).
     * Syllables are guessed from runs of vowels.
     */
    static double readingAge(String text) {
        var words = of(text);
        long sentences = sentences(text).stream().filter(s -> count(s) > 0).count();
        if (words.isEmpty() || sentences == 0) {
            return 0;
        }
        int syllables = words.stream().mapToInt(Words::syllables).sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59 + 5;
    }

    private static List<String> sentences(String text) {
        return List.of(SENTENCE_END.split(text));
    }

    private static int syllables(String word) {
        int runs = (int) VOWELS.matcher(word).results().count();
        boolean silentE = word.endsWith("e") && !word.endsWith("le") && runs > 1;
        return Math.max(1, silentE ? runs - 1 : runs);
    }
}
