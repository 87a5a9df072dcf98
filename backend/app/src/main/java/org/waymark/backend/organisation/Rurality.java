package org.waymark.backend.organisation;

import java.util.Map;

/**
 * Where a school lies between town and country, in the codes of the official classification: those of 2011 (A1 to F2) and
 * those of 2021 (UN1 to RSF1). Codes of both are found in one file, so each is kept as it came.
 */
public record Rurality(String code) {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("A1", "urban, major conurbation"),
            Map.entry("B1", "urban, minor conurbation"),
            Map.entry("C1", "urban, city and town"),
            Map.entry("C2", "urban, city and town in a sparse setting"),
            Map.entry("D1", "rural town and fringe"),
            Map.entry("D2", "rural town and fringe in a sparse setting"),
            Map.entry("E1", "rural village"),
            Map.entry("E2", "rural village in a sparse setting"),
            Map.entry("F1", "rural hamlet and isolated dwellings"),
            Map.entry("F2", "rural hamlet and isolated dwellings in a sparse setting"),
            Map.entry("UN1", "urban, near a major town or city"),
            Map.entry("UF1", "urban, further from a major town or city"),
            Map.entry("RLN1", "larger rural, near a major town or city"),
            Map.entry("RLF1", "larger rural, further from a major town or city"),
            Map.entry("RSN1", "smaller rural, near a major town or city"),
            Map.entry("RSF1", "smaller rural, further from a major town or city"));

    public Rurality {
        if (!isKnown(code)) {
            throw new IllegalArgumentException("no code of rurality: " + code);
        }
    }

    public static boolean isKnown(String code) {
        return WORDS.containsKey(code);
    }

    public boolean isRural() {
        return code.startsWith("R") || "DEF".indexOf(code.charAt(0)) >= 0;
    }

    /** Far from anywhere; the classification of 2021 says it in another way. */
    public boolean isSparse() {
        return code.length() == 2 && code.charAt(1) == '2';
    }

    public String words() {
        return WORDS.getOrDefault(code, code);
    }
}
