package org.waymark.contract.assignment;

import java.util.List;

/**
 * What was made of an uploaded file.
 *
 * @param rows with anything in them, the header not counted
 * @param matched people who were in the list already
 * @param added people who are new, and are added when the plan is applied
 * @param repeated rows that say the same as an earlier one, and are passed over
 * @param faulty rows that need correcting; at most the first 200
 * @param faultyRows how many there are
 */
public record PeopleFile(
        String name, int rows, int matched, int added, int repeated, List<Fault> faulty, int faultyRows) {

    public PeopleFile {
        faulty = List.copyOf(faulty);
    }

    /** @param row as a spreadsheet counts, the header being row 1 */
    public record Fault(int row, String column, String value, String whatToDo) {}
}
