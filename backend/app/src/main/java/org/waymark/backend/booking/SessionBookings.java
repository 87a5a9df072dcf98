package org.waymark.backend.booking;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Onlooker;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.Seats.Asked;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.Bookings;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.BookingRepository;
import org.waymark.backend.participant.store.NeedsRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.Replans;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.contract.booking.BookingWanted;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Books, swaps and gives up sessions: a seat by one guarded update, then a note of it, and the answer. The pathway is
 * planned with it afterwards, by {@link BookingPlanning}; what a crash leaves in between, {@link BookingSweep} repairs.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0056-booking.md">decision 0056</a>
 */
@Service
public class SessionBookings {

    /** Names seats that are somebody's because they booked them. */
    static final String BOOKING = "booking";

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int TRIES = 5;

    private final ParticipantRepository participants;
    private final BookingRepository bookings;
    private final OfferRepository offers;
    private final NeedsRepository needs;
    private final SchoolRepository schools;
    private final Catalogue catalogue;
    private final Seats seats;
    private final Replans replans;
    private final BookingQueue queue;
    private final Today today;

    SessionBookings(
            ParticipantRepository participants,
            BookingRepository bookings,
            OfferRepository offers,
            NeedsRepository needs,
            SchoolRepository schools,
            Catalogue catalogue,
            Seats seats,
            Replans replans,
            BookingQueue queue,
            Today today) {
        this.participants = participants;
        this.bookings = bookings;
        this.offers = offers;
        this.needs = needs;
        this.schools = schools;
        this.catalogue = catalogue;
        this.seats = seats;
        this.replans = replans;
        this.queue = queue;
        this.today = today;
    }

    /** Fails as not found for whoever is on nothing. */
    public Mono<Asking> asking(Scope.Self scope) {
        return participants
                .find(scope, scope.personId())
                .filter(Participant::stands)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such participant here.")))
                .flatMap(participant -> Mono.zip(
                                bookings.get(scope),
                                offers.find(WAYMARK, participant.enrolment().offerId()),
                                needs.get(scope),
                                school(participant.person()),
                                catalogue.current())
                        .map(found -> new Asking(
                                participant,
                                found.getT1().on(found.getT2().id()),
                                seen(participant, found.getT1(), found.getT2(), found.getT4()),
                                found.getT3(),
                                found.getT4(),
                                found.getT5().content())));
    }

    /** Without sessions that are for others only, unless they have them already. */
    private static Offer seen(Participant participant, Bookings bookings, Offer offer, School school) {
        List<String> has = Stream.concat(
                        participant.summary().sessionIds().stream(),
                        bookings.on(offer.id()).booked().stream().map(Bookings.Booked::sessionId))
                .toList();
        return offer.seenBy(Onlooker.of(participant.person(), school, has));
    }

    private Mono<School> school(Person person) {
        return Mono.justOrEmpty(person.schoolId())
                .flatMap(id -> schools.find(WAYMARK, id))
                .defaultIfEmpty(School.none(person.schoolName()));
    }

    /** Fails as {@link #book} does, except that the session may be full by now. */
    public Mono<Effect> preview(Scope.Self scope, BookingWanted wanted) {
        return asking(scope).flatMap(asking -> {
            BookingWanted meant = meant(asking, wanted);
            return effect(asking, noted(asking, allowed(asking, meant), meant, ""));
        });
    }

    public Mono<Effect> previewGivingUp(Scope.Self scope, String sessionId) {
        return asking(scope)
                .flatMap(asking ->
                        effect(asking, asking.bookings().giveUp(own(asking, sessionId), "", today.instant())));
    }

    private Mono<Effect> effect(Asking asking, Bookings as) {
        return replans.tryOut(asking.participant(), as, Fit.asked(as, asking.participant()))
                .map(replan -> Effect.of(asking, Fit.of(replan, as, asking.offer(), today.date()), today.time()));
    }

    public record Seated(Offer offer, Offer.Session session) {}

    /** @param key the same again changes nothing more */
    public Mono<Seated> book(Scope.Self scope, String key, BookingWanted wanted) {
        return Mono.defer(() -> asking(scope))
                .flatMap(asking -> has(asking, key, wanted)
                        ? Mono.just(seated(asking, wanted))
                        : booked(scope, asking, key, meant(asking, wanted)))
                .retryWhen(overtaken());
    }

    private static Seated seated(Asking asking, BookingWanted wanted) {
        return new Seated(asking.offer(), asking.offer().session(wanted.sessionId()));
    }

    private static boolean has(Asking asking, String key, BookingWanted wanted) {
        boolean again = asking.bookings().knows(key)
                && asking.offer().findSession(wanted.sessionId()).isPresent();
        return again
                || asking.bookings()
                        .find(wanted.sessionId())
                        .filter(booked -> booked.problem() == null)
                        .isPresent();
    }

    private Mono<Seated> booked(Scope.Self scope, Asking asking, String key, BookingWanted wanted) {
        Offer.Session session = allowed(asking, wanted);
        return seats.take(BOOKING, asking.offer(), session.id(), scope.personId())
                .flatMap(asked -> switch (asked) {
                    case Asked.Had had -> bookings.save(scope, noted(asking, session, wanted, key));
                    case Asked.Full full ->
                        Mono.<Bookings>error(ProblemException.conflict(
                                "This session is full. Choose another, or put your name on its waiting list."));
                })
                .doOnNext(saved -> queue.add(scope.personId()))
                .thenReturn(new Seated(asking.offer(), session));
    }

    /** Whoever books again what did not fit still leaves the same session for it. */
    private static BookingWanted meant(Asking asking, BookingWanted wanted) {
        Optional<String> left = asking.bookings().find(wanted.sessionId()).stream()
                .flatMap(one -> one.inPlaceOf().stream())
                .filter(asking::isPlanned)
                .findFirst();
        return wanted.insteadOf() == null && left.isPresent()
                ? new BookingWanted(wanted.sessionId(), left.get(), wanted.mayMoveOthers())
                : wanted;
    }

    private Offer.Session allowed(Asking asking, BookingWanted wanted) {
        Offer.Session session = asking.offer()
                .findSession(wanted.sessionId())
                .orElseThrow(() -> ProblemException.notFound("There is no such session in your cohort."));
        if (wanted.insteadOf() != null) {
            String topic =
                    asking.offer().session(own(asking, wanted.insteadOf())).topicId();
            if (!topic.equals(session.topicId())) {
                throw ProblemException.invalid(
                        "These sessions are of different topics, so one cannot replace the other.");
            }
        }
        Optional<String> problem = new BookingRules(asking, today.time()).problem(session, wanted.insteadOf());
        if (problem.isPresent()) {
            throw ProblemException.conflict(problem.get());
        }
        return session;
    }

    Bookings noted(Asking asking, Offer.Session session, BookingWanted wanted, String key) {
        return toCome(asking)
                .book(
                        session.id(),
                        session.topicId(),
                        wanted.insteadOf(),
                        wanted.mayMoveOthers(),
                        key,
                        today.instant());
    }

    /** What lies behind them is in their pathway and their attendance. */
    private Bookings toCome(Asking asking) {
        LocalDateTime now = today.time();
        Set<String> toCome = asking.offer().sessions().stream()
                .filter(session -> session.start().isAfter(now))
                .map(Offer.Session::id)
                .collect(Collectors.toSet());
        return asking.bookings().only(toCome);
    }

    /** The seat is free for others before anything is planned again. */
    public Mono<Void> giveUp(Scope.Self scope, String key, String sessionId) {
        return Mono.defer(() -> asking(scope))
                .filter(asking -> !asking.bookings().knows(key)
                        && !asking.bookings().givenUp().contains(sessionId))
                .flatMap(asking -> bookings.save(
                                scope, toCome(asking).giveUp(own(asking, sessionId), key, today.instant()))
                        .flatMap(saved -> seats.takeBack(asking.offer().id(), List.of(sessionId), scope.personId()))
                        .then(Mono.fromRunnable(() -> queue.add(scope.personId()))))
                .retryWhen(overtaken())
                .then();
    }

    private String own(Asking asking, @Nullable String sessionId) {
        Offer.Session session = asking.own().stream()
                .filter(one -> one.id().equals(sessionId))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("You have no seat in that session."));
        if (!session.start().isAfter(today.time())) {
            throw ProblemException.conflict("That session has begun, so its seat cannot be given up any more.");
        }
        return session.id();
    }

    private static Retry overtaken() {
        return Retry.max(TRIES)
                .filter(StaleVersionException.class::isInstance)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure());
    }
}
