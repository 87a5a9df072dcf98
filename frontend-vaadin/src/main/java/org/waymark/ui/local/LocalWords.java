package org.waymark.ui.local;

import org.waymark.contract.delivery.LocalSession;
import org.waymark.contract.delivery.LocalSession.State;
import org.waymark.contract.delivery.LocalSessionWanted;
import org.waymark.contract.delivery.LocalSessionWanted.Audience;
import org.waymark.contract.identity.Role;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;

/** Local sessions as people read of them. */
final class LocalWords {

    static final String HOME = "local-sessions";

    private LocalWords() {}

    static boolean isProvider() {
        return SignedInPerson.get().is(Role.PROVIDER);
    }

    static boolean isPartner() {
        return SignedInPerson.get().is(Role.PARTNER);
    }

    static StatusTag tag(State state) {
        return new StatusTag(state(state), tone(state));
    }

    static String state(State state) {
        return switch (state) {
            case WAITING -> "Waits for the provider";
            case SENT_BACK -> "Sent back";
            case REFUSED -> "Refused";
            case APPROVED -> "Approved";
            case WITHDRAWAL_ASKED -> "To be withdrawn";
            case WITHDRAWN -> "Withdrawn";
            case CANCELLED -> "Cancelled";
        };
    }

    private static Tone tone(State state) {
        return switch (state) {
            case WAITING -> Tone.ACTIVE;
            case APPROVED -> Tone.GOOD;
            case SENT_BACK, WITHDRAWAL_ASKED -> Tone.CARE;
            case REFUSED, WITHDRAWN, CANCELLED -> Tone.PLAIN;
        };
    }

    /** Whether it is the turn of whoever is signed in. */
    static boolean waits(State state) {
        return isProvider() ? state == State.WAITING || state == State.WITHDRAWAL_ASKED : state == State.SENT_BACK;
    }

    static String audience(LocalSession session) {
        LocalSessionWanted wanted = session.wanted();
        return switch (wanted.audience()) {
            case OWN_PEOPLE -> "Only people of " + session.organisation();
            case NEAR_BY ->
                "People of " + session.organisation() + ", and others up to " + wanted.withinMinutes()
                        + " minutes’ drive from their school";
            case WHOLE_OFFER -> "Everybody on the offer";
        };
    }

    static String audience(Audience audience) {
        return switch (audience) {
            case OWN_PEOPLE -> "Only our people";
            case NEAR_BY -> isPartner() ? "Those near by" : "Our people, and others near by";
            case WHOLE_OFFER -> "Everybody on the offer";
        };
    }

    static String place(LocalSession session) {
        String room = session.wanted().room();
        String named = room == null ? session.place() : session.place() + ", " + room;
        return session.postcode() == null ? named : named + " (" + session.postcode() + ")";
    }
}
