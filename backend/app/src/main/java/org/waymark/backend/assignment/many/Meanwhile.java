package org.waymark.backend.assignment.many;

import java.util.List;
import org.waymark.contract.assignment.AssignmentRow.Decision;

/**
 * What can have happened between the dry run and applying. This table settles what is proposed where trust, participant
 * and offer no longer agree: never in place of what somebody is on, never to who works elsewhere by now. Earlier ones go
 * before later ones.
 */
enum Meanwhile {
    OFFER_GONE("The offer is no longer open.", Decision.LEAVE_OUT),
    LEFT_THE_TRUST("Is no longer among your people.", Decision.LEAVE_OUT),
    PUT_ON_SOMETHING(
            "Has been put on %s since the dry run, by a colleague or by another trust that employs them. One qualification"
                    + " at a time can be proposed.",
            Decision.KEEP_THEIRS),
    SCHOOL_CLOSED(
            "Their school, %s, has closed. Say under Schools where they work now, then plan for them again.",
            Decision.PLAN_AGAIN, Decision.LEAVE_OUT),
    MOVED_SCHOOL(
            "Works at %s by now. What was planned keeps to the days of another school.",
            Decision.PLAN_AGAIN, Decision.LEAVE_OUT),
    SESSION_GONE("A session has been taken off since the dry run.", Decision.PLAN_AGAIN, Decision.LEAVE_OUT),
    SEATS_GONE("A session has filled up since the dry run.", Decision.PLAN_AGAIN, Decision.LEAVE_OUT),
    NOT_POSSIBLE(
            "What was planned is no longer possible: a session has filled up, or days have passed.",
            Decision.PLAN_AGAIN,
            Decision.LEAVE_OUT),
    NOTHING_ELSE(
            "No other pathway was found that keeps to the hours and to what the school can spare.",
            Decision.PLAN_AGAIN,
            Decision.LEAVE_OUT),
    CHANGED_AT_ONCE(
            "Somebody else was changing this person at the same moment.", Decision.PLAN_AGAIN, Decision.LEAVE_OUT);

    private final String sentence;
    private final List<Decision> decisions;

    Meanwhile(String sentence, Decision... decisions) {
        this.sentence = sentence;
        this.decisions = List.of(decisions);
    }

    /** @param what fills the sentence's gap, where it has one */
    String sentence(Object... what) {
        return sentence.formatted(what);
    }

    List<Decision> decisions() {
        return decisions;
    }
}
