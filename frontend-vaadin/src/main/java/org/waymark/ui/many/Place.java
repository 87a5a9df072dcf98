package org.waymark.ui.many;

import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;

/** The pages of one assignment, each at an address of its own. */
enum Place {
    TASKS(""),
    PEOPLE("/people"),
    FILE("/file"),
    LIMITS("/limits"),
    RUN("/run"),
    RESULT("/result"),
    CHECK("/check"),
    APPLIED("/applied");

    static final String START = "assign/many";

    private final String path;

    Place(String path) {
        this.path = path;
    }

    Address of(String planId) {
        return Address.of(START + "/" + planId + path);
    }

    /** Where somebody goes on who comes back to it. */
    static Place of(AssignmentPlan.State state) {
        return switch (state) {
            case DRAFT -> TASKS;
            case PLANNING, APPLYING, UNDOING -> RUN;
            case PLANNED -> RESULT;
            case APPLIED, UNDONE -> APPLIED;
        };
    }

    static StatusTag tag(AssignmentPlan.State state) {
        return switch (state) {
            case DRAFT -> new StatusTag("Being prepared", Tone.PLAIN);
            case PLANNING -> new StatusTag("Being tried out", Tone.ACTIVE);
            case PLANNED -> new StatusTag("Tried out", Tone.ACTIVE);
            case APPLYING -> new StatusTag("Being applied", Tone.ACTIVE);
            case APPLIED -> new StatusTag("Applied", Tone.GOOD);
            case UNDOING -> new StatusTag("Being taken back", Tone.CARE);
            case UNDONE -> new StatusTag("Taken back", Tone.PLAIN);
        };
    }
}
