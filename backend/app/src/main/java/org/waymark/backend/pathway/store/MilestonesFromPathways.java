package org.waymark.backend.pathway.store;

import org.springframework.stereotype.Component;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.Summaries;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Migration;
import reactor.core.publisher.Mono;

/** Summaries of before milestones were kept get theirs from the pathway and the learning. */
@Component
class MilestonesFromPathways implements Migration {

    private static final Scope.System WAYMARK = new Scope.System();

    private final ParticipantRepository participants;
    private final PathwayRepository pathways;
    private final LearningRepository learning;

    MilestonesFromPathways(
            ParticipantRepository participants, PathwayRepository pathways, LearningRepository learning) {
        this.participants = participants;
        this.pathways = pathways;
        this.learning = learning;
    }

    @Override
    public String id() {
        return "0050-milestones-from-pathways";
    }

    @Override
    public String description() {
        return "the steps of a pathway in what lists know of it";
    }

    @Override
    public Mono<Void> run() {
        return participants
                .list(WAYMARK)
                .flatMapIterable(all -> all)
                .filter(participant -> participant.summary().milestones().isEmpty())
                .concatMap(this::fill)
                .then();
    }

    private Mono<Participant> fill(Participant participant) {
        return Mono.zip(pathways.get(participant), learning.get(participant), Summaries::of)
                .flatMap(summary -> participants.save(WAYMARK, participant.withSummary(summary)));
    }
}
