package org.waymark.backend.assignment.release;

import java.util.Map;

/**
 * How many leaders each school of a trust can spare on one day.
 *
 * @param version 0 while nobody has set any
 * @param bySchool other numbers, by school id
 */
public record LimitsOfTrust(String trustId, long version, int releasedADay, Map<String, Integer> bySchool) {

    private static final int UNLESS_SET = 2;

    public LimitsOfTrust {
        bySchool = Map.copyOf(bySchool);
    }

    public static LimitsOfTrust unset(String trustId) {
        return new LimitsOfTrust(trustId, 0, UNLESS_SET, Map.of());
    }

    public int of(String schoolId) {
        return bySchool.getOrDefault(schoolId, releasedADay);
    }
}
