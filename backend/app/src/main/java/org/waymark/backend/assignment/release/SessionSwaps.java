package org.waymark.backend.assignment.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.waymark.backend.assignment.store.ReleaseLimitsRepository;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.Exchanges;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.contract.assignment.SessionSwap;
import org.waymark.contract.assignment.SessionSwap.Effect;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Two people of a trust exchange sessions of one topic: the one gets the other's date and the reverse, or neither. */
@Service
public class SessionSwaps {

    /** Each takes two pathways to be planned. */
    private static final int MOST_TRIED = 12;

    private static final int MOST_SHOWN = 8;

    private final Pathways pathways;
    private final Exchanges exchanges;
    private final ParticipantRepository participants;
    private final OfferRepository offers;
    private final ReleaseLimitsRepository limits;
    private final Today today;

    SessionSwaps(
            Pathways pathways,
            Exchanges exchanges,
            ParticipantRepository participants,
            OfferRepository offers,
            ReleaseLimitsRepository limits,
            Today today) {
        this.pathways = pathways;
        this.exchanges = exchanges;
        this.participants = participants;
        this.offers = offers;
        this.limits = limits;
        this.today = today;
    }

    private record Seated(Participant participant, Offer.Session session) {}

    /** Who would swap, all the scope's people, and what its schools can spare. */
    private record Pair(Seated one, Seated other, Offer offer, List<Participant> people, LimitsOfTrust limits) {

        Pair turned() {
            return new Pair(other, one, offer, people, limits);
        }
    }

    /** Those with whom it is possible, by date; trying it out for each takes a while, so there are only a few. */
    public Mono<List<SessionSwap>> partners(Scope scope, String participantId, String sessionId) {
        return seated(scope, participantId, sessionId)
                .flatMapMany(one -> pairs(scope, one))
                .take(MOST_TRIED)
                .concatMap(this::tried)
                .take(MOST_SHOWN)
                .collectList();
    }

    private Flux<Pair> pairs(Scope scope, Seated one) {
        return Mono.zip(offer(one.participant()), participants.list(scope), limits.get(scope))
                .flatMapIterable(found -> found.getT2().stream()
                        .filter(other -> !other.id().equals(one.participant().id()))
                        .filter(other -> other.enrolment()
                                .offerId()
                                .equals(one.participant().enrolment().offerId()))
                        .flatMap(other -> exchangeable(one, other, found.getT1()))
                        .map(other -> new Pair(one, other, found.getT1(), found.getT2(), found.getT3()))
                        .sorted(Comparator.comparing(
                                        (Pair pair) -> pair.other().session().start())
                                .thenComparing(pair ->
                                        pair.other().participant().person().name()))
                        .toList());
    }

    /** Of the same topic, another session, outside the notice. */
    private Stream<Seated> exchangeable(Seated one, Participant other, Offer offer) {
        return other.summary().sessionIds().stream()
                .flatMap(id -> offer.findSession(id).stream())
                .filter(session -> session.topicId().equals(one.session().topicId()))
                .filter(Offer.Session::isHeld)
                .filter(session -> !session.id().equals(one.session().id()))
                .filter(session -> !isWithinNotice(session))
                .filter(session -> !one.participant().summary().sessionIds().contains(session.id())
                        && !other.summary().sessionIds().contains(one.session().id()))
                .map(session -> new Seated(other, session));
    }

    private boolean isWithinNotice(Offer.Session session) {
        return session.start().toLocalDate().isBefore(today.date().plus(SessionMoves.NOTICE));
    }

    /** Empty where it does not fit with the rest of the one's pathway or the other's. */
    private Mono<SessionSwap> tried(Pair pair) {
        return Mono.zip(effect(pair), effect(pair.turned()))
                .map(effects -> new SessionSwap(
                        pair.other().participant().id(),
                        pair.other().participant().person().name(),
                        pair.other().participant().person().schoolName(),
                        pair.other().session().id(),
                        pair.other().session().start(),
                        pair.offer().place(pair.other().session()),
                        effects.getT1(),
                        effects.getT2()));
    }

    private Mono<Effect> effect(Pair pair) {
        return pathways.withSessions(
                        pair.one().participant(),
                        sessions(pair),
                        pair.other().participant().id())
                .filter(resat -> resat.planned() != null)
                .map(resat -> {
                    int out = othersOut(pair);
                    String school = pair.one().participant().person().schoolId();
                    return new Effect(
                            out,
                            pair.other().session().takesOneOut()
                                    && out + 1 > pair.limits().of(school),
                            Objects.requireNonNull(resat.planned()).finish(),
                            resat.movedSteps());
                });
    }

    /** All of the one's that are still to come, with the other's in place of the one. */
    private List<String> sessions(Pair pair) {
        List<String> sessions =
                new ArrayList<>(pair.one().participant().summary().sessionIds());
        sessions.removeIf(id -> !pair.offer().session(id).start().isAfter(today.time()));
        sessions.remove(pair.one().session().id());
        sessions.add(pair.other().session().id());
        return sessions;
    }

    /** Of the one's school and the offer, on the day of the other's session, without those two. */
    private static int othersOut(Pair pair) {
        LocalDate day = pair.other().session().start().toLocalDate();
        Set<String> swapping =
                Set.of(pair.one().participant().id(), pair.other().participant().id());
        return (int) pair.people().stream()
                .filter(colleague -> !swapping.contains(colleague.id()))
                .filter(colleague -> colleague
                        .person()
                        .schoolId()
                        .equals(pair.one().participant().person().schoolId()))
                .filter(colleague ->
                        pair.offer().daysOutOn(colleague.summary().sessionIds()).contains(day))
                .count();
    }

    /** 409 where it is no longer possible: nobody's session has changed then. */
    public Mono<SessionSwap> swap(
            Scope scope, String participantId, String sessionId, String partnerId, String partnersSessionId) {
        return seated(scope, participantId, sessionId)
                .flatMap(one -> pairs(scope, one)
                        .filter(pair -> pair.other().participant().id().equals(partnerId)
                                && pair.other().session().id().equals(partnersSessionId))
                        .next())
                .flatMap(pair -> tried(pair)
                        .delayUntil(swap -> exchanges.exchange(
                                scope,
                                new Exchanges.Exchanging(
                                        pair.one().participant(),
                                        pair.one().session().id(),
                                        sessions(pair)),
                                new Exchanges.Exchanging(
                                        pair.other().participant(),
                                        pair.other().session().id(),
                                        sessions(pair.turned())))))
                .onErrorMap(StaleVersionException.class, e -> gone())
                .switchIfEmpty(Mono.error(SessionSwaps::gone));
    }

    private static ProblemException gone() {
        return ProblemException.conflict(
                "One of the two has changed meanwhile, so nobody's session was changed. Look at the partners again.");
    }

    private Mono<Seated> seated(Scope scope, String participantId, String sessionId) {
        return pathways.participant(scope, participantId)
                .filter(participant -> participant.summary().sessionIds().contains(sessionId))
                .flatMap(participant ->
                        offer(participant).map(offer -> new Seated(participant, offer.session(sessionId))))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("This person has no seat in that session.")))
                .filter(seated -> !isWithinNotice(seated.session()))
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict(
                        "This session is less than four weeks away, so only the person can move it. Ask them.")));
    }

    private Mono<Offer> offer(Participant participant) {
        return offers.find(new Scope.System(), participant.enrolment().offerId());
    }
}
