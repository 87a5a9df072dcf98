package org.waymark.backend.organisation;

import java.util.Arrays;
import java.util.Optional;

/** The lists by which the department says whose places may be funded. */
public enum EligibilityList {
    PP50_SCHOOLS("Pp50School", "Schools with the most pupil premium (PP50)"),
    PP50_FURTHER_EDUCATION("Pp50FurtherEducation", "Settings for 16 to 19 with the most disadvantage (PP50)"),
    RISE_SCHOOLS("RiseSchool", "Schools in the RISE programme"),
    LOCAL_AUTHORITY_NURSERIES("LocalAuthorityNursery", "Local authority nurseries"),
    DISADVANTAGED_EARLY_YEARS("DisadvantagedEarlyYearsSchool", "Disadvantaged early years settings"),
    CHILDMINDERS("Childminder", "Childminders");

    private static final String PREFIX = "EligibilityList::";

    private final String name;
    private final String words;

    EligibilityList(String name, String words) {
        this.name = name;
        this.words = words;
    }

    /** As people read it. */
    public String words() {
        return words;
    }

    /** As the file names it, with or without what comes before the colons. */
    public static Optional<EligibilityList> find(String type) {
        String bare = type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
        return Arrays.stream(values()).filter(list -> list.name.equals(bare)).findFirst();
    }
}
