package org.waymark.ui.booking;

import org.jspecify.annotations.Nullable;
import org.waymark.contract.booking.BookedSession;
import org.waymark.contract.booking.BookingEffect;
import org.waymark.contract.booking.OwnSession;
import org.waymark.contract.booking.OwnSession.State;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;

/** How seats and what changes with them are said. */
final class SeatWords {

    private SeatWords() {}

    static StatusTag tag(State state) {
        return switch (state) {
            case BOOKED -> new StatusTag("Your seat is booked", Tone.GOOD);
            case PLANNING -> new StatusTag("Booked, being planned", Tone.ACTIVE);
            case ASKS -> new StatusTag("Booked, needs your yes", Tone.CARE);
            case DOES_NOT_FIT -> new StatusTag("Booked, does not fit", Tone.CARE);
            case HELD -> new StatusTag("Held for your answer", Tone.ACTIVE);
            case CANCELLED -> new StatusTag("Cancelled", Tone.CARE);
            case RECORDED -> new StatusTag("A recording instead", Tone.PLAIN);
            case NONE -> new StatusTag("No seat", Tone.CARE);
        };
    }

    static String session(BookedSession session) {
        return Words.moment(session.start()) + ", " + session.place();
    }

    static String seats(int left) {
        return left == 0 ? "Full" : Words.count(left, "seat") + " left";
    }

    /** "You are 3rd of 7 who wait", "7 people wait". */
    static String waiting(OwnSession.Waiting waiting) {
        if (waiting.heldUntil() != null) {
            String held = "A seat is held for you until " + Words.moment(waiting.heldUntil());
            return waiting.askedBy() == null ? held : waiting.askedBy() + " asks you to move here. " + held;
        }
        return waiting.position() == 0
                ? Words.people(waiting.people()) + (waiting.people() == 1 ? " waits" : " wait")
                : "You are number " + waiting.position() + " of " + waiting.people() + " on the waiting list";
    }

    /** How the seat of a session is not taken. */
    static String no(OwnSession.Other other) {
        return isAsked(other) ? "No, keep mine" : "Stop waiting";
    }

    static boolean isAsked(OwnSession.Other other) {
        return other.waiting() != null && other.waiting().askedBy() != null;
    }

    /** "1 day out more", "no more days out". */
    static String daysOut(int more) {
        if (more == 0) return "No more days out of school";
        return Words.count(Math.abs(more), "day") + " out of school " + (more > 0 ? "more" : "fewer");
    }

    static String journey(OwnSession.Other other) {
        return other.travelMinutes() == null ? "No journey" : Words.hours(other.travelMinutes()) + " each way";
    }

    static String move(BookingEffect.Move move) {
        if (move.from() == null) return move.topic() + ": " + to(move.to()) + ".";
        return move.to() == null
                ? move.topic() + ": no session any more, so " + session(move.from()) + " goes."
                : move.topic() + ": " + to(move.to()) + " instead of " + session(move.from()) + ".";
    }

    private static String to(@Nullable BookedSession session) {
        return session == null ? "none" : session(session);
    }
}
