package org.waymark.backend.attendance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.backend.attendance.SessionRegister.Disputed;
import org.waymark.backend.attendance.SessionRegister.Entry;
import org.waymark.backend.attendance.store.RegisterRepository;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.contract.attendance.DisputeAnswer;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.attendance.RegisterMarks;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Takes registers, and settles what is disputed. */
@Service
public class Registers {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int TRIES = 10;

    private final RegisterRepository registers;
    private final OfferRepository offers;
    private final Seats seats;
    private final Counting counting;
    private final Today today;

    Registers(RegisterRepository registers, OfferRepository offers, Seats seats, Counting counting, Today today) {
        this.registers = registers;
        this.offers = offers;
        this.seats = seats;
        this.counting = counting;
        this.today = today;
    }

    /** Empty where no mark has been made, or none of a person who asks for their own. */
    public Mono<SessionRegister> find(Scope scope, String offerId, String sessionId) {
        return registers.find(scope, offerId, sessionId);
    }

    /** Those of the scope's sessions that have a mark. */
    public Mono<List<SessionRegister>> list(Scope scope) {
        return registers.list(scope).collectList();
    }

    /**
     * A session with its marks.
     *
     * @param onIt those who have a seat, and those who are marked
     * @param open whether marks can be made
     */
    public record Opened(Offer offer, Offer.Session session, SessionRegister register, Set<String> onIt, boolean open) {

        public Opened {
            onIt = Set.copyOf(onIt);
        }

        void refuseUnlessOpen() {
            if (!open) {
                throw ProblemException.conflict(
                        session.isHeld()
                                ? "The register opens when the session begins."
                                : "This session is cancelled, so there is no register.");
            }
        }
    }

    public Mono<Opened> open(Scope scope, String offerId, String sessionId) {
        return offers.find(scope, offerId)
                .filter(offer -> offer.findSession(sessionId).isPresent())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such session here.")))
                .flatMap(offer -> Mono.zip(
                                seats.of(offer),
                                registers
                                        .find(keeper(scope), offerId, sessionId)
                                        .defaultIfEmpty(new SessionRegister(
                                                offerId, sessionId, offer.providerId(), 0, List.of())))
                        .map(found -> opened(
                                offer,
                                offer.session(sessionId),
                                found.getT2(),
                                found.getT1().getOrDefault(sessionId, List.of()))));
    }

    /** How many are marked in each of the offer's sessions that has a mark. */
    public Mono<Map<String, Integer>> marked(Scope scope, Offer offer) {
        return Flux.fromIterable(offer.sessions())
                .concatMap(session -> registers.find(keeper(scope), offer.id(), session.id()))
                .collectMap(
                        SessionRegister::sessionId,
                        register -> register.entries().size());
    }

    /**
     * Whose register it is. A session is found for its facilitator only where they run it; only those on its register may
     * be told of then.
     */
    public static Scope keeper(Scope scope) {
        return scope instanceof Scope.Facilitator facilitator ? new Scope.Provider(facilitator.providerId()) : scope;
    }

    private Opened opened(Offer offer, Offer.Session session, SessionRegister register, List<Seat> taken) {
        Set<String> onIt = taken.stream()
                .filter(Seat::isTaken)
                .map(Seat::participantId)
                .collect(Collectors.toCollection(TreeSet::new));
        register.entries().forEach(entry -> onIt.add(entry.participantId()));
        return new Opened(
                offer,
                session,
                register,
                onIt,
                session.isHeld() && !session.start().isAfter(today.time()));
    }

    /** Fails as stale where somebody else has changed it since that version. */
    public Mono<Opened> take(Caller caller, String offerId, String sessionId, long version, RegisterMarks marks) {
        return open(caller.scope(), offerId, sessionId)
                .filter(opened -> opened.register().version() == version)
                .switchIfEmpty(Mono.error(ProblemException::stale))
                .map(opened -> marked(opened, caller, marks))
                .flatMap(register -> registers.save(keeper(caller.scope()), register))
                .delayUntil(saved -> counting.count(
                        saved,
                        marks.marks().stream()
                                .map(RegisterMarks.Marked::participantId)
                                .toList()))
                .flatMap(saved -> open(caller.scope(), offerId, sessionId));
    }

    private SessionRegister marked(Opened opened, Caller caller, RegisterMarks marks) {
        opened.refuseUnlessOpen();
        SessionRegister register = opened.register();
        for (RegisterMarks.Marked one : marks.marks()) {
            if (!opened.onIt().contains(one.participantId())) {
                throw ProblemException.invalid(
                        "Somebody who is marked has no seat in this session. Load the page again.");
            }
            register = register.with(register.find(one.participantId())
                    .map(entry -> entry.with(one.mark(), caller.name(), today.instant()))
                    .orElse(new Entry(one.participantId(), one.mark(), caller.name(), today.instant(), null)));
        }
        return register;
    }

    /**
     * Notes marks that are known from elsewhere; those that stand are kept. Done again, it changes nothing.
     *
     * @param by who says so
     * @param marks by person
     */
    public Mono<Void> note(Scope.Provider scope, String offerId, String sessionId, String by, Map<String, Mark> marks) {
        return Mono.defer(() -> registers.find(scope, offerId, sessionId))
                .defaultIfEmpty(new SessionRegister(offerId, sessionId, scope.providerId(), 0, List.of()))
                .flatMap(register -> {
                    SessionRegister noted = register;
                    for (Map.Entry<String, Mark> one : marks.entrySet()) {
                        noted = noted.find(one.getKey()).isPresent()
                                ? noted
                                : noted.with(new Entry(one.getKey(), one.getValue(), by, today.instant(), null));
                    }
                    return noted.equals(register) ? Mono.just(register) : registers.save(scope, noted);
                })
                .retryWhen(overtaken())
                .flatMap(saved -> counting.count(saved, marks.keySet()));
    }

    /** Takes a mark out again that was noted so, and counts it no more; one that somebody has changed or disputes stays. */
    public Mono<Void> withdraw(Scope.Provider scope, String offerId, String sessionId, String by, String personId) {
        return Mono.defer(() -> registers.find(scope, offerId, sessionId))
                .filter(register -> register.find(personId)
                        .filter(entry -> isAsNoted(entry, by))
                        .isPresent())
                .flatMap(register -> {
                    SessionRegister rest = register.without(personId);
                    return rest.entries().isEmpty()
                            ? registers.delete(scope, register)
                            : registers.save(scope, rest).then();
                })
                .retryWhen(overtaken())
                .then(Mono.defer(() -> counting.forget(offerId, sessionId, personId)));
    }

    private static boolean isAsNoted(Entry entry, String by) {
        return entry.by().equals(by) && entry.disputed() == null;
    }

    /** Whether somebody has a mark there that was not noted so, or has been changed or disputed since. */
    public Mono<Boolean> isTouched(Scope.Provider scope, String offerId, String sessionId, String by, String personId) {
        return registers
                .find(scope, offerId, sessionId)
                .map(register -> register.find(personId)
                        .filter(entry -> !isAsNoted(entry, by))
                        .isPresent())
                .defaultIfEmpty(false);
    }

    private static Retry overtaken() {
        return Retry.max(TRIES)
                .filter(StaleVersionException.class::isInstance)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure());
    }

    /** Present, as they say themselves; a mark that stands is kept. Whoever asks has made sure that they have a seat. */
    Mono<Opened> arrive(Scope.Self scope, String name, Opened asked) {
        String offerId = asked.offer().id();
        String sessionId = asked.session().id();
        return Mono.defer(() -> open(WAYMARK, offerId, sessionId))
                .filter(opened -> opened.register().find(scope.personId()).isEmpty())
                .map(opened ->
                        opened.register().with(new Entry(scope.personId(), Mark.PRESENT, name, today.instant(), null)))
                .flatMap(register -> registers.save(scope, register))
                .retryWhen(overtaken())
                .delayUntil(saved -> counting.count(saved, List.of(scope.personId())))
                .then(Mono.defer(() -> open(WAYMARK, offerId, sessionId)));
    }

    public Mono<List<Opened>> disputed(Scope scope) {
        return registers
                .list(scope)
                .filter(register -> register.entries().stream().anyMatch(Entry::isOpenlyDisputed))
                .concatMap(register -> open(scope, register.offerId(), register.sessionId()))
                .sort((one, other) ->
                        one.session().start().compareTo(other.session().start()))
                .collectList();
    }

    public Mono<Opened> answer(
            Caller caller, String offerId, String sessionId, String participantId, DisputeAnswer answer) {
        return change(caller.scope(), offerId, sessionId, register -> {
                    Entry entry = register.find(participantId)
                            .filter(found -> found.disputed() != null)
                            .orElseThrow(() -> ProblemException.notFound("This mark is not disputed."));
                    Disputed disputed = Objects.requireNonNull(entry.disputed());
                    return register.with(entry.with(answer.mark(), caller.name(), today.instant())
                            .with(new Disputed(disputed.text(), disputed.at(), answer.answer(), caller.name())));
                })
                .delayUntil(saved -> counting.count(saved, List.of(participantId)))
                .flatMap(saved -> open(caller.scope(), offerId, sessionId));
    }

    /** The person's own, newest first. */
    public Mono<List<Opened>> own(Scope.Self scope) {
        return registers
                .list(scope)
                .concatMap(register -> open(WAYMARK, register.offerId(), register.sessionId()))
                .sort((one, other) ->
                        other.session().start().compareTo(one.session().start()))
                .collectList();
    }

    public Mono<Opened> dispute(Scope.Self scope, String offerId, String sessionId, String text) {
        return change(scope, offerId, sessionId, register -> {
                    Entry entry = register.find(scope.personId()).orElseThrow();
                    if (entry.disputed() != null) {
                        throw ProblemException.conflict("You have said so already. Your provider has it.");
                    }
                    return register.with(entry.with(new Disputed(text.strip(), today.instant(), null, null)));
                })
                .flatMap(saved -> open(WAYMARK, offerId, sessionId));
    }

    private Mono<SessionRegister> change(
            Scope scope, String offerId, String sessionId, UnaryOperator<SessionRegister> change) {
        return Mono.defer(() -> registers.find(scope, offerId, sessionId))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such mark here.")))
                .flatMap(register -> registers.save(scope, change.apply(register)))
                .retryWhen(overtaken());
    }
}
