package org.waymark.backend.delivery.local;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.LocalSessionRepository;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.organisation.RegisterSnapshot;
import org.waymark.backend.organisation.SchoolRegister;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.delivery.LocalSession.State;
import org.waymark.contract.delivery.LocalSessionChoices;
import org.waymark.contract.delivery.LocalSessionChoices.Course;
import org.waymark.contract.delivery.LocalSessionChoices.Hub;
import org.waymark.contract.delivery.LocalSessionChoices.Named;
import org.waymark.contract.delivery.LocalSessionWanted;
import org.waymark.contract.delivery.SessionCheck.Clash;
import org.waymark.contract.delivery.SessionWanted.Facilitator;
import org.waymark.engine.id.TopicId;
import reactor.core.publisher.Mono;

/** Local sessions as those may read them who look: the checklist and what it clashes with are the provider's. */
@Service
public class LocalSessionViews {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int MOST_SCHOOLS = 200;

    private final LocalSessionRepository sessions;
    private final LocalSessions made;
    private final LocalSettling settling;
    private final OwnOffers own;
    private final OfferRepository offers;
    private final SchoolRegister register;
    private final Catalogue catalogue;

    LocalSessionViews(
            LocalSessionRepository sessions,
            LocalSessions made,
            LocalSettling settling,
            OwnOffers own,
            OfferRepository offers,
            SchoolRegister register,
            Catalogue catalogue) {
        this.sessions = sessions;
        this.made = made;
        this.settling = settling;
        this.own = own;
        this.offers = offers;
        this.register = register;
        this.catalogue = catalogue;
    }

    /** What waits for the provider, or was sent back to the others, first; then by start. */
    public Mono<List<org.waymark.contract.delivery.LocalSession>> list(Scope scope) {
        return sessions.list(scope)
                .concatMap(session -> view(scope, session, List.of()))
                .collectList()
                .map(all -> all.stream()
                        .sorted(Comparator.comparing(
                                        (org.waymark.contract.delivery.LocalSession one) -> !waits(scope, one.state()))
                                .thenComparing(one -> one.wanted().start()))
                        .toList());
    }

    private static boolean waits(Scope scope, State state) {
        return scope instanceof Scope.Provider
                ? state == State.WAITING || state == State.WITHDRAWAL_ASKED
                : state == State.SENT_BACK;
    }

    public Mono<org.waymark.contract.delivery.LocalSession> view(Scope scope, LocalSession session) {
        return scope instanceof Scope.Provider && session.state() == State.WAITING
                ? made.clashes(session).flatMap(clashes -> view(scope, session, clashes))
                : view(scope, session, List.of());
    }

    private Mono<org.waymark.contract.delivery.LocalSession> view(
            Scope scope, LocalSession session, List<Clash> clashes) {
        return Mono.zip(offers.find(WAYMARK, session.offerId()), catalogue.current())
                .flatMap(found -> settling.taken(found.getT1(), session)
                        .map(taken -> view(
                                scope, session, found.getT1(), found.getT2().content(), taken, clashes)));
    }

    private static org.waymark.contract.delivery.LocalSession view(
            Scope scope, LocalSession s, Offer offer, Content content, int taken, List<Clash> clashes) {
        var checked = s.checked();
        var quality = s.quality();
        boolean provider = scope instanceof Scope.Provider;
        return new org.waymark.contract.delivery.LocalSession(
                s.id(),
                wanted(s),
                s.sessionId(),
                offer.title(),
                offer.cohort(),
                title(content, s.plan().topicId()),
                s.plan().place().name(),
                s.plan().place().postcode(),
                taken,
                s.stateIn(offer),
                s.proposer().organisation(),
                s.proposer().name(),
                s.proposed(),
                s.words(),
                clashes,
                !provider || checked == null
                        ? null
                        : new org.waymark.contract.delivery.LocalSession.Checked(
                                checked.answers(), checked.by(), checked.at()),
                quality == null
                        ? null
                        : new org.waymark.contract.delivery.LocalSession.Quality(
                                quality.note(), quality.by(), quality.at()));
    }

    /** As it was wanted, so that it can be changed from there. */
    private static LocalSessionWanted wanted(LocalSession s) {
        var plan = s.plan();
        var place = plan.place();
        boolean atHub = !place.hubId().startsWith("local-");
        return new LocalSessionWanted(
                s.offerId(),
                plan.topicId(),
                plan.start(),
                plan.minutes(),
                atHub ? place.hubId() : null,
                place.schoolId(),
                atHub || place.schoolId() != null ? null : place.name(),
                atHub || place.schoolId() != null ? null : place.postcode(),
                place.room(),
                plan.seats(),
                new Facilitator(plan.facilitator(), plan.email()),
                plan.access().stream().sorted().toList(),
                audience(plan.audience()),
                plan.audience().withinMinutes());
    }

    private static LocalSessionWanted.Audience audience(LocalSession.Audience audience) {
        if (audience.everybody()) {
            return LocalSessionWanted.Audience.WHOLE_OFFER;
        }
        return audience.withinMinutes() == null
                ? LocalSessionWanted.Audience.OWN_PEOPLE
                : LocalSessionWanted.Audience.NEAR_BY;
    }

    public Mono<LocalSessionChoices> choices(Scope scope) {
        return Mono.zip(own.list(scope), catalogue.current(), schools(scope))
                .map(found -> new LocalSessionChoices(
                        found.getT1().stream()
                                .map(offer -> course(offer, found.getT2().content()))
                                .toList(),
                        found.getT3()));
    }

    private Mono<List<Named>> schools(Scope scope) {
        return scope instanceof Scope.Trust
                ? register.current()
                        .map(
                                all -> all
                                        .search(scope, new RegisterSnapshot.Question("", false, null, MOST_SCHOOLS))
                                        .items()
                                        .stream()
                                        .map(school -> new Named(school.id(), school.name()))
                                        .toList())
                : Mono.just(List.of());
    }

    private static Course course(Offer offer, Content content) {
        return new Course(
                offer.id(),
                offer.title(),
                offer.cohort(),
                Topics.ofSessions(offer)
                        .map(topic -> new Named(topic, title(content, topic)))
                        .sorted(Comparator.comparing(Named::name))
                        .toList(),
                offer.withoutLocal().hubs().stream()
                        .map(hub -> new Hub(
                                hub.id(),
                                hub.name(),
                                hub.rooms().stream().map(Offer.Room::name).toList()))
                        .toList());
    }

    private static String title(Content content, String topicId) {
        return content.find(new TopicId(topicId)).map(Topic::title).orElse(topicId);
    }
}
