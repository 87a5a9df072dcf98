package org.waymark.backend.bringing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.backend.attendance.Registers;
import org.waymark.backend.bringing.store.FoundRepository;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.OfferChanges;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.store.WaitingListRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.jobs.RunningJob;
import org.waymark.contract.bringing.ImportedSession.Standing;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts the sessions of an import into its offer, each once, and takes out again those that nobody uses. */
@Component
class OfferSessions {

    private static final Scope.System WAYMARK = new Scope.System();

    private final OfferChanges changes;
    private final OfferRepository offers;
    private final Surrounding surrounding;
    private final FoundRepository found;
    private final Seats seats;
    private final WaitingListRepository waiting;
    private final Registers registers;

    OfferSessions(
            OfferChanges changes,
            OfferRepository offers,
            Surrounding surrounding,
            FoundRepository found,
            Seats seats,
            WaitingListRepository waiting,
            Registers registers) {
        this.changes = changes;
        this.offers = offers;
        this.surrounding = surrounding;
        this.found = found;
        this.seats = seats;
        this.waiting = waiting;
        this.registers = registers;
    }

    /** As the last dry run found them, and as they stand since. */
    Mono<List<BroughtSession>> of(RunningProgramme programme) {
        return found.pages(WAYMARK, programme, Checking.SESSIONS, BroughtSession.class)
                .flatMapIterable(page -> page)
                .collectList();
    }

    /** What the offer would be with them. Those that are there stay as they are: somebody may have changed them since. */
    static Offer with(Offer offer, Map<String, Offer.Hub> hubs, List<BroughtSession> sessions) {
        Offer all = offer;
        for (BroughtSession session : sessions) {
            if (session.isToAdd() && all.findSession(session.sessionId()).isEmpty()) {
                all = withPlace(all, hubs, session).with(session.session());
            }
        }
        return all;
    }

    private static Offer withPlace(Offer offer, Map<String, Offer.Hub> hubs, BroughtSession session) {
        Offer.Hub hub = session.hubId() == null ? null : hubs.get(session.hubId());
        return hub == null || offer.hubs().stream().anyMatch(one -> one.id().equals(hub.id()))
                ? offer
                : offer.with(hub);
    }

    /** All in one guarded update of the offer, so that none of them is there alone. */
    Mono<Void> add(RunningProgramme programme, RunningJob job) {
        return of(programme)
                .filter(sessions -> sessions.stream().anyMatch(BroughtSession::isToAdd))
                .delayUntil(sessions -> surrounding
                        .hubs(programme.providerId())
                        .flatMap(hubs ->
                                changes.make(WAYMARK, programme.offerId(), offer -> with(offer, hubs, sessions))))
                .flatMap(sessions -> keep(
                        programme,
                        job,
                        sessions.stream()
                                .map(session -> session.isToAdd() ? session.as(Standing.ADDED, null) : session)
                                .toList()));
    }

    private Mono<Void> keep(RunningProgramme programme, RunningJob job, List<BroughtSession> sessions) {
        return found.putAll(
                WAYMARK,
                programme,
                String.valueOf(programme.runId()),
                Checking.SESSIONS,
                sessions,
                EachPerson.turn(programme, job));
    }

    /** Yields how many stay because somebody uses them. */
    Mono<Integer> takeBack(RunningProgramme programme, RunningJob job) {
        return of(programme)
                .flatMap(sessions -> Flux.fromIterable(sessions)
                        .concatMap(session -> session.isToAdd() && !job.isStopped()
                                ? takeBack(programme, session)
                                : Mono.just(session))
                        .collectList())
                .filter(sessions -> !sessions.isEmpty())
                .flatMap(sessions -> keep(programme, job, sessions).thenReturn((int) sessions.stream()
                        .filter(session -> session.standing() == Standing.ADDED)
                        .count()))
                .defaultIfEmpty(0);
    }

    /** Without seats first, so that nobody new gets in; then, if nobody was in it, out of the offer. */
    private Mono<BroughtSession> takeBack(RunningProgramme programme, BroughtSession session) {
        return offers.find(WAYMARK, programme.offerId())
                .mapNotNull(offer -> offer.findSession(session.sessionId()).orElse(null))
                .flatMap(now -> isAsMade(session, now)
                        ? takeOut(programme, session)
                        : Mono.just(session.as(Standing.ADDED, "Has been changed in Waymark since, so it stays.")))
                .defaultIfEmpty(session.as(Standing.TAKEN_BACK, null));
    }

    /** Its seats aside, which taking it back changes first. */
    private static boolean isAsMade(BroughtSession session, Offer.Session now) {
        return now.withSeats(session.seats()).equals(session.session());
    }

    private Mono<BroughtSession> takeOut(RunningProgramme programme, BroughtSession session) {
        return withSeats(programme, session, 0)
                .flatMap(offer -> use(offer, session))
                .flatMap(use -> use.isPresent()
                        ? withSeats(programme, session, session.seats())
                                .thenReturn(session.as(Standing.ADDED, use.get()))
                        : changes.make(WAYMARK, programme.offerId(), offer -> without(offer, session))
                                .thenReturn(session.as(Standing.TAKEN_BACK, null)));
    }

    private Mono<Offer> withSeats(RunningProgramme programme, BroughtSession session, int count) {
        return changes.make(
                WAYMARK,
                programme.offerId(),
                offer -> offer.findSession(session.sessionId())
                        .map(now -> offer.with(now.withSeats(count)))
                        .orElse(offer));
    }

    private static Offer without(Offer offer, BroughtSession session) {
        return offer.withSessions(offer.sessions().stream()
                .filter(one -> !one.id().equals(session.sessionId()) || !isAsMade(session, one))
                .toList());
    }

    /** Why it has to stay, if it has. */
    private Mono<Optional<String>> use(Offer offer, BroughtSession session) {
        return Mono.zip(seats.of(offer), waiting.get(WAYMARK, offer.id(), session.sessionId()))
                .map(found -> use(
                        found.getT1()
                                .getOrDefault(session.sessionId(), List.of())
                                .size(),
                        found.getT2().people().size()));
    }

    private static Optional<String> use(int seats, int waiting) {
        if (seats > 0) {
            return Optional.of(people(seats) + " a seat in it, so it stays.");
        }
        return waiting > 0 ? Optional.of(people(waiting) + " asked for a seat in it, so it stays.") : Optional.empty();
    }

    private static String people(int count) {
        return count == 1 ? "1 person has" : count + " people have";
    }
}
