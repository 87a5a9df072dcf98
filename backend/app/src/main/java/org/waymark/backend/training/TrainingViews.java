package org.waymark.backend.training;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Training;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.training.store.ChangeRepository;
import org.waymark.contract.training.Training.Undo;
import reactor.core.publisher.Mono;

/** Somebody's training as they and their provider see it, and whether the last change can be taken back. */
@Component
class TrainingViews {

    static final String SEAT_GONE =
            "Somebody else has a seat now that you had before. Come back instead: your pathway is"
                    + " then planned with the seats that are left.";

    private static final Scope.System WAYMARK = new Scope.System();

    private final OfferRepository offers;
    private final Seats seats;
    private final ChangeRepository changes;
    private final Today today;

    TrainingViews(OfferRepository offers, Seats seats, ChangeRepository changes, Today today) {
        this.offers = offers;
        this.seats = seats;
        this.changes = changes;
        this.today = today;
    }

    Mono<org.waymark.contract.training.Training> of(Participant participant) {
        String changeId = participant.training().changeId();
        return offers.find(WAYMARK, participant.enrolment().offerId())
                .flatMap(offer -> changeId == null
                        ? Mono.just(view(participant, offer))
                        : changes.find(participant, changeId)
                                .flatMap(made -> problem(participant, made)
                                        .map(problem -> view(participant, offer, made, problem)))
                                .defaultIfEmpty(view(participant, offer)));
    }

    private static org.waymark.contract.training.Training view(Participant participant, Offer offer) {
        Training training = participant.training();
        return new org.waymark.contract.training.Training(
                participant.id(),
                training.state(),
                training.from(),
                training.until(),
                null,
                participant.enrolment().qualification(),
                participant.enrolment().cohort(),
                offer.providerName(),
                training.atRest() ? null : participant.summary().finish(),
                null);
    }

    private org.waymark.contract.training.Training view(
            Participant participant, Offer offer, MadeChange made, String problem) {
        var plain = view(participant, offer);
        boolean inTime = !today.date().isAfter(made.undoUntil());
        return new org.waymark.contract.training.Training(
                plain.participantId(),
                plain.state(),
                plain.from(),
                plain.until(),
                made.reason(),
                plain.qualification(),
                plain.cohort(),
                plain.provider(),
                plain.finish(),
                inTime ? new Undo(made.id(), made.undoUntil(), problem.isEmpty() ? null : problem) : null);
    }

    /** Why a change cannot be taken back, in a sentence; empty where it can. */
    Mono<String> problem(Participant participant, MadeChange made) {
        if (!made.isLatestOf(participant)) {
            return Mono.just("Something about your pathway has changed since, so this cannot be taken back any more.");
        }
        if (today.date().isAfter(made.undoUntil())) {
            return Mono.just("The time in which this could be taken back is over.");
        }
        return offers.find(WAYMARK, made.before().enrolment().offerId())
                .flatMap(offer -> seats.of(offer).map(taken -> problem(participant.id(), made, offer, taken)))
                .defaultIfEmpty("The cohort you were in is not there any more.");
    }

    private String problem(String personId, MadeChange made, Offer offer, Map<String, List<Seat>> taken) {
        LocalDateTime then = LocalDateTime.ofInstant(made.at(), Today.ENGLAND);
        for (String id : made.before().sessionIds()) {
            Offer.Session session = offer.findSession(id).orElse(null);
            if (session == null
                    || session.start().isAfter(then) && !session.start().isAfter(today.time())) {
                return "A session that you had booked has taken place meanwhile. Come back instead: your pathway is then"
                        + " planned anew.";
            }
            List<Seat> given = taken.getOrDefault(id, List.of());
            boolean has = given.stream().anyMatch(seat -> seat.participantId().equals(personId));
            if (!has && session.start().isAfter(today.time()) && given.size() >= session.seats()) {
                return SEAT_GONE;
            }
        }
        return "";
    }
}
