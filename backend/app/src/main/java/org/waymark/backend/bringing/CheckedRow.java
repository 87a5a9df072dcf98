package org.waymark.backend.bringing;

import org.jspecify.annotations.Nullable;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.ImportedRow;
import org.waymark.contract.bringing.ImportedRow.Status;

/**
 * What a row of a file comes to.
 *
 * @param personId null where the row is of nobody who is brought in
 * @param name whom or what it tells of
 * @param effect in words that rows which come to the same share
 */
record CheckedRow(
        FileKind kind,
        int number,
        @Nullable String personId,
        String name,
        Status status,
        String effect,
        @Nullable String whatToDo) {

    static final String TO_CORRECT = "Left out until it is corrected";

    static CheckedRow faulty(FileKind kind, int number, String name, String whatToDo) {
        return new CheckedRow(kind, number, null, name, Status.FAULTY, TO_CORRECT, whatToDo);
    }

    CheckedRow good(String otherEffect) {
        return new CheckedRow(kind, number, personId, name, Status.GOOD, otherEffect, null);
    }

    CheckedRow passedOver(String why) {
        return new CheckedRow(kind, number, personId, name, Status.PASSED_OVER, why, null);
    }

    CheckedRow withoutPathway(String why) {
        return new CheckedRow(kind, number, personId, name, Status.FAULTY, "No pathway can be planned for them", why);
    }

    boolean isFaulty() {
        return status == Status.FAULTY;
    }

    boolean isGood() {
        return status == Status.GOOD;
    }

    ImportedRow view() {
        return new ImportedRow(kind, number, name, status, effect, whatToDo);
    }
}
