package org.waymark.ui.rebooking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.contract.rebooking.Rebooking;
import org.waymark.contract.rebooking.Rebooking.CancelledSession;
import org.waymark.contract.rebooking.Rebooking.Move;
import org.waymark.contract.rebooking.Rebooking.Outcome;
import org.waymark.contract.rebooking.Rebooking.Rebooked;
import org.waymark.contract.rebooking.Rebooking.State;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;

/** Rebookings in words. */
final class RebookingWords {

    private RebookingWords() {}

    /** "Curriculum", or "3 sessions". */
    static String sessions(Rebooking rebooking) {
        List<CancelledSession> all = rebooking.sessions();
        return all.size() == 1 ? all.getFirst().topic() : Words.count(all.size(), "session");
    }

    static String first(Rebooking rebooking) {
        return rebooking.sessions().stream()
                .findFirst()
                .map(session -> Words.moment(session.start()) + ", " + session.place())
                .orElse("");
    }

    static String state(State state) {
        return switch (state) {
            case PLANNING -> "Being worked out";
            case PLANNED -> "Not applied yet";
            case APPLYING -> "Being applied";
            case APPLIED -> "Applied";
            case UNDOING -> "Being taken back";
            case UNDONE -> "Taken back";
        };
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case WAITING -> "Waiting";
            case WOULD_MOVE -> "Would move";
            case WOULD_BE_ASKED -> "Would be asked";
            case WOULD_HAVE_NO_PLACE, NO_PLACE -> "No place";
            case MOVED -> "Moved";
            case ASKED -> "Asked";
            case ACCEPTED -> "Accepted";
            case DECLINED -> "Declined";
            case NO_ANSWER -> "No answer";
            case NOT_CONCERNED -> "Not concerned";
            case PUT_BACK -> "Put back";
        };
    }

    /** "25 people: 16 would be asked, 8 would move, 1 no place." */
    static String inAll(List<Rebooked> people) {
        if (people.isEmpty()) return "";
        Map<String, Long> counts = people.stream()
                .collect(Collectors.groupingBy(
                        row -> outcome(row.outcome()).toLowerCase(Locale.UK),
                        LinkedHashMap::new,
                        Collectors.counting()));
        return Words.people(people.size()) + ": "
                + counts.entrySet().stream()
                        .map(one -> one.getValue() + " " + one.getKey())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case WOULD_HAVE_NO_PLACE, NO_PLACE, DECLINED, NO_ANSWER -> Tone.CARE;
            case WAITING, WOULD_MOVE, WOULD_BE_ASKED, MOVED, ASKED, ACCEPTED, NOT_CONCERNED, PUT_BACK -> Tone.ACTIVE;
        };
    }

    /** "Curriculum: Tue 2 Feb 2027, 09:30, Northway Hub instead of Tue 26 Jan 2027, 09:30". */
    static String move(Move move) {
        String from = move.from() == null ? "" : Words.moment(move.from());
        if (move.to() == null) return move.topic() + ": learnt without the session of " + from;
        String to = Words.moment(move.to()) + ", " + move.toPlace();
        return move.topic() + ": " + to + (from.isEmpty() ? "" : ", instead of " + from);
    }
}
