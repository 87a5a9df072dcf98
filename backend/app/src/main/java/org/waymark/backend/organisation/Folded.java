package org.waymark.backend.organisation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is searched: lower case, without accents and apostrophes. */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['‘’`´]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}|]+");

    private Folded() {}

    static String of(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String joined = APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        return OTHER.matcher(joined).replaceAll(" ").strip();
    }

    static List<String> words(String search) {
        return Arrays.stream(of(search.replace('|', ' ')).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
