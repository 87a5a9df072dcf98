package org.waymark.backend.rebooking;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.delivery.timetable.Timetables;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.jobs.Jobs;
import org.waymark.backend.rebooking.Rebooking.Gone;
import org.waymark.backend.rebooking.store.RebookingRepository;
import org.waymark.contract.delivery.SessionCheck.Clash;
import org.waymark.contract.rebooking.Rebooking.Outcome;
import org.waymark.contract.rebooking.Rebooking.State;
import org.waymark.contract.rebooking.RebookingWanted;
import org.waymark.contract.rebooking.RebookingWanted.SessionName;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A provider cancels sessions, or holds one at another time: first it is worked out who would go where, then it is
 * applied, and taken back where nobody has answered yet.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0052-rebooking.md">decision 0052</a>
 */
@Service
public class Rebookings {

    private static final Set<Outcome> ANSWERED = Set.of(Outcome.ACCEPTED, Outcome.DECLINED);

    private final RebookingRepository rebookings;
    private final OfferRepository offers;
    private final Timetables timetables;
    private final Jobs jobs;
    private final Today today;

    Rebookings(RebookingRepository rebookings, OfferRepository offers, Timetables timetables, Jobs jobs, Today today) {
        this.rebookings = rebookings;
        this.offers = offers;
        this.timetables = timetables;
        this.jobs = jobs;
        this.today = today;
    }

    public Mono<List<Rebooking>> list(Scope scope) {
        return rebookings.list(scope).collectList();
    }

    public Mono<Rebooking> get(Scope scope, String id) {
        return rebookings
                .find(scope, id)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such cancellation here.")));
    }

    /** The same key again is the same one. */
    public Mono<Rebooking> plan(Caller caller, String key, RebookingWanted wanted) {
        if (!(caller.scope() instanceof Scope.Provider(String providerId))) {
            return Mono.error(ProblemException.forbidden());
        }
        String name = providerId + '\n' + key;
        String id = "r" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return offers.list(caller.scope())
                .map(all -> gone(all, wanted))
                .delayUntil(gone -> checkPlace(caller.scope(), gone))
                .map(gone -> new Rebooking(
                        id,
                        0,
                        providerId,
                        State.PLANNING,
                        wanted.reason().strip(),
                        caller.accountId(),
                        caller.name(),
                        today.instant(),
                        RebookingWork.jobId(caller, id, State.PLANNING, 0),
                        gone,
                        List.of()))
                .flatMap(made -> rebookings.insertOnce(caller.scope(), made))
                .delayUntil(made -> submit(caller, made, State.PLANNING, 0));
    }

    private Mono<?> submit(Caller caller, Rebooking rebooking, State state, long version) {
        return jobs.submit(
                caller,
                RebookingWork.KIND,
                RebookingWork.key(rebooking.id(), state, version),
                RebookingWork.input(rebooking.id(), state));
    }

    private List<Gone> gone(List<Offer> all, RebookingWanted wanted) {
        List<Gone> gone = Offer.withoutCopies(all).stream()
                .flatMap(offer -> offer.sessions().stream()
                        .filter(session -> session.isHeld() && session.start().isAfter(today.time()))
                        .filter(session -> isWanted(wanted, offer, session))
                        .map(session -> new Gone(offer.id(), session.id(), wanted.instead())))
                .toList();
        check(gone, wanted.instead());
        return gone;
    }

    private static boolean isWanted(RebookingWanted wanted, Offer offer, Offer.Session session) {
        return wanted.hubId() != null
                        && wanted.hubId().equals(session.hubId())
                        && session.start().toLocalDate().equals(wanted.day())
                || wanted.sessions().contains(new SessionName(offer.id(), session.id()));
    }

    private void check(List<Gone> gone, @Nullable LocalDateTime instead) {
        if (gone.isEmpty()) {
            throw ProblemException.conflict("There is no such session to come that is still held.");
        }
        if (instead != null && gone.size() > 1) {
            throw ProblemException.invalid("Only one session at a time can be held at another time.");
        }
        if (instead != null && !instead.isAfter(today.time())) {
            throw ProblemException.invalid("The new time is over. Choose one that is still to come.");
        }
    }

    /** 409 where a room is taken then, or whoever runs it; what can be put up with is said to whoever chooses the time. */
    private Mono<Void> checkPlace(Scope scope, List<Gone> sessions) {
        return Flux.fromIterable(sessions)
                .concatMap(gone -> Mono.justOrEmpty(gone.instead())
                        .flatMapMany(instead -> timetables
                                .clashesAt(scope, gone.offerId(), gone.sessionId(), instead)
                                .flatMapIterable(Function.identity())))
                .filter(Clash::stops)
                .map(Clash::sentence)
                .collectList()
                .flatMap(reasons -> reasons.isEmpty()
                        ? Mono.empty()
                        : Mono.error(ProblemException.conflict(String.join(" ", reasons))));
    }

    /** Fails as stale where it has changed since that version was read. */
    public Mono<Rebooking> apply(Caller caller, String id, long version) {
        return get(caller.scope(), id)
                .filter(now -> now.state() == State.PLANNED)
                .flatMap(planned -> checkPlace(caller.scope(), planned.sessions()))
                .then(begin(caller, id, version, State.APPLYING, Set.of(State.PLANNED, State.APPLYING)));
    }

    public Mono<Rebooking> undo(Caller caller, String id, long version) {
        return get(caller.scope(), id)
                .flatMap(now -> undoProblem(caller.scope(), now))
                .flatMap(problem -> problem.isPresent()
                        ? Mono.error(ProblemException.conflict(problem.get()))
                        : begin(caller, id, version, State.UNDOING, Set.of(State.APPLIED, State.UNDOING)));
    }

    private Mono<Rebooking> begin(Caller caller, String id, long version, State state, Set<State> from) {
        return get(caller.scope(), id)
                .filter(now -> now.version() == version)
                .switchIfEmpty(Mono.error(ProblemException::stale))
                .filter(now -> from.contains(now.state()))
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict("This has been done already.")))
                .flatMap(now -> rebookings.replace(
                        caller.scope(), now.in(state, RebookingWork.jobId(caller, id, state, version))))
                .delayUntil(begun -> submit(caller, begun, state, version));
    }

    /** Why it cannot be taken back; nothing where it can. */
    public Mono<Optional<String>> undoProblem(Scope scope, Rebooking rebooking) {
        if (!Set.of(State.APPLIED, State.UNDOING).contains(rebooking.state())) {
            return Mono.just(Optional.of("It is not applied."));
        }
        if (rebooking.people().stream().anyMatch(row -> ANSWERED.contains(row.outcome()))) {
            return Mono.just(Optional.of("Somebody has answered already, so it can no longer be taken back."));
        }
        return offers.list(scope)
                .map(all -> all.stream()
                                .flatMap(offer -> sessions(rebooking, offer))
                                .anyMatch(session -> !session.start().isAfter(today.time()))
                        ? Optional.of("One of the sessions would have been by now.")
                        : Optional.empty());
    }

    private static Stream<Offer.Session> sessions(Rebooking rebooking, Offer offer) {
        return rebooking.goneFrom(offer.id()).stream().map(offer::session);
    }

    /** 409 once it has been applied. */
    public Mono<Void> forget(Scope scope, String id) {
        return get(scope, id)
                .filter(now -> now.state() == State.PLANNING || now.state() == State.PLANNED)
                .switchIfEmpty(
                        Mono.error(() -> ProblemException.conflict("It has been applied, so it stays on record.")))
                .flatMap(now -> rebookings.delete(scope, now));
    }

    /** The offers that hold its sessions, by whoever they were made. */
    public Mono<List<Offer>> offers(Scope scope) {
        return offers.list(scope);
    }
}
