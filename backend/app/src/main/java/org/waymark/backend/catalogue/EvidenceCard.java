package org.waymark.backend.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One work that lessons cite.
 *
 * @param found in our own words
 * @param cost what acting on it asks of a school
 * @param promising for disadvantaged pupils
 * @param supersededBy the id of the card that takes its place, or null
 */
public record EvidenceCard(
        String id,
        List<String> authors,
        int year,
        String title,
        String publication,
        Kind kind,
        String found,
        String population,
        Certainty certainty,
        String certaintyWhy,
        Cost cost,
        String disadvantage,
        Promise promising,
        LocalDate reviewBy,
        @Nullable String supersededBy) {

    public enum Kind implements Worded {
        EXPERIMENT,
        QUASI_EXPERIMENT,
        REVIEW,
        META_ANALYSIS,
        GUIDANCE,
        SURVEY,
        THEORY,
        QUALITATIVE,
        LAW
    }

    public enum Certainty implements Worded {
        HIGH,
        MODERATE,
        LOW,
        CONTESTED
    }

    public enum Cost implements Worded {
        LOW,
        MODERATE,
        HIGH,
        NOT_APPLICABLE
    }

    public enum Promise implements Worded {
        PROMISING,
        MIXED,
        UNKNOWN
    }

    public EvidenceCard {
        authors = List.copyOf(authors);
    }

    /** As cited in running text: "Sweller (1988)", "Black and Wiliam (1998)", "Kraft and others (2018)". */
    public String cited() {
        var first = surname(authors.getFirst());
        return switch (authors.size()) {
                    case 1 -> first;
                    case 2 -> first + " and " + surname(authors.getLast());
                    default -> first + " and others";
                }
                + " (" + year + ")";
    }

    private static String surname(String author) {
        int comma = author.indexOf(',');
        return comma < 0 ? author : author.substring(0, comma);
    }
}
