package org.waymark.ui.bringing;

import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.ProgrammeImport.State;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;

/** The pages of one import, each at an address of its own. */
enum Place {
    TASKS(""),
    RUN("/run"),
    RESULT("/result"),
    CHECK("/check");

    static final String START = "provider/bring-in";

    private final String path;

    Place(String path) {
        this.path = path;
    }

    Address of(String importId) {
        return Address.of(START + "/" + importId + path);
    }

    static Address file(String importId, FileKind kind) {
        return Address.of(START + "/" + importId + "/files/" + Address.text(kind));
    }

    /** Where somebody goes on who comes back to it. */
    static Place of(State state) {
        return switch (state) {
            case DRAFT -> TASKS;
            case CHECKING, APPLYING, UNDOING -> RUN;
            case CHECKED, APPLIED, UNDONE -> RESULT;
        };
    }

    static StatusTag tag(State state) {
        return switch (state) {
            case DRAFT -> new StatusTag("Being prepared", Tone.PLAIN);
            case CHECKING -> new StatusTag("Being tried out", Tone.ACTIVE);
            case CHECKED -> new StatusTag("Tried out", Tone.ACTIVE);
            case APPLYING -> new StatusTag("Being brought in", Tone.ACTIVE);
            case APPLIED -> new StatusTag("Brought in", Tone.GOOD);
            case UNDOING -> new StatusTag("Being taken back", Tone.CARE);
            case UNDONE -> new StatusTag("Taken back", Tone.PLAIN);
        };
    }

    static String name(FileKind kind) {
        return switch (kind) {
            case PEOPLE -> "People";
            case PROGRESS -> "Progress";
            case SESSIONS -> "Sessions";
            case ATTENDANCE -> "Attendance";
        };
    }

    static String tells(FileKind kind) {
        return switch (kind) {
            case PEOPLE ->
                "One person a row: name, email, school URN, and where you have them job title, phase, first"
                        + " day and your own id.";
            case PROGRESS ->
                "One module of one person a row: whose it is, which module, and whether it is finished."
                        + " Where you have them, minutes and the day it was finished.";
            case SESSIONS ->
                "One session a row, over or to come: your own id of it, topic, date, start, end, place or online, and"
                        + " seats.";
            case ATTENDANCE ->
                "One person in one session a row: who, your id of the session, and whether they were there, or have a"
                        + " seat where it is to come. It needs a file of sessions.";
        };
    }
}
