package org.waymark.ui.viability;

import org.waymark.contract.viability.GroupMove;

/** How it stands, as told to the person it is about. */
final class OwnMoveWords {

    private OwnMoveWords() {}

    static String state(GroupMove move) {
        return switch (move.state()) {
            case PROPOSED, READY -> "You will go to " + move.toCohort() + ", which is no further for you.";
            case ASKED -> "You are asked, and have not answered.";
            case AGREED -> "You have said yes. You keep your place until your provider has moved you.";
            case DECLINED -> "You have said no, and stay in " + move.fromCohort() + ".";
            case MOVED -> "You are in " + move.toCohort() + " now, with all you have done.";
            case STAYED -> "You stay in " + move.fromCohort() + ". " + move.note();
            case BACK -> "You are back in " + move.fromCohort() + ".";
        };
    }
}
