package org.waymark.backend.rebooking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.Seats.Asked;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.Replan;
import org.waymark.backend.pathway.Replans;
import org.waymark.backend.pathway.SeatsGoneException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.rebooking.Placing.Found;
import org.waymark.backend.rebooking.Rebooking.Row;
import org.waymark.backend.rebooking.store.RebookingRepository;
import org.waymark.contract.rebooking.Rebooking.Outcome;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Makes the change hold for one person: what they get is noted, then their pathway is changed or a place held, then they
 * are told. A kill between two of these leaves something that the next run finds and goes on from.
 */
@Component
class PersonRebooking {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int TRIES = 5;

    private final RebookingRepository rebookings;
    private final OfferRepository offers;
    private final ParticipantRepository participants;
    private final Placing placing;
    private final Replans replans;
    private final Pathways pathways;
    private final Seats seats;
    private final RebookingMails mails;
    private final Today today;

    PersonRebooking(
            RebookingRepository rebookings,
            OfferRepository offers,
            ParticipantRepository participants,
            Placing placing,
            Replans replans,
            Pathways pathways,
            Seats seats,
            RebookingMails mails,
            Today today) {
        this.rebookings = rebookings;
        this.offers = offers;
        this.participants = participants;
        this.placing = placing;
        this.replans = replans;
        this.pathways = pathways;
        this.seats = seats;
        this.mails = mails;
        this.today = today;
    }

    /** Yields what has become of the person; not stored yet. */
    Mono<Row> settle(Rebooking rebooking, Row row) {
        return switch (row.outcome()) {
            case MOVED, ASKED, ACCEPTED, DECLINED, NO_ANSWER, NO_PLACE, NOT_CONCERNED, PUT_BACK -> Mono.just(row);
            case WAITING, WOULD_MOVE, WOULD_BE_ASKED, WOULD_HAVE_NO_PLACE ->
                placed(rebooking, row).delayUntil(now -> mails.tell(rebooking, now));
        };
    }

    private Mono<Row> placed(Rebooking rebooking, Row row) {
        return Mono.defer(() -> Mono.zip(person(row), offers.find(WAYMARK, row.offerId())))
                .flatMap(found -> {
                    Participant participant = found.getT1();
                    if (participant.pathwayId().equals(row.pathwayAfter())) {
                        return Mono.just(row.with(Outcome.MOVED));
                    }
                    return isConcerned(rebooking, participant, found.getT2())
                            ? place(rebooking, participant, found.getT2())
                            : Mono.just(row.with(Outcome.NOT_CONCERNED, List.of()));
                })
                .retryWhen(overtaken())
                .defaultIfEmpty(row.with(Outcome.NOT_CONCERNED, List.of()));
    }

    private Mono<Participant> person(Row row) {
        return participants
                .find(WAYMARK, row.participantId())
                .filter(Participant::stands)
                .filter(participant -> participant.enrolment().offerId().equals(row.offerId()));
    }

    private boolean isConcerned(Rebooking rebooking, Participant participant, Offer offer) {
        return participant.summary().sessionIds().stream()
                .filter(rebooking.goneFrom(offer.id())::contains)
                .map(offer::session)
                .anyMatch(session -> session.start().isAfter(today.time()));
    }

    private Mono<Row> place(Rebooking rebooking, Participant participant, Offer offer) {
        return placing.find(rebooking, participant, offer, Map.of()).flatMap(found -> switch (found.row()
                .outcome()) {
            case WOULD_MOVE -> moved(rebooking, participant, found);
            case WOULD_BE_ASKED -> held(rebooking, offer, found.row());
            case WOULD_HAVE_NO_PLACE -> Mono.just(found.row().with(Outcome.NO_PLACE));
            case WAITING, MOVED, ASKED, ACCEPTED, DECLINED, NO_ANSWER, NO_PLACE, NOT_CONCERNED, PUT_BACK ->
                Mono.just(found.row());
        });
    }

    private Mono<Row> moved(Rebooking rebooking, Participant participant, Found found) {
        return found.replan() instanceof Replan.Changed changed
                ? rebookings
                        .change(WAYMARK, rebooking.id(), now -> now.with(found.row()))
                        .then(Mono.defer(() -> replans.hold(WAYMARK, participant, changed)))
                        .thenReturn(found.row().with(Outcome.MOVED))
                : Mono.just(found.row());
    }

    private Mono<Row> held(Rebooking rebooking, Offer offer, Row row) {
        Instant until = Optional.ofNullable(row.answerBy())
                .orElse(today.date())
                .plusDays(1)
                .atStartOfDay(Today.ENGLAND)
                .toInstant();
        return seats.askFor(rebooking.id(), rebooking.cancelledIn(offer), row.gained(), row.participantId(), until)
                .flatMap(asked -> switch (asked) {
                    case Asked.Had had -> Mono.just(row.with(Outcome.ASKED));
                    case Asked.Full(var sessionIds) -> Mono.error(new SeatsGoneException(sessionIds));
                });
    }

    /** As before, unless the person has changed their pathway since: then it stays as they made it. */
    Mono<Row> putBack(Rebooking rebooking, Row row) {
        Mono<Row> back = switch (row.outcome()) {
            case MOVED -> Mono.defer(() -> restored(row)).retryWhen(overtaken());
            case ASKED, NO_ANSWER ->
                seats.takeBack(row.offerId(), row.gained(), row.participantId()).thenReturn(row.with(Outcome.PUT_BACK));
            case NO_PLACE -> Mono.just(row.with(Outcome.PUT_BACK));
            case WAITING,
                    WOULD_MOVE,
                    WOULD_BE_ASKED,
                    WOULD_HAVE_NO_PLACE,
                    ACCEPTED,
                    DECLINED,
                    NOT_CONCERNED,
                    PUT_BACK -> Mono.just(row);
        };
        return back.delayUntil(now -> now.equals(row) ? Mono.empty() : mails.tell(rebooking, now));
    }

    private Mono<Row> restored(Row row) {
        String before = row.pathwayBefore();
        return person(row)
                .flatMap(participant -> {
                    if (participant.pathwayId().equals(before)) {
                        return Mono.just(row.with(Outcome.PUT_BACK));
                    }
                    return before != null && participant.pathwayId().equals(row.pathwayAfter())
                            ? pathways.restore(WAYMARK, participant, participant, before)
                                    .thenReturn(row.with(Outcome.PUT_BACK))
                            : Mono.just(row);
                })
                .defaultIfEmpty(row);
    }

    private static Retry overtaken() {
        return Retry.max(TRIES)
                .filter(e -> e instanceof StaleVersionException || e instanceof SeatsGoneException)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure());
    }
}
