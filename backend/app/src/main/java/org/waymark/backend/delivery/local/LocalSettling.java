package org.waymark.backend.delivery.local;

import java.time.Duration;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.OfferChanges;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.FacilitatorRepository;
import org.waymark.backend.delivery.store.LocalSessionRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Sweeps;
import org.waymark.backend.platform.Today;
import org.waymark.contract.delivery.LocalSession.State;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings an offer in line with what was decided about a local session. Each step may be done again, so a sweep ends what a
 * node that died had begun.
 */
@Component
class LocalSettling {

    private static final Scope.System WAYMARK = new Scope.System();

    private final LocalSessionRepository sessions;
    private final OfferChanges changes;
    private final FacilitatorRepository facilitators;
    private final Seats seats;
    private final Today today;

    LocalSettling(
            LocalSessionRepository sessions,
            OfferChanges changes,
            FacilitatorRepository facilitators,
            Seats seats,
            Today today) {
        this.sessions = sessions;
        this.changes = changes;
        this.facilitators = facilitators;
        this.seats = seats;
        this.today = today;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT20S")
    void sweepNow() {
        sweep().block(Duration.ofMinutes(2));
    }

    /** Of sessions that are still to come. */
    Mono<Void> sweep() {
        Flux<LocalSession> coming =
                sessions.list(WAYMARK).filter(session -> session.plan().start().isAfter(today.time()));
        return Sweeps.each("Local session", coming, LocalSession::id, this::settle)
                .then();
    }

    /** Yields it as it stands then: what is to be withdrawn is, once nobody has a seat. */
    Mono<LocalSession> settle(LocalSession session) {
        Mono<Void> named = session.state() == State.APPROVED
                ? facilitators.note(new Scope.Provider(session.providerId()), session.facilitator())
                : Mono.empty();
        return named.then(Mono.defer(
                        () -> changes.make(WAYMARK, session.offerId(), now -> session.settledIn(now, today.instant()))))
                .flatMap(offer ->
                        session.state() == State.WITHDRAWAL_ASKED ? withdrawn(session, offer) : Mono.just(session));
    }

    private Mono<LocalSession> withdrawn(LocalSession session, Offer offer) {
        return taken(offer, session)
                .filter(taken -> taken == 0)
                .flatMap(none -> sessions.replace(WAYMARK, session.in(State.WITHDRAWN, session.words())))
                .flatMap(this::settle)
                .defaultIfEmpty(session);
    }

    /** Seats that are had or held. */
    Mono<Integer> taken(Offer offer, LocalSession session) {
        return seats.of(offer)
                .map(all -> all.getOrDefault(session.sessionId(), List.of()).size());
    }
}
