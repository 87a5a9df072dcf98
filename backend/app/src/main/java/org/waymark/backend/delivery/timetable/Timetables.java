package org.waymark.backend.delivery.timetable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.delivery.Facilitator;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.OfferChanges;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.SessionNews;
import org.waymark.backend.delivery.TakingPart;
import org.waymark.backend.delivery.store.FacilitatorRepository;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.store.WaitingListRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.delivery.SessionCheck;
import org.waymark.contract.delivery.SessionCheck.Clash;
import org.waymark.contract.delivery.SessionWanted;
import org.waymark.engine.id.TopicId;
import reactor.core.publisher.Mono;

/** A provider adds sessions to its offers, one by one or as a series, and changes them. */
@Service
public class Timetables {

    private static final Scope.System WAYMARK = new Scope.System();

    private final OfferRepository offers;
    private final OfferChanges changes;
    private final FacilitatorRepository facilitators;
    private final Seats seats;
    private final WaitingListRepository waiting;
    private final SessionNews news;
    private final Catalogue catalogue;
    private final Today today;

    Timetables(
            OfferRepository offers,
            OfferChanges changes,
            FacilitatorRepository facilitators,
            Seats seats,
            WaitingListRepository waiting,
            SessionNews news,
            Catalogue catalogue,
            Today today) {
        this.offers = offers;
        this.changes = changes;
        this.facilitators = facilitators;
        this.seats = seats;
        this.waiting = waiting;
        this.news = news;
        this.catalogue = catalogue;
        this.today = today;
    }

    /**
     * @param taken seats that are had or held
     * @param waiting people on its waiting list
     */
    public record Timetabled(
            Offer offer,
            Offer.Session session,
            String topicTitle,
            int taken,
            int waiting,
            @Nullable Facilitator facilitator) {

        /** The same for the same content on every node, since a session holds texts, numbers and times alone. */
        public long tag() {
            return Integer.toUnsignedLong(session.hashCode());
        }
    }

    public Mono<Timetabled> get(Scope scope, String offerId, String sessionId) {
        return ground(scope, offerId).flatMap(ground -> one(scope, ground, sessionId));
    }

    private Mono<Ground> ground(Scope scope, String offerId) {
        return Mono.zip(offers.list(scope), catalogue.current())
                .map(found -> Ground.of(found.getT1(), offerId, found.getT2().content()));
    }

    private Mono<Timetabled> one(Scope scope, Ground ground, String sessionId) {
        Offer.Session session = ground.offer()
                .findSession(sessionId)
                .orElseThrow(() -> ProblemException.notFound("There is no such session here."));
        return Mono.zip(
                        taken(ground.offer(), sessionId),
                        facilitators.list(scope),
                        waiting.get(WAYMARK, ground.offer().id(), sessionId))
                .map(found -> new Timetabled(
                        ground.offer(),
                        session,
                        ground.content()
                                .find(new TopicId(session.topicId()))
                                .map(topic -> topic.title())
                                .orElse(session.topicId()),
                        found.getT1(),
                        found.getT3().people().size(),
                        session.arrangements().facilitatorId() == null
                                ? null
                                : found.getT2().get(session.arrangements().facilitatorId())));
    }

    private Mono<Integer> taken(Offer offer, String sessionId) {
        return seats.of(offer).map(all -> all.getOrDefault(sessionId, List.of()).size());
    }

    public Mono<SessionCheck> checkNew(Scope scope, String offerId, SessionWanted wanted) {
        return ground(scope, offerId).map(ground -> {
            Series series = ground.series(wanted);
            return ground.check(series, ground.sessions(series, "new", wanted), wanted);
        });
    }

    public Mono<SessionCheck> checkChange(Scope scope, String offerId, String sessionId, SessionWanted wanted) {
        return ground(scope, offerId).map(ground -> {
            Offer.Session changed =
                    changed(ground.offer().findSession(sessionId).orElse(null), ground, wanted);
            return ground.check(Series.single(changed.start()), List.of(changed), wanted);
        });
    }

    /** What a session would clash with at another time. 422 for a time that does not exist. */
    public Mono<List<Clash>> clashesAt(Scope scope, String offerId, String sessionId, LocalDateTime start) {
        return ground(scope, offerId)
                .flatMap(ground -> one(scope, ground, sessionId)
                        .map(now -> ground.clashes(
                                now.session().at(start),
                                now.facilitator() == null
                                        ? ""
                                        : now.facilitator().name())));
    }

    /**
     * What a session that somebody else would run in an offer clashes with. 422 for a time or topic that does not exist.
     *
     * @param offer with the place of the session
     * @param facilitator their name
     */
    public Mono<List<Clash>> clashes(Offer offer, Offer.Session session, String facilitator) {
        return Mono.zip(offers.list(new Scope.Provider(offer.providerId())), catalogue.current())
                .map(found -> new Ground(
                                Offer.withoutCopies(found.getT1()),
                                offer,
                                found.getT2().content())
                        .clashes(session, facilitator));
    }

    /** Yields their ids, by date. The same key again adds nothing more. */
    public Mono<List<String>> add(Scope scope, String offerId, String idempotencyKey, SessionWanted wanted) {
        String key = UUID.nameUUIDFromBytes((offerId + '\n' + idempotencyKey).getBytes(StandardCharsets.UTF_8))
                .toString();
        return ground(scope, offerId).flatMap(ground -> {
            if (!wanted.start().isAfter(today.time())) {
                throw ProblemException.invalid("This time is over. Choose one that is still to come.");
            }
            Series series = ground.series(wanted);
            List<Offer.Session> sessions = ground.sessions(series, key, wanted);
            refuse(ground.check(series, sessions, wanted), wanted);
            return note(scope, ground, wanted)
                    .then(changes.make(scope, offerId, now -> with(withHub(now, ground, wanted), sessions)))
                    .thenReturn(sessions.stream().map(Offer.Session::id).toList());
        });
    }

    /** Sessions that are there already stay as they are: somebody may have changed them since. */
    private static Offer with(Offer offer, List<Offer.Session> sessions) {
        Offer all = offer;
        for (Offer.Session session : sessions) {
            all = all.findSession(session.id()).isPresent() ? all : all.with(session);
        }
        return all;
    }

    private static Offer withHub(Offer offer, Ground ground, SessionWanted wanted) {
        String hubId = wanted.hubId();
        return hubId == null || offer.hubs().stream().anyMatch(hub -> hub.id().equals(hubId))
                ? offer
                : offer.with(ground.offer().hub(hubId));
    }

    private Mono<Void> note(Scope scope, Ground ground, SessionWanted wanted) {
        return Mono.justOrEmpty(ground.facilitator(wanted))
                .flatMap(facilitator -> facilitators.note(scope, facilitator));
    }

    static void refuse(SessionCheck check, SessionWanted wanted) {
        List<String> reasons = check.clashes().stream()
                .filter(clash -> clash.stops() || !wanted.despite())
                .map(Clash::sentence)
                .toList();
        if (!reasons.isEmpty()) {
            throw ProblemException.conflict(String.join(" ", reasons));
        }
    }

    /** Fails as stale where it has changed since it was read with that tag. */
    public Mono<Timetabled> change(Scope scope, String offerId, String sessionId, long tag, SessionWanted wanted) {
        return ground(scope, offerId)
                .flatMap(ground -> one(scope, ground, sessionId)
                        .filter(now -> now.tag() == tag)
                        .switchIfEmpty(Mono.error(ProblemException::stale))
                        .flatMap(now -> {
                            Offer.Session changed = changed(now.session(), ground, wanted);
                            checkSeats(now, changed);
                            refuse(ground.check(Series.single(changed.start()), List.of(changed), wanted), wanted);
                            UnaryOperator<Offer> change =
                                    offer -> replaced(withHub(offer, ground, wanted), now.session(), changed);
                            return note(scope, ground, wanted)
                                    .then(changes.make(scope, offerId, change))
                                    .flatMap(after -> tellWhoComes(now, after));
                        }))
                .then(Mono.defer(() -> get(scope, offerId, sessionId)));
    }

    private Mono<Void> tellWhoComes(Timetabled before, Offer offer) {
        Offer.Session session = offer.session(before.session().id());
        boolean asBefore = TakingPart.of(before.offer(), before.session())
                .lines()
                .equals(TakingPart.of(offer, session).lines());
        return asBefore ? Mono.empty() : news.arrangementsChanged(offer, session);
    }

    private static Offer.Session changed(Offer.@Nullable Session now, Ground ground, SessionWanted wanted) {
        if (now == null) {
            throw ProblemException.notFound("There is no such session here.");
        }
        if (!now.isHeld()) {
            throw ProblemException.conflict("This session is cancelled. Add another one instead.");
        }
        return ground.session(
                        now.id(), wanted.start(), wanted, now.arrangements().seriesId())
                .with(now.local());
    }

    private static Offer replaced(Offer offer, Offer.Session before, Offer.Session after) {
        if (!offer.findSession(before.id()).filter(before::equals).isPresent()) {
            throw ProblemException.stale();
        }
        return offer.with(after);
    }

    private static void checkSeats(Timetabled now, Offer.Session changed) {
        if (changed.seats() < now.taken()) {
            throw ProblemException.conflict("%d seats are taken, so there cannot be fewer.".formatted(now.taken()));
        }
        boolean moved = !changed.start().equals(now.session().start())
                || changed.minutes() > now.session().minutes()
                || !Objects.equals(changed.hubId(), now.session().hubId())
                || !changed.topicId().equals(now.session().topicId());
        if (moved && now.taken() > 0) {
            throw ProblemException.conflict(
                    "%s a seat in it, so its topic, time and place stay. Reschedule it instead: Waymark finds each a place and tells them."
                            .formatted(now.taken() == 1 ? "1 person has" : now.taken() + " people have"));
        }
    }
}
