package org.waymark.backend.viability;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.viability.store.MovingRepository;
import org.waymark.contract.viability.GroupMove.State;
import reactor.core.publisher.Mono;

/**
 * Tells people what has become of them, and only then notes it: what a crash leaves in between is told again by the next
 * run, which reaches nobody twice.
 */
@Component
class Outcomes {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int DAYS_TO_ANSWER = 7;

    private final MovingRepository movings;
    private final MoveMails mails;
    private final ChangedSessions changed;
    private final Today today;

    Outcomes(MovingRepository movings, MoveMails mails, ChangedSessions changed, Today today) {
        this.movings = movings;
        this.mails = mails;
        this.changed = changed;
        this.today = today;
    }

    Mono<Moving> moved(Moving moving, Participant before, Participant after) {
        return changed.areSoon(before, after).flatMap(soon -> moved(moving, after, soon));
    }

    /** Found moved after a crash. Which sessions they had is not known any more, so no mail waits. */
    Mono<Moving> moved(Moving moving, Participant found) {
        return moved(moving, found, true);
    }

    private Mono<Moving> moved(Moving moving, Participant after, boolean soon) {
        return noted(mails.moved(moving, after.enrolment().cohort(), soon), moving.in(State.MOVED, ""));
    }

    Mono<Moving> back(Moving moving, Participant before, Participant after) {
        return changed.areSoon(before, after).flatMap(soon -> back(moving, after, soon));
    }

    /** As {@link #moved(Moving, Participant)}. */
    Mono<Moving> back(Moving moving, Participant found) {
        return back(moving, found, true);
    }

    private Mono<Moving> back(Moving moving, Participant after, boolean soon) {
        return noted(mails.back(moving, after.enrolment().cohort(), soon), moving.in(State.BACK, ""));
    }

    /** Somebody who need not have been asked, with a week to answer at least. */
    Mono<Moving> asked(Moving moving) {
        LocalDate week = today.date().plusDays(DAYS_TO_ANSWER);
        Moving asked = moving.askedAtShortNotice(moving.answerBy().isAfter(week) ? moving.answerBy() : week);
        return noted(mails.asked(List.of(asked)), asked);
    }

    private Mono<Moving> noted(Mono<Void> told, Moving now) {
        return told.then(Mono.defer(() -> movings.replace(WAYMARK, now)));
    }
}
