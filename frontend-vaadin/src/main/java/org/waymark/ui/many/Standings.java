package org.waymark.ui.many;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.contract.assignment.AssignmentRow.Status;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;

/** How people of an assignment stand, in words. */
final class Standings {

    private Standings() {}

    static String word(Status status) {
        return switch (status) {
            case PLANNED -> "Would get a pathway";
            case LEFT_OUT -> "Left out";
            case UNCHANGED -> "On it already";
            case CONFLICT -> "Could not be applied";
            case PROPOSED -> "Waits for an answer";
            case ACCEPTED -> "Waits for the provider";
            case ENROLLED -> "Has a place";
            case DECLINED -> "Declined or refused";
            case UNDONE -> "Taken back";
        };
    }

    static StatusTag tag(Status status) {
        Tone tone = switch (status) {
            case PLANNED, PROPOSED, ACCEPTED -> Tone.ACTIVE;
            case LEFT_OUT, CONFLICT, DECLINED -> Tone.CARE;
            case ENROLLED -> Tone.GOOD;
            case UNCHANGED, UNDONE -> Tone.PLAIN;
        };
        return new StatusTag(word(status), tone);
    }

    /** "Waits for an answer: 12. Has a place: 3." in the order in which people go through them. */
    static String sentence(Map<Status, Integer> standing) {
        return Stream.of(Status.values())
                .filter(standing::containsKey)
                .map(status -> word(status) + ": " + Words.people(standing.getOrDefault(status, 0)) + ".")
                .collect(Collectors.joining(" "));
    }
}
