package org.waymark.backend.training;

import java.util.List;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.pathway.SeatsGoneException;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.training.AskedMove.Side;
import org.waymark.backend.training.Restarting.Way;
import org.waymark.backend.training.store.AskedMoveRepository;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.training.ProviderMove.State;
import org.waymark.contract.training.ProviderOption;
import org.waymark.contract.training.TrainingEffect.Told;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Going on with another provider. The person asks and keeps their place; once the other provider gives them one, pathway
 * and seats change, then the participant in one guarded write, then the wish. What a crash leaves is done by asking again.
 */
@Service
public class ProviderMoves {

    private static final int TRIES = 5;

    /** Each is planned while somebody waits. */
    private static final int MOST_OPTIONS = 6;

    private static final Scope.System WAYMARK = new Scope.System();

    private final Pathways pathways;
    private final ParticipantRepository participants;
    private final PersonRepository people;
    private final OfferRepository offers;
    private final AskedMoveRepository asked;
    private final Restarting restarting;
    private final Effects effects;
    private final TrainingMails mails;
    private final Today today;

    ProviderMoves(
            Pathways pathways,
            ParticipantRepository participants,
            PersonRepository people,
            OfferRepository offers,
            AskedMoveRepository asked,
            Restarting restarting,
            Effects effects,
            TrainingMails mails,
            Today today) {
        this.pathways = pathways;
        this.participants = participants;
        this.people = people;
        this.offers = offers;
        this.asked = asked;
        this.restarting = restarting;
        this.effects = effects;
        this.mails = mails;
        this.today = today;
    }

    public Mono<List<ProviderOption>> options(Scope.Self scope, String participantId) {
        return inTraining(scope, participantId)
                .flatMap(participant -> restarting
                        .present(participant)
                        .flatMapMany(now -> offers.list(WAYMARK)
                                .flatMapIterable(all -> all)
                                .filter(offer -> isElsewhere(offer, now))
                                .take(MOST_OPTIONS)
                                .concatMap(offer -> option(participant, now, offer)))
                        .collectList());
    }

    private Mono<ProviderOption> option(Participant participant, Offer now, Offer offer) {
        return restarting
                .way(participant, participant.training(), offer)
                .flatMap(way -> effects.option(participant, way))
                .map(option -> new ProviderOption(
                        offer.providerName(),
                        option,
                        List.of(
                                new Told(
                                        offer.providerName(),
                                        "sees your name, school and this wish now, and your pathway once you are there."),
                                new Told(
                                        now.providerName(),
                                        "hears of it when you go, and does not see you after that."),
                                new Told(
                                        "The Department for Education",
                                        "has to agree where your start has been declared: both providers settle that"
                                                + " with it."))));
    }

    private boolean isElsewhere(Offer offer, Offer now) {
        return offer.isOpen()
                && !offer.providerId().equals(now.providerId())
                && offer.qualification().equals(now.qualification())
                && offer.frameworkVersion().equals(now.frameworkVersion())
                && offer.ends().isAfter(today.date());
    }

    public Mono<AskedMove> get(Scope.Self scope, String participantId) {
        return asked.find(scope, participantId);
    }

    public Mono<AskedMove> ask(Scope.Self scope, String participantId, String offerId) {
        return Mono.defer(() -> inTraining(scope, participantId))
                .flatMap(participant -> restarting
                        .present(participant)
                        .zipWhen(now -> offers.find(WAYMARK, offerId)
                                .filter(offer -> isElsewhere(offer, now))
                                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(
                                        "There is no such open cohort of another provider."))))
                        .flatMap(found -> ask(scope, participant, found.getT1(), found.getT2())))
                .retryWhen(overtaken())
                .delayUntil(mails::asked);
    }

    private Mono<AskedMove> ask(Scope.Self scope, Participant participant, Offer now, Offer offer) {
        return restarting
                .way(participant, participant.training(), offer)
                .map(ProviderMoves::planned)
                .map(planned -> new AskedMove(
                        participant.id(),
                        0,
                        participant.person().name(),
                        participant.person().schoolName(),
                        now.qualification(),
                        side(now),
                        side(offer),
                        State.ASKED,
                        today.date(),
                        planned.finish(),
                        offer.daysOut(planned.sessionIds())))
                .flatMap(wish ->
                        asked.find(scope, participant.id()).map(wish::insteadOf).defaultIfEmpty(wish))
                .flatMap(wish -> asked.save(scope, wish));
    }

    private static Side side(Offer offer) {
        return new Side(offer.providerId(), offer.providerName(), offer.id(), offer.cohort());
    }

    public Mono<Void> takeBack(Scope.Self scope, String participantId) {
        return asked.find(scope, participantId)
                .filter(wish -> wish.state() != State.MOVED)
                .flatMap(wish -> asked.delete(scope, wish));
    }

    /** By name. */
    public Mono<List<AskedMove>> waiting(Scope.Provider scope) {
        return asked.list(scope)
                .filter(wish -> wish.state() == State.ASKED)
                .sort((one, other) -> one.personName().compareTo(other.personName()))
                .collectList();
    }

    public Mono<AskedMove> give(Scope.Provider scope, String participantId) {
        return Mono.defer(() -> wish(scope, participantId))
                .flatMap(wish -> switch (wish.state()) {
                    case MOVED -> Mono.just(wish);
                    case REFUSED -> Mono.error(ProblemException.conflict("You have refused this already."));
                    case ASKED -> move(scope, wish);
                })
                .retryWhen(overtaken())
                .delayUntil(mails::moved);
    }

    private Mono<AskedMove> move(Scope.Provider scope, AskedMove wish) {
        return participants
                .find(WAYMARK, wish.participantId())
                .filter(Participant::stands)
                .switchIfEmpty(Mono.error(
                        () -> ProblemException.conflict(wish.personName() + " is on no qualification any more.")))
                .filterWhen(participant -> Mono.just(!isThere(participant, wish)))
                .flatMap(participant -> transfer(participant, wish))
                .then(Mono.defer(() -> asked.save(scope, wish.with(State.MOVED))));
    }

    /** As a crash may have left it. */
    private static boolean isThere(Participant participant, AskedMove wish) {
        return participant.providerId().equals(wish.to().providerId())
                && participant.enrolment().offerId().equals(wish.to().offerId());
    }

    private Mono<Participant> transfer(Participant participant, AskedMove wish) {
        return offers.find(WAYMARK, wish.to().offerId())
                .filter(Offer::isOpen)
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict("This offer is not open any more.")))
                .flatMap(offer -> restarting.way(participant, participant.training(), offer))
                .flatMap(way -> pathways.restand(
                        WAYMARK,
                        participant,
                        way.as().withProvider(wish.to().providerId()),
                        planned(way),
                        way.restart().learning()))
                .delayUntil(
                        moved -> people.save(WAYMARK, moved.person(), wish.to().providerId()));
    }

    private static PlannedPathway planned(Way way) {
        PlannedPathway planned = way.restart().planned();
        if (planned == null) {
            throw ProblemException.conflict("There is no pathway in the cohort “"
                    + way.offer().cohort() + "” now, so it cannot be asked for or given.");
        }
        return planned;
    }

    public Mono<AskedMove> refuse(Scope.Provider scope, String participantId) {
        return Mono.defer(() -> wish(scope, participantId))
                .flatMap(wish -> switch (wish.state()) {
                    case REFUSED -> Mono.just(wish);
                    case MOVED -> Mono.error(ProblemException.conflict(wish.personName() + " is with you already."));
                    case ASKED -> asked.save(scope, wish.with(State.REFUSED));
                })
                .retryWhen(overtaken())
                .delayUntil(mails::refused);
    }

    private Mono<AskedMove> wish(Scope.Provider scope, String participantId) {
        return asked.find(scope, participantId)
                .switchIfEmpty(
                        Mono.error(() -> ProblemException.notFound("Nobody of that name asks you for a place.")));
    }

    private Mono<Participant> inTraining(Scope.Self scope, String participantId) {
        return pathways.participant(scope, participantId)
                .filter(participant -> participant.standing() == Standing.ENROLLED
                        && !participant.training().isOver())
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict(
                        "Only somebody who has a place and has not stopped can go to another provider.")));
    }

    private static Retry overtaken() {
        return Retry.max(TRIES)
                .filter(e -> e instanceof StaleVersionException || e instanceof SeatsGoneException)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure());
    }
}
