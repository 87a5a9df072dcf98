package org.waymark.backend.facilitation;

import java.util.List;
import org.springframework.stereotype.Service;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.facilitation.FacilitatedSessions.Facilitated;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Needs;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.NeedsRepository;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.facilitation.SessionBrief.Adjustment;
import org.waymark.contract.facilitation.SessionBrief.Difficulty;
import org.waymark.contract.facilitation.SessionBrief.Group;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One page on a session, for whoever runs it. */
@Service
public class Briefs {

    private static final Scope.System WAYMARK = new Scope.System();

    private final FacilitatedSessions sessions;
    private final ParticipantLists participants;
    private final LearningRepository learning;
    private final NeedsRepository needs;
    private final Catalogue catalogue;

    Briefs(
            FacilitatedSessions sessions,
            ParticipantLists participants,
            LearningRepository learning,
            NeedsRepository needs,
            Catalogue catalogue) {
        this.sessions = sessions;
        this.participants = participants;
        this.learning = learning;
        this.needs = needs;
        this.catalogue = catalogue;
    }

    public record Brief(
            Facilitated facilitated, List<Group> groups, List<Difficulty> difficulties, List<Adjustment> adjustments) {

        public Brief {
            groups = List.copyOf(groups);
            difficulties = List.copyOf(difficulties);
            adjustments = List.copyOf(adjustments);
        }
    }

    /** Fails as not found for a session that somebody else runs. */
    public Mono<Brief> get(Scope.Facilitator scope, String offerId, String sessionId) {
        return sessions.get(scope, offerId, sessionId).flatMap(one -> brief(scope, one));
    }

    private Mono<Brief> brief(Scope.Facilitator scope, Facilitated one) {
        return comers(scope, one)
                .flatMap(people -> Mono.zip(learnt(people), needsOf(people), catalogue.current())
                        .map(found -> new Brief(
                                one,
                                Comers.groups(people),
                                Difficulties.of(
                                        found.getT1(),
                                        one.session().topicId(),
                                        found.getT3().content()),
                                Comers.adjustments(people, found.getT2()))));
    }

    /** The session is theirs, so that its people are, among all that the provider has. */
    private Mono<List<Participant>> comers(Scope.Facilitator scope, Facilitated one) {
        return participants
                .of(new Scope.Provider(scope.providerId()))
                .map(all -> all.stream()
                        .filter(person -> one.comes().contains(person.id()))
                        .toList());
    }

    private Mono<List<Learning>> learnt(List<Participant> people) {
        return Flux.fromIterable(people).concatMap(learning::get).collectList();
    }

    private Mono<List<Needs>> needsOf(List<Participant> people) {
        return needs.list(WAYMARK, people.stream().map(Participant::id).toList())
                .collectList();
    }
}
