package org.waymark.contract.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;

/**
 * @param qualifications codes of those the person is on, or has completed
 * @param email where nobody told, null
 */
public record Person(
        String id,
        String name,
        String jobTitle,
        String school,
        Phase phase,
        SchoolKind kind,
        List<String> qualifications,
        @Nullable String email) {

    public Person {
        qualifications = List.copyOf(qualifications);
    }
}
