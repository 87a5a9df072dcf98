package org.waymark.backend.viability;

import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.Pathways.Restart;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.pathway.SeatsGoneException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.jobs.JobWork;
import org.waymark.backend.platform.jobs.RunningJob;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.viability.store.MovingRepository;
import org.waymark.contract.viability.GroupMove.State;
import org.waymark.contract.viability.MergePlan;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Moves those who agreed or need not be asked, and asks those who need to be by now. How somebody stood is stored before
 * they are moved, so that a move which a crash leaves unnoted is found, not made again, and can be taken back.
 */
@Component
class MergeApplying implements JobWork {

    static final String KIND = "merge-applying";

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int TRIES = 5;

    private final EachMoving each;
    private final MovingRepository movings;
    private final ParticipantRepository participants;
    private final OfferRepository offers;
    private final Pathways pathways;
    private final Elsewhere elsewhere;
    private final Outcomes outcomes;

    MergeApplying(
            EachMoving each,
            MovingRepository movings,
            ParticipantRepository participants,
            OfferRepository offers,
            Pathways pathways,
            Elsewhere elsewhere,
            Outcomes outcomes) {
        this.each = each;
        this.movings = movings;
        this.participants = participants;
        this.offers = offers;
        this.pathways = pathways;
        this.elsewhere = elsewhere;
        this.outcomes = outcomes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> run(RunningJob job) {
        return each.run(
                job,
                MergePlan.State.APPLYING,
                MergePlan.State.APPLIED,
                "Moving people",
                moving -> moving.isToMove() ? moved(moving.participantId()) : Mono.just(moving));
    }

    private Mono<Moving> moved(String participantId) {
        return Mono.defer(
                        () -> Mono.zip(movings.find(WAYMARK, participantId), participants.find(WAYMARK, participantId)))
                .flatMap(found -> moved(found.getT1(), found.getT2()))
                .retryWhen(Retry.max(TRIES)
                        .filter(e -> e instanceof StaleVersionException || e instanceof SeatsGoneException)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
    }

    private Mono<Moving> moved(Moving moving, Participant participant) {
        if (!moving.isToMove()) {
            return Mono.just(moving);
        }
        String present = participant.enrolment().offerId();
        if (present.equals(moving.mover().toOfferId()) && moving.before() != null) {
            return outcomes.moved(moving, participant);
        }
        if (!present.equals(moving.mover().fromOfferId())) {
            return movings.replace(WAYMARK, moving.in(State.STAYED, "Is in another cohort by now."));
        }
        return offers.find(WAYMARK, moving.mover().toOfferId())
                .flatMap(offer -> moved(moving, participant, offer))
                .switchIfEmpty(Mono.defer(
                        () -> movings.replace(WAYMARK, moving.in(State.STAYED, "That cohort is not there any more."))));
    }

    private Mono<Moving> moved(Moving moving, Participant participant, Offer offer) {
        Participant there = elsewhere.as(participant, offer);
        return pathways.restart(there).flatMap(restart -> {
            var planned = restart.planned();
            return planned == null
                    ? movings.replace(WAYMARK, moving.in(State.STAYED, Elsewhere.why(restart)))
                    : needsYes(moving, participant, there, restart)
                            .flatMap(needsYes -> needsYes
                                    ? outcomes.asked(moving)
                                    : moved(moving, participant, there, planned, restart.learning()));
        });
    }

    /** Somebody who need not have been asked may have a session by now that is too near to move unasked. */
    private Mono<Boolean> needsYes(Moving moving, Participant participant, Participant there, Restart restart) {
        return moving.mover().isAsked() ? Mono.just(false) : elsewhere.isAtShortNotice(participant, there, restart);
    }

    private Mono<Moving> moved(
            Moving moving, Participant participant, Participant there, PlannedPathway planned, Learning learning) {
        return movings.replace(WAYMARK, moving.from(participant))
                .flatMap(noted -> pathways.restand(WAYMARK, participant, there, planned, learning)
                        .flatMap(after -> outcomes.moved(noted, participant, after)));
    }
}
