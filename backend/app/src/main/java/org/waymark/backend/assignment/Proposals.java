package org.waymark.backend.assignment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.SeatsGoneException;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.contract.assignment.Proposal;
import org.waymark.contract.assignment.Proposal.Standing;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** What was assigned is proposed: the person answers, then the provider. Saying the same twice is saying it once. */
@Service
public class Proposals {

    private static final int TRIES = 5;
    private static final Scope.System WAYMARK = new Scope.System();

    private final ParticipantRepository participants;
    private final ParticipantLists lists;
    private final OfferRepository offers;
    private final Pathways pathways;
    private final Today today;

    Proposals(
            ParticipantRepository participants,
            ParticipantLists lists,
            OfferRepository offers,
            Pathways pathways,
            Today today) {
        this.participants = participants;
        this.lists = lists;
        this.offers = offers;
        this.pathways = pathways;
        this.today = today;
    }

    public Mono<Proposal> get(Scope scope, String participantId) {
        return proposed(scope, participantId).flatMap(this::told);
    }

    /** Where a session has filled up or passed, the pathway is planned again and the person asked to look first. */
    public Mono<Proposal> accept(Scope scope, String participantId) {
        return isLate(scope, participantId)
                .flatMap(late -> late ? planAgain(scope, participantId) : acceptNow(scope, participantId));
    }

    private Mono<Boolean> isLate(Scope scope, String participantId) {
        return proposed(scope, participantId)
                .filter(participant -> participant.standing() == Standing.PROPOSED)
                .flatMap(participant -> offers.find(
                                WAYMARK, participant.enrolment().offerId())
                        .map(offer -> isLate(participant.summary(), offer)))
                .defaultIfEmpty(false);
    }

    private boolean isLate(Participant.Summary summary, Offer offer) {
        boolean overdue = summary.nextDue() != null && summary.nextDue().isBefore(today.date());
        return overdue
                || summary.sessionIds().stream()
                        .flatMap(id -> offer.findSession(id).stream())
                        .anyMatch(session -> !session.start().isAfter(today.time()));
    }

    private Mono<Proposal> acceptNow(Scope scope, String participantId) {
        return change(scope, participantId, participant -> switch (participant.standing()) {
                    case PROPOSED -> Standing.ACCEPTED;
                    case ACCEPTED, ENROLLED -> participant.standing();
                    case DECLINED ->
                        throw ProblemException.conflict(
                                "You have declined this already. Ask whoever proposed it to propose it again.");
                    case REFUSED -> throw ProblemException.conflict("The provider could not give you this place.");
                })
                .onErrorResume(SeatsGoneException.class, e -> planAgain(scope, participantId));
    }

    private Mono<Proposal> planAgain(Scope scope, String participantId) {
        return proposed(scope, participantId)
                .flatMap(participant -> pathways.apply(scope, participantId, participant.plan(), participant.choices()))
                .then(Mono.error(() -> ProblemException.conflict("A session has filled up or passed meanwhile, so your"
                        + " pathway was planned again. Look at it, then accept.")));
    }

    public Mono<Proposal> decline(Scope scope, String participantId) {
        return change(scope, participantId, participant -> switch (participant.standing()) {
            case PROPOSED, ACCEPTED, DECLINED -> Standing.DECLINED;
            case ENROLLED ->
                throw ProblemException.conflict("You have a place already, so there is nothing to decline.");
            case REFUSED -> throw ProblemException.conflict("The provider could not give you this place.");
        });
    }

    public Mono<Proposal> give(Scope scope, String participantId) {
        return change(scope, participantId, participant -> switch (participant.standing()) {
                    case ACCEPTED, ENROLLED -> Standing.ENROLLED;
                    case PROPOSED ->
                        throw ProblemException.conflict(participant.person().name() + " has not answered yet.");
                    case DECLINED, REFUSED ->
                        throw ProblemException.conflict(
                                participant.person().name() + " does not wait for a place any more.");
                })
                .onErrorMap(
                        SeatsGoneException.class,
                        e -> ProblemException.conflict("A session of this pathway is full. Plan it again first."));
    }

    public Mono<Proposal> refuse(Scope scope, String participantId) {
        return change(scope, participantId, participant -> switch (participant.standing()) {
            case PROPOSED, ACCEPTED, REFUSED -> Standing.REFUSED;
            case ENROLLED ->
                throw ProblemException.conflict(participant.person().name() + " has a place already.");
            case DECLINED ->
                throw ProblemException.conflict(participant.person().name() + " has declined.");
        });
    }

    /** Those who have accepted, by name. */
    public Mono<List<Proposal>> waiting(Scope scope) {
        return Mono.zip(lists.of(scope), offers.list(scope)).map(found -> {
            Map<String, Offer> byId = found.getT2().stream().collect(Collectors.toMap(Offer::id, Function.identity()));
            return found.getT1().stream()
                    .filter(participant -> participant.standing() == Standing.ACCEPTED)
                    .flatMap(participant -> Stream.ofNullable(
                                    byId.get(participant.enrolment().offerId()))
                            .map(offer -> told(participant, offer)))
                    .toList();
        });
    }

    private Mono<Proposal> change(Scope scope, String participantId, Function<Participant, Standing> decision) {
        return Mono.defer(() -> proposed(scope, participantId))
                .flatMap(participant -> {
                    Standing standing = decision.apply(participant);
                    return standing == participant.standing()
                            ? Mono.just(participant)
                            : pathways.stand(scope, participant, standing);
                })
                .retryWhen(Retry.max(TRIES)
                        .filter(StaleVersionException.class::isInstance)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
                .flatMap(this::told);
    }

    private Mono<Participant> proposed(Scope scope, String participantId) {
        return participants
                .find(scope, participantId)
                .filter(participant -> participant.assignedBy() != null)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("Nothing was proposed here.")));
    }

    private Mono<Proposal> told(Participant participant) {
        return offers.find(WAYMARK, participant.enrolment().offerId()).map(offer -> told(participant, offer));
    }

    private static Proposal told(Participant p, Offer offer) {
        var by = Objects.requireNonNull(p.assignedBy());
        return new Proposal(
                p.id(),
                p.person().name(),
                p.person().schoolName(),
                p.enrolment().qualification(),
                p.enrolment().cohort(),
                offer.providerName(),
                by.name(),
                p.standing(),
                p.standing() == Standing.PROPOSED ? by.respondBy() : null,
                p.summary().finish(),
                p.summary().minutesPlanned(),
                offer.daysOut(p.summary().sessionIds()),
                offer.teaching().coaching().told());
    }
}
