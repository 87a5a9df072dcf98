package org.waymark.contract.assignment;

import java.util.List;

/**
 * A list of people in numbers.
 *
 * @param all how many the caller may assign
 * @param fitting how many of them fit what was chosen
 * @param schools names of the schools of all, sorted
 */
public record PeopleOverview(int all, int fitting, List<String> schools) {

    public PeopleOverview {
        schools = List.copyOf(schools);
    }
}
