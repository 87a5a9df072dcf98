package org.waymark.backend.delivery.local;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.local.LocalSession.Audience;
import org.waymark.backend.delivery.local.LocalSession.Checked;
import org.waymark.backend.delivery.local.LocalSession.Plan;
import org.waymark.backend.delivery.local.LocalSession.Proposer;
import org.waymark.backend.delivery.local.LocalSession.Quality;
import org.waymark.backend.delivery.store.LocalSessionRepository;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.delivery.timetable.ClashesTold;
import org.waymark.backend.delivery.timetable.Timetables;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.delivery.LocalSession.Decision;
import org.waymark.contract.delivery.LocalSession.State;
import org.waymark.contract.delivery.LocalSessionWanted;
import org.waymark.contract.delivery.SessionCheck.Clash;
import reactor.core.publisher.Mono;

/**
 * Trusts and partners propose sessions, their provider decides. What is decided is stored first, and the offer brought in
 * line with it then.
 */
@Service
public class LocalSessions {

    private static final Scope.System WAYMARK = new Scope.System();

    private final LocalSessionRepository sessions;
    private final OfferRepository offers;
    private final OwnOffers own;
    private final Places places;
    private final Timetables timetables;
    private final LocalSettling settling;
    private final Today today;

    LocalSessions(
            LocalSessionRepository sessions,
            OfferRepository offers,
            OwnOffers own,
            Places places,
            Timetables timetables,
            LocalSettling settling,
            Today today) {
        this.sessions = sessions;
        this.offers = offers;
        this.own = own;
        this.places = places;
        this.timetables = timetables;
        this.settling = settling;
        this.today = today;
    }

    public Mono<LocalSession> get(Scope scope, String id) {
        return sessions.find(scope, id)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such session here.")));
    }

    /** In words that tell nothing of sessions which are not theirs. */
    public Mono<List<Clash>> check(Caller caller, LocalSessionWanted wanted) {
        return own.get(caller.scope(), wanted.offerId())
                .flatMap(offer -> plan(caller.scope(), offer, wanted).map(plan -> made(caller, "new", offer, plan)))
                .flatMap(this::clashes)
                .map(found -> found.stream()
                        .map(clash -> ClashesTold.to(clash, wanted.facilitator().name()))
                        .toList());
    }

    /** As a provider may read them. */
    public Mono<List<Clash>> clashes(LocalSession session) {
        return offers.find(WAYMARK, session.offerId())
                .flatMap(offer -> timetables.clashes(
                        session.withPlace(offer),
                        session.session(),
                        session.plan().facilitator()));
    }

    /** The same key again proposes nothing more. */
    public Mono<LocalSession> propose(Caller caller, String key, LocalSessionWanted wanted) {
        String id = UUID.nameUUIDFromBytes((caller.scope() + "\n" + key).getBytes(StandardCharsets.UTF_8))
                .toString();
        return own.get(caller.scope(), wanted.offerId())
                .flatMap(offer -> plan(caller.scope(), offer, wanted).map(plan -> made(caller, id, offer, plan)))
                .delayUntil(session -> refuseWhatStops(session, wanted))
                .flatMap(session -> sessions.insertOnce(caller.scope(), session));
    }

    private LocalSession made(Caller caller, String id, Offer offer, Plan plan) {
        var proposer = new Proposer(
                caller.scope() instanceof Scope.Trust(String trustId) ? trustId : null,
                caller.scope() instanceof Scope.Partner(String partnerId) ? partnerId : null,
                caller.organisation() == null ? caller.name() : caller.organisation(),
                caller.name());
        return new LocalSession(
                id,
                0,
                offer.id(),
                offer.providerId(),
                proposer,
                today.instant(),
                State.WAITING,
                1,
                plan,
                null,
                null,
                null);
    }

    private Mono<Plan> plan(Scope scope, Offer offer, LocalSessionWanted wanted) {
        if (!wanted.start().isAfter(today.time())) {
            return Mono.error(() -> ProblemException.invalid("This time is over. Choose one that is still to come."));
        }
        if (Topics.ofSessions(offer).noneMatch(wanted.topicId()::equals)) {
            return Mono.error(() ->
                    ProblemException.invalid("The offer has no sessions in person of this topic. Choose another."));
        }
        return places.find(scope, offer.withoutLocal(), wanted)
                .map(place -> new Plan(
                        wanted.topicId(),
                        wanted.start(),
                        wanted.minutes(),
                        place,
                        wanted.seats(),
                        wanted.facilitator().name().strip(),
                        wanted.facilitator().email().strip(),
                        new HashSet<>(wanted.access()),
                        audience(scope, wanted)));
    }

    /** A partner's own people are all on the offer that it runs. */
    private static Audience audience(Scope scope, LocalSessionWanted wanted) {
        Integer within = wanted.withinMinutes();
        return switch (wanted.audience()) {
            case WHOLE_OFFER -> new Audience(true, null);
            case OWN_PEOPLE -> new Audience(scope instanceof Scope.Partner, null);
            case NEAR_BY -> {
                if (within == null) {
                    throw ProblemException.invalid("Say from how far people may come, in minutes.");
                }
                yield new Audience(false, within);
            }
        };
    }

    private Mono<Void> refuseWhatStops(LocalSession session, LocalSessionWanted wanted) {
        return clashes(session)
                .doOnNext(found -> refuse(found.stream()
                        .filter(Clash::stops)
                        .map(clash -> ClashesTold.to(clash, wanted.facilitator().name()))
                        .toList()))
                .then();
    }

    private static void refuse(List<Clash> clashes) {
        if (!clashes.isEmpty()) {
            throw ProblemException.conflict(
                    String.join(" ", clashes.stream().map(Clash::sentence).toList()));
        }
    }

    /** Fails as stale where it has changed since that version. */
    public Mono<LocalSession> change(Caller caller, String id, long version, LocalSessionWanted wanted) {
        return at(caller.scope(), id, version)
                .delayUntil(now -> mayChange(now, wanted))
                .flatMap(now -> own.get(caller.scope(), now.offerId())
                        .flatMap(offer -> plan(caller.scope(), offer, wanted))
                        .map(now::changed))
                .delayUntil(changed -> refuseWhatStops(changed, wanted))
                .flatMap(changed -> sessions.replace(caller.scope(), changed))
                .flatMap(settling::settle);
    }

    private Mono<Void> mayChange(LocalSession now, LocalSessionWanted wanted) {
        if (!now.offerId().equals(wanted.offerId())) {
            return Mono.error(() -> ProblemException.invalid("It belongs to another offer. Propose a new session."));
        }
        return offer(now).flatMap(offer -> switch (now.stateIn(offer)) {
            case WAITING, SENT_BACK -> Mono.<Void>empty();
            case APPROVED ->
                settling.taken(offer, now)
                        .flatMap(taken -> taken == 0
                                ? Mono.<Void>empty()
                                : Mono.error(ProblemException.conflict(seatsTaken(taken))));
            case REFUSED, WITHDRAWAL_ASKED, WITHDRAWN, CANCELLED -> Mono.error(closed());
        });
    }

    private static String seatsTaken(int taken) {
        return "%s a seat in it. Withdraw it, so that the provider finds them another, or ask the provider to hold it at another time."
                .formatted(taken == 1 ? "1 person has" : taken + " people have");
    }

    private static ProblemException closed() {
        return ProblemException.conflict("This session is closed. Propose a new one instead.");
    }

    public Mono<LocalSession> withdraw(Scope scope, String id, long version, String reason) {
        return at(scope, id, version)
                .flatMap(now -> offer(now).flatMap(offer -> switch (now.stateIn(offer)) {
                    case WAITING, SENT_BACK -> Mono.just(now.in(State.WITHDRAWN, reason.strip()));
                    case APPROVED -> Mono.just(now.in(State.WITHDRAWAL_ASKED, reason.strip()));
                    case REFUSED, WITHDRAWAL_ASKED, WITHDRAWN, CANCELLED -> Mono.<LocalSession>error(closed());
                }))
                .flatMap(changed -> sessions.replace(scope, changed))
                .flatMap(settling::settle);
    }

    /** By the provider. */
    public Mono<LocalSession> decide(Caller caller, String id, long version, Decision decision) {
        return at(caller.scope(), id, version)
                .filter(now -> now.state() == State.WAITING)
                .switchIfEmpty(Mono.error(
                        () -> ProblemException.conflict("It does not wait for you any more. Load the page again.")))
                .flatMap(now -> switch (decision.outcome()) {
                    case APPROVE -> approved(caller, now, decision);
                    case SEND_BACK -> Mono.fromSupplier(() -> now.in(State.SENT_BACK, said(decision)));
                    case REFUSE -> Mono.fromSupplier(() -> now.in(State.REFUSED, said(decision)));
                })
                .flatMap(decided -> sessions.replace(caller.scope(), decided))
                .flatMap(settling::settle);
    }

    private Mono<LocalSession> approved(Caller caller, LocalSession now, Decision decision) {
        var answers = decision.checklist();
        if (answers == null) {
            return Mono.error(() -> ProblemException.invalid("Answer the checklist before you approve the session."));
        }
        if (!now.plan().start().isAfter(today.time())) {
            return Mono.error(() -> ProblemException.conflict("Its time is over. Send it back for another."));
        }
        return clashes(now)
                .doOnNext(found -> refuse(found.stream()
                        .filter(clash -> clash.stops() || !decision.despite())
                        .toList()))
                .map(none ->
                        now.approved(new Checked(answers, caller.name(), today.instant()), given(decision.words())));
    }

    private static String said(Decision decision) {
        String words = given(decision.words());
        if (words == null) {
            throw ProblemException.invalid("Say why, so that they know what to do.");
        }
        return words;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** By the provider, once it is over. */
    public Mono<LocalSession> noteQuality(Caller caller, String id, long version, String note) {
        return at(caller.scope(), id, version)
                .filterWhen(now -> offer(now).map(offer -> now.stateIn(offer) == State.APPROVED && isOver(now)))
                .switchIfEmpty(
                        Mono.error(() -> ProblemException.conflict("Write this once the session has been held.")))
                .flatMap(now -> sessions.replace(
                        caller.scope(), now.with(new Quality(note.strip(), caller.name(), today.instant()))));
    }

    private boolean isOver(LocalSession session) {
        LocalDateTime ends = session.plan().start().plusMinutes(session.plan().minutes());
        return !ends.isAfter(today.time());
    }

    private Mono<LocalSession> at(Scope scope, String id, long version) {
        return get(scope, id)
                .filter(now -> now.version() == version)
                .switchIfEmpty(Mono.error(ProblemException::stale));
    }

    private Mono<Offer> offer(LocalSession session) {
        return offers.find(WAYMARK, session.offerId())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("Its offer is not there any more.")));
    }
}
