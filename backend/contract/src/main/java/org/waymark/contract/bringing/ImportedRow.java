package org.waymark.contract.bringing;

import org.jspecify.annotations.Nullable;

/**
 * What a row of a file would come to.
 *
 * @param row as a spreadsheet counts, the header being row 1
 * @param about whom or what it tells of
 * @param whatToDo null unless the row is faulty
 */
public record ImportedRow(
        FileKind kind,
        int row,
        String about,
        Status status,
        String effect,
        @Nullable String whatToDo) {

    public enum Status {
        /** It changes something. */
        GOOD,
        /** It changes nothing, for the reason that the effect gives. */
        PASSED_OVER,
        /** It has to be corrected, or is left out. */
        FAULTY
    }
}
