package org.waymark.backend.learning;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.TimeRecord;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.TimeRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.contract.participant.StepTime;
import org.waymark.contract.participant.TimeSaid;
import org.waymark.contract.participant.TimeSeen;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.id.ModuleId;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * How long the lessons of one participant take: seen while they use them, and said by them.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0098-time-that-lessons-take.md">decision 0098</a>
 */
@Service
public class StepTimes {

    private static final int TRIES = 5;

    private final Pathways pathways;
    private final LearningRepository learning;
    private final StepTexts texts;
    private final TimeRepository times;
    private final Catalogue catalogue;
    private final Today today;

    StepTimes(
            Pathways pathways,
            LearningRepository learning,
            StepTexts texts,
            TimeRepository times,
            Catalogue catalogue,
            Today today) {
        this.pathways = pathways;
        this.learning = learning;
        this.texts = texts;
        this.times = times;
        this.catalogue = catalogue;
        this.today = today;
    }

    /** @param version of what was said, for the ETag */
    public record Told(StepTime time, long version) {}

    private record Found(Participant participant, TaughtModule taught) {}

    /** In lessons that the content no longer has nothing is planned, so they are left out. */
    public Mono<List<StepTime>> all(Scope.Self scope) {
        return pathways.participant(scope, scope.personId())
                .flatMap(times::get)
                .zipWith(catalogue.current(), (record, snapshot) -> all(record, snapshot.content()));
    }

    private static List<StepTime> all(TimeRecord record, Content content) {
        return record.entries().stream()
                .flatMap(entry ->
                        content.find(new ModuleId(entry.moduleId())).stream().map(taught -> time(taught, entry)))
                .toList();
    }

    public Mono<Told> get(Scope.Self scope, String moduleId) {
        return find(scope, moduleId)
                .flatMap(found -> times.get(found.participant()).map(record -> told(found.taught(), record)));
    }

    /** What was said already is not saved again, so that a request that was sent twice succeeds twice. */
    public Mono<Told> say(Scope.Self scope, String moduleId, long version, TimeSaid said) {
        return find(scope, moduleId).flatMap(found -> {
            if (said.task() != null && taskMinutes(found.taught()) == 0) {
                return Mono.error(ProblemException.invalid("This lesson has no task at work to say a time for."));
            }
            return change(scope, found, record -> saying(record, moduleId, version, said));
        });
    }

    private static TimeRecord saying(TimeRecord record, String moduleId, long version, TimeSaid said) {
        TimeRecord.Entry entry = record.get(moduleId);
        if (Objects.equals(entry.lesson(), said.lesson()) && Objects.equals(entry.task(), said.task())) {
            return record;
        }
        if (entry.saidVersion() != version) {
            throw ProblemException.stale();
        }
        return record.saying(moduleId, said.lesson(), said.task());
    }

    public Mono<StepTime> seen(Scope.Self scope, String moduleId, TimeSeen seen) {
        return find(scope, moduleId)
                .flatMap(found ->
                        change(scope, found, record -> record.seeing(moduleId, seen.seconds(), today.instant())))
                .map(Told::time);
    }

    private Mono<Found> find(Scope.Self scope, String moduleId) {
        return pathways.participant(scope, scope.personId())
                .flatMap(participant -> learning.get(participant)
                        .flatMap(done -> texts.started(done, moduleId))
                        .map(taught -> new Found(participant, taught)));
    }

    /** What is seen and what is said may come at once: whoever is overtaken tries again on top of the other. */
    private Mono<Told> change(Scope.Self scope, Found found, UnaryOperator<TimeRecord> change) {
        return Mono.defer(() -> times.get(found.participant()))
                .flatMap(record -> {
                    TimeRecord changed = change.apply(record);
                    return changed.equals(record) ? Mono.just(record) : times.save(scope, changed);
                })
                .retryWhen(Retry.max(TRIES)
                        .filter(e -> e instanceof StaleVersionException || e instanceof DuplicateKeyException)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
                .map(record -> told(found.taught(), record));
    }

    private static Told told(TaughtModule taught, TimeRecord record) {
        TimeRecord.Entry entry = record.get(taught.id().toString());
        return new Told(time(taught, entry), entry.saidVersion());
    }

    private static StepTime time(TaughtModule taught, TimeRecord.Entry entry) {
        return new StepTime(
                entry.moduleId(),
                taught.module().title(),
                taught.module().minutes(ActivityKind.SELF_STUDY),
                taskMinutes(taught),
                entry.minutes(),
                entry.lesson(),
                entry.task());
    }

    private static int taskMinutes(TaughtModule taught) {
        return taught.module().minutes(ActivityKind.WORKPLACE_TASK);
    }
}
