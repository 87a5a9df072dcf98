package org.waymark.backend.learning;

import org.springframework.stereotype.Service;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.participant.ActivityRecord;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ActivityRepository;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.participant.ActivityEntry;
import org.waymark.contract.participant.ActivityWork;
import reactor.core.publisher.Mono;

/**
 * One participant's work in the activities of a lesson. Nothing here counts towards finishing a step or shows mastery.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0093-activities.md">decision 0093</a>
 */
@Service
public class Activities {

    private final Pathways pathways;
    private final LearningRepository learning;
    private final StepTexts texts;
    private final ActivityRepository activities;

    Activities(Pathways pathways, LearningRepository learning, StepTexts texts, ActivityRepository activities) {
        this.pathways = pathways;
        this.learning = learning;
        this.texts = texts;
        this.activities = activities;
    }

    /** @param version of the record, for the ETag */
    public record Work(ActivityWork work, long version) {}

    private record Found(TaughtModule taught, ActivityRecord done) {}

    public Mono<Work> get(Scope.Self scope, String moduleId) {
        return find(scope, moduleId).map(found -> work(found.taught(), found.done()));
    }

    /** What is there already is not saved again, so that a request that was sent twice succeeds twice. */
    public Mono<Work> save(Scope.Self scope, String moduleId, String activityId, long version, ActivityEntry wanted) {
        return find(scope, moduleId).flatMap(found -> {
            ActivityRecord.Entry entry = entry(found.taught(), activityId, wanted);
            if (entry.equals(found.done().get(activityId))) {
                return Mono.just(work(found.taught(), found.done()));
            }
            if (found.done().version() != version) {
                return Mono.error(() -> ProblemException.stale());
            }
            return activities.save(scope, found.done().with(entry)).map(saved -> work(found.taught(), saved));
        });
    }

    private Mono<Found> find(Scope.Self scope, String moduleId) {
        return pathways.participant(scope, scope.personId())
                .flatMap(participant -> learning.get(participant)
                        .flatMap(done -> texts.started(done, moduleId))
                        .flatMap(taught -> found(participant, taught)));
    }

    private Mono<Found> found(Participant participant, TaughtModule taught) {
        return activities
                .get(participant, taught.id().toString())
                .map(done -> new Found(taught, done.about(taught.hash())));
    }

    private static ActivityRecord.Entry entry(TaughtModule taught, String activityId, ActivityEntry wanted) {
        return ActivityEntries.of(taught, ActivityEntries.activity(taught, activityId), wanted);
    }

    private static Work work(TaughtModule taught, ActivityRecord done) {
        var states = taught.activities().stream()
                .map(activity -> ActivityStates.of(activity, done.get(activity.id())))
                .toList();
        return new Work(new ActivityWork(taught.hash(), states), done.version());
    }
}
