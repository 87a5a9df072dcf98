package org.waymark.contract.catalogue;

import java.util.List;

/**
 * Something to do within a lesson, without what is told afterwards. It is practice: nobody grades it.
 *
 * @param afterSection the place, from 0, of the lesson's section that it follows
 * @param prompt what to do; of a scenario, the situation it begins with
 * @param groups of a sorting, what items go into; else empty
 * @param items of a scenario, its first choices; of a sorting or an ordering, what is sorted; of a short answer, empty
 */
public record Activity(
        String id, Kind kind, int afterSection, String title, String prompt, List<String> groups, List<String> items) {

    public Activity {
        groups = List.copyOf(groups);
        items = List.copyOf(items);
    }

    public enum Kind {
        SCENARIO,
        SORTING,
        ORDERING,
        SHORT_ANSWER
    }
}
