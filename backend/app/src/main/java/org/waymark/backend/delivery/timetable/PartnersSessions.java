package org.waymark.backend.delivery.timetable;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.delivery.timetable.Timetables.Timetabled;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.delivery.SessionCheck;
import org.waymark.contract.delivery.SessionCheck.Clash;
import org.waymark.contract.delivery.SessionWanted;
import reactor.core.publisher.Mono;

/**
 * A partner looks after the sessions of the offers that it runs: seats, room, facilitator, how to join. What, when and where
 * they are is the provider's, since people have planned with it.
 */
@Service
public class PartnersSessions {

    private final OfferRepository offers;
    private final Timetables timetables;

    PartnersSessions(OfferRepository offers, Timetables timetables) {
        this.offers = offers;
        this.timetables = timetables;
    }

    public Mono<Timetabled> get(Scope.Partner scope, String offerId, String sessionId) {
        return provider(scope, offerId).flatMap(provider -> timetables.get(provider, offerId, sessionId));
    }

    /** Whose offer it is; the partner runs it. */
    private Mono<Scope.Provider> provider(Scope.Partner scope, String offerId) {
        return offers.find(scope, offerId)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such offer here.")))
                .map(offer -> new Scope.Provider(offer.providerId()));
    }

    /** In words that tell nothing of the provider's other offers. */
    public Mono<SessionCheck> check(Scope.Partner scope, String offerId, String sessionId, SessionWanted wanted) {
        return provider(scope, offerId)
                .flatMap(provider -> timetables.checkChange(provider, offerId, sessionId, wanted))
                .map(check -> new SessionCheck(check.starts(), check.closed(), told(check.clashes(), wanted)));
    }

    private static List<Clash> told(List<Clash> clashes, SessionWanted wanted) {
        String facilitator =
                wanted.facilitator() == null ? "" : wanted.facilitator().name();
        return clashes.stream().map(clash -> ClashesTold.to(clash, facilitator)).toList();
    }

    /** Fails as stale where it has changed since it was read with that tag. */
    public Mono<Timetabled> change(
            Scope.Partner scope, String offerId, String sessionId, long tag, SessionWanted wanted) {
        return get(scope, offerId, sessionId)
                .doOnNext(now -> checkWhatStays(now.session(), wanted))
                .then(Mono.defer(() -> check(scope, offerId, sessionId, wanted)))
                .doOnNext(check -> Timetables.refuse(check, wanted))
                .then(Mono.defer(() -> provider(scope, offerId)))
                .flatMap(provider -> timetables.change(provider, offerId, sessionId, tag, wanted));
    }

    private static void checkWhatStays(Offer.Session now, SessionWanted wanted) {
        boolean stays = now.topicId().equals(wanted.topicId())
                && now.start().equals(wanted.start())
                && now.minutes() == wanted.minutes()
                && Objects.equals(now.hubId(), wanted.hubId())
                && now.anchor() == wanted.anchor();
        if (!stays) {
            throw ProblemException.conflict("Its topic, time and place are your provider’s to change. Ask them.");
        }
    }
}
