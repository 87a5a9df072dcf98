package org.waymark.backend.facilitation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.facilitation.Briefs;
import org.waymark.backend.facilitation.FacilitatedSessions;
import org.waymark.backend.facilitation.FacilitatedSessions.Facilitated;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.Page;
import org.waymark.contract.facilitation.FacilitatedSession;
import org.waymark.contract.facilitation.FacilitatedSession.State;
import org.waymark.contract.facilitation.FacilitationApi;
import org.waymark.contract.facilitation.SessionBrief;
import org.waymark.engine.id.TopicId;
import reactor.core.publisher.Mono;

@RestController
class FacilitationController implements FacilitationApi {

    private static final String FACILITATORS = "hasRole('FACILITATOR')";

    private final FacilitatedSessions sessions;
    private final Briefs briefs;
    private final Catalogue catalogue;
    private final Today today;

    FacilitationController(FacilitatedSessions sessions, Briefs briefs, Catalogue catalogue, Today today) {
        this.sessions = sessions;
        this.briefs = briefs;
        this.catalogue = catalogue;
        this.today = today;
    }

    @Override
    @PreAuthorize(FACILITATORS)
    public Mono<Page<FacilitatedSession>> sessions() {
        return scope().flatMap(scope -> Mono.zip(sessions.list(scope), catalogue.current()))
                .map(found -> Page.whole(found.getT1().stream()
                        .map(one -> view(one, found.getT2().content()))
                        .toList()));
    }

    @Override
    @PreAuthorize(FACILITATORS)
    public Mono<SessionBrief> brief(String offerId, String sessionId) {
        return scope().flatMap(scope -> Mono.zip(briefs.get(scope, offerId, sessionId), catalogue.current()))
                .map(found -> view(found.getT1(), found.getT2().content()));
    }

    /** Of somebody whose role is held with no provider there are none. */
    private static Mono<Scope.Facilitator> scope() {
        return Callers.current()
                .map(caller -> caller.scope() instanceof Scope.Facilitator facilitator
                        ? facilitator
                        : new Scope.Facilitator("", ""));
    }

    private SessionBrief view(Briefs.Brief brief, Content content) {
        return new SessionBrief(
                view(brief.facilitated(), content),
                brief.facilitated().session().access().stream().sorted().toList(),
                brief.groups(),
                brief.difficulties(),
                brief.adjustments());
    }

    private FacilitatedSession view(Facilitated one, Content content) {
        Offer.Session session = one.session();
        Offer.@Nullable Online online = session.arrangements().online();
        return new FacilitatedSession(
                one.offer().id(),
                session.id(),
                content.find(new TopicId(session.topicId())).map(Topic::title).orElse(session.topicId()),
                one.offer().cohort(),
                session.start(),
                session.minutes(),
                one.offer().place(session),
                session.arrangements().room(),
                online == null ? null : online.joinLink(),
                online == null ? null : online.dialIn(),
                one.comes().size(),
                one.marked(),
                state(session),
                session.cancelled() == null ? null : session.cancelled().reason());
    }

    private State state(Offer.Session session) {
        if (!session.isHeld()) {
            return State.CANCELLED;
        }
        return session.start().isAfter(today.time()) ? State.AHEAD : State.BEGUN;
    }
}
