package org.waymark.backend.delivery.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.delivery.Facilitator;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.timetable.Hubs;
import org.waymark.backend.delivery.timetable.PartnersSessions;
import org.waymark.backend.delivery.timetable.Timetables;
import org.waymark.backend.delivery.timetable.Timetables.Timetabled;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.web.ETags;
import org.waymark.backend.platform.web.IdempotencyKeys;
import org.waymark.contract.Page;
import org.waymark.contract.delivery.Hub;
import org.waymark.contract.delivery.HubWanted;
import org.waymark.contract.delivery.SessionCheck;
import org.waymark.contract.delivery.SessionWanted;
import org.waymark.contract.delivery.TimetableApi;
import org.waymark.contract.delivery.TimetabledSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class TimetableController implements TimetableApi {

    private static final String PROVIDERS = "hasRole('PROVIDER')";
    private static final String PROVIDERS_AND_PARTNERS = "hasAnyRole('PROVIDER', 'PARTNER')";

    private final Hubs hubs;
    private final Timetables timetables;
    private final PartnersSessions partners;

    TimetableController(Hubs hubs, Timetables timetables, PartnersSessions partners) {
        this.hubs = hubs;
        this.timetables = timetables;
        this.partners = partners;
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<Page<Hub>> hubs() {
        return scope().flatMap(hubs::list)
                .map(all ->
                        Page.whole(all.stream().map(TimetableController::view).toList()));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<Hub>> hub(String hubId) {
        return scope().flatMap(scope -> hubs.get(scope, hubId)).map(TimetableController::tagged);
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<Hub>> addHub(String idempotencyKey, HubWanted wanted) {
        return scope().flatMap(scope -> hubs.add(scope, IdempotencyKeys.checked(idempotencyKey), wanted))
                .map(made -> ResponseEntity.created(
                                URI.create("/api/v1/hubs/" + made.hub().id()))
                        .body(view(made)));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<Hub>> changeHub(String hubId, String ifMatch, HubWanted wanted) {
        return scope().flatMap(scope -> hubs.change(scope, hubId, ETags.version(ifMatch), wanted))
                .map(TimetableController::tagged);
    }

    @Override
    @PreAuthorize(PROVIDERS_AND_PARTNERS)
    public Mono<ResponseEntity<TimetabledSession>> session(String offerId, String sessionId) {
        return scope().flatMap(scope -> scope instanceof Scope.Partner partner
                        ? partners.get(partner, offerId, sessionId)
                        : timetables.get(scope, offerId, sessionId))
                .map(TimetableController::tagged);
    }

    @Override
    @PreAuthorize(PROVIDERS_AND_PARTNERS)
    public Mono<SessionCheck> check(String offerId, @Nullable String sessionId, SessionWanted wanted) {
        return scope().flatMap(scope -> {
            if (scope instanceof Scope.Partner partner) {
                return partners.check(partner, offerId, sessionId == null ? "" : sessionId, wanted);
            }
            return sessionId == null
                    ? timetables.checkNew(scope, offerId, wanted)
                    : timetables.checkChange(scope, offerId, sessionId, wanted);
        });
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<Page<TimetabledSession>>> addSessions(
            String offerId, String idempotencyKey, SessionWanted wanted) {
        return scope().flatMap(scope -> timetables
                        .add(scope, offerId, IdempotencyKeys.checked(idempotencyKey), wanted)
                        .flatMapMany(Flux::fromIterable)
                        .concatMap(id -> timetables.get(scope, offerId, id))
                        .map(TimetableController::view)
                        .collectList())
                .map(made -> ResponseEntity.created(URI.create("/api/v1/offers/" + offerId + "/sessions"))
                        .body(Page.whole(made)));
    }

    @Override
    @PreAuthorize(PROVIDERS_AND_PARTNERS)
    public Mono<ResponseEntity<TimetabledSession>> changeSession(
            String offerId, String sessionId, String ifMatch, SessionWanted wanted) {
        long tag = ETags.version(ifMatch);
        return scope().flatMap(scope -> scope instanceof Scope.Partner partner
                        ? partners.change(partner, offerId, sessionId, tag, wanted)
                        : timetables.change(scope, offerId, sessionId, tag, wanted))
                .map(TimetableController::tagged);
    }

    private static Mono<Scope> scope() {
        return Callers.current().map(Caller::scope);
    }

    private static ResponseEntity<Hub> tagged(Hubs.Used used) {
        return ETags.tagged(used.tag(), view(used));
    }

    private static ResponseEntity<TimetabledSession> tagged(Timetabled timetabled) {
        return ETags.tagged(timetabled.tag(), view(timetabled));
    }

    private static Hub view(Hubs.Used used) {
        Offer.Hub hub = used.hub();
        return new Hub(
                hub.id(),
                hub.name(),
                hub.postcode(),
                hub.easting(),
                hub.northing(),
                hub.rooms().stream()
                        .map(room -> new Hub.Room(room.name(), room.seats()))
                        .toList(),
                hub.access().stream().sorted().toList(),
                used.sessions().size());
    }

    private static TimetabledSession view(Timetabled t) {
        Offer.Session session = t.session();
        var arrangements = session.arrangements();
        return new TimetabledSession(
                session.id(),
                t.offer().id(),
                session.topicId(),
                t.topicTitle(),
                session.start(),
                session.minutes(),
                session.hubId(),
                session.hubId() == null ? null : t.offer().place(session),
                arrangements.room(),
                session.seats(),
                t.taken(),
                t.waiting(),
                facilitator(t.facilitator()),
                online(arrangements.online()),
                sorted(session),
                session.anchor(),
                arrangements.seriesId(),
                session.cancelled() == null ? null : session.cancelled().reason());
    }

    private static SessionWanted.@Nullable Facilitator facilitator(@Nullable Facilitator known) {
        return known == null ? null : new SessionWanted.Facilitator(known.name(), known.email());
    }

    private static SessionWanted.@Nullable Online online(Offer.@Nullable Online known) {
        return known == null ? null : new SessionWanted.Online(known.joinLink(), known.dialIn(), known.recording());
    }

    private static List<String> sorted(Offer.Session session) {
        return session.access().stream().sorted().toList();
    }
}
