package org.waymark.backend.learning;

import org.springframework.stereotype.Service;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.CatalogueSnapshot;
import org.waymark.backend.catalogue.LessonActivity;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.participant.ActivityRecord;
import org.waymark.backend.platform.ProblemException;
import org.waymark.contract.participant.ActivityEntry;
import org.waymark.contract.participant.ActivityWork;
import org.waymark.contract.participant.Answer;
import org.waymark.contract.participant.AnswerResult;
import org.waymark.engine.id.ModuleId;
import reactor.core.publisher.Mono;

/**
 * Activities and checks of what is live, tried out by the rules that hold for participants, and stored nowhere.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0102-authors-try-lessons-out.md">decision 0102</a>
 */
@Service
public class TryOuts {

    private final Catalogue catalogue;

    TryOuts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Mono<ActivityWork.State> activity(String moduleId, String activityId, ActivityEntry entry) {
        return find(moduleId).map(taught -> {
            LessonActivity activity = ActivityEntries.activity(taught, activityId);
            ActivityRecord.Entry tried = ActivityEntries.of(taught, activity, entry);
            return ActivityStates.of(activity, tried);
        });
    }

    public Mono<AnswerResult> check(String moduleId, Answer answer) {
        return find(moduleId).map(taught -> Checks.explain(taught, Checks.mark(taught, answer)));
    }

    private Mono<TaughtModule> find(String moduleId) {
        return catalogue.current().map(snapshot -> find(snapshot, moduleId));
    }

    private static TaughtModule find(CatalogueSnapshot snapshot, String moduleId) {
        try {
            return snapshot.content().find(new ModuleId(moduleId)).orElseThrow(TryOuts::unknown);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("There is no such lesson.");
    }
}
