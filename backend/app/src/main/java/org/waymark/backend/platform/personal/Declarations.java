package org.waymark.backend.platform.personal;

import java.util.List;
import java.util.Map;

/**
 * The content of {@code personal-data.yaml}, which says there what each part means.
 *
 * @param shown by the name of a type of the contract: who may read which of its fields of somebody else
 * @param files endpoints whose answer is a file with people in it
 */
public record Declarations(Map<String, Map<String, List<String>>> shown, List<String> files) {

    private static final String CONTRACT = "org.waymark.contract.";

    public Declarations {
        shown = Map.copyOf(shown);
        files = List.copyOf(files);
    }

    /** Such as {@code assignment.Person}: the package within the contract, and the type. */
    static String name(Class<?> type) {
        String name = type.getName();
        return name.startsWith(CONTRACT) ? name.substring(CONTRACT.length()) : name;
    }
}
