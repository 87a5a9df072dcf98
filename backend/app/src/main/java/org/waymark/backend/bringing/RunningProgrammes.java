package org.waymark.backend.bringing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.waymark.backend.bringing.store.FoundRepository;
import org.waymark.backend.bringing.store.ProgrammeRepository;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.jobs.Jobs;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.NewProgrammeImport;
import org.waymark.contract.bringing.ProgrammeImport.State;
import org.waymark.contract.job.Job;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A provider's programmes on their way in: begun, started, followed. */
@Service
public class RunningProgrammes {

    private static final Scope.System WAYMARK = new Scope.System();

    private final ProgrammeRepository programmes;
    private final FoundRepository found;
    private final Surrounding surrounding;
    private final Jobs jobs;
    private final Today today;

    RunningProgrammes(
            ProgrammeRepository programmes, FoundRepository found, Surrounding surrounding, Jobs jobs, Today today) {
        this.programmes = programmes;
        this.found = found;
        this.surrounding = surrounding;
        this.jobs = jobs;
        this.today = today;
    }

    public Mono<List<RunningProgramme>> list(Scope scope) {
        return programmes
                .list(scope)
                .flatMapMany(Flux::fromIterable)
                .concatMap(programme -> settled(scope, programme))
                .collectList();
    }

    /** Fails as not found where it is another provider's. */
    public Mono<RunningProgramme> get(Scope scope, String id) {
        return programmes
                .find(scope, id)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such import here.")))
                .flatMap(programme -> settled(scope, programme));
    }

    /** One whose job has failed or was stopped stands as before the job. */
    private Mono<RunningProgramme> settled(Scope scope, RunningProgramme programme) {
        State before = before(programme.state());
        if (before == programme.state() || programme.jobId() == null) {
            return Mono.just(programme);
        }
        return jobs.get(scope, programme.jobId())
                .map(job -> job.state() == Job.State.FAILED || job.state() == Job.State.CANCELLED
                        ? programme.in(before)
                        : programme)
                .onErrorReturn(ProblemException.class, programme.in(before));
    }

    private static State before(State state) {
        return switch (state) {
            case CHECKING -> State.DRAFT;
            case APPLYING, UNDOING -> State.APPLIED;
            case DRAFT, CHECKED, APPLIED, UNDONE -> state;
        };
    }

    /** The same key of the same account again yields what it made the first time. */
    public Mono<RunningProgramme> create(Caller caller, String key, NewProgrammeImport wanted) {
        String named = caller.accountId() + "\n" + key;
        String id =
                UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)).toString();
        return surrounding
                .offer(caller.scope(), wanted.offerId())
                .map(offer -> new RunningProgramme(
                        id,
                        0,
                        offer.providerId(),
                        caller.accountId(),
                        caller.name(),
                        today.instant(),
                        State.DRAFT,
                        offer.id(),
                        offer.title() + " (" + offer.qualification() + "), " + offer.cohort(),
                        wanted.minutesPerWeek(),
                        Map.of(),
                        null,
                        null,
                        null))
                .flatMap(programme -> programmes.save(caller.scope(), programme))
                .onErrorResume(DuplicateKeyException.class, e -> get(caller.scope(), id));
    }

    static RunningProgramme changeable(RunningProgramme programme) {
        return switch (programme.state()) {
            case DRAFT, CHECKED -> programme;
            case CHECKING, APPLYING, UNDOING -> throw working();
            case APPLIED, UNDONE ->
                throw ProblemException.conflict("This import was applied. Start a new one for other files.");
        };
    }

    private static ProblemException working() {
        return ProblemException.conflict("Waymark is working on this import. Wait until it is done, or stop it.");
    }

    /** With what was found; its files go by themselves within a day. */
    public Mono<Void> discard(Scope scope, String id) {
        return get(scope, id)
                .flatMap(programme -> programmes
                        .delete(scope, changeable(programme))
                        .then(Mono.defer(() -> programme.runId() == null
                                ? Mono.empty()
                                : found.delete(WAYMARK, programme, programme.runId(), Checking.lists()))));
    }

    public Mono<Job> dryRun(Caller caller, String id, long version) {
        return start(caller, id, version, Checking.KIND, State.CHECKING, programme -> {
            if (!changeable(programme).files().containsKey(FileKind.PEOPLE)) {
                throw ProblemException.invalid("There is no file of people yet. Upload one first.");
            }
            if (programme.files().containsKey(FileKind.ATTENDANCE)
                    && !programme.files().containsKey(FileKind.SESSIONS)) {
                throw ProblemException.invalid(
                        "The file of attendance names sessions by their ids. Upload the file of sessions too.");
            }
            if (!programme.unmatched().isEmpty()) {
                throw ProblemException.invalid(
                        "A column that must be there is not matched yet. Match the columns of each file first.");
            }
        });
    }

    public Mono<Job> apply(Caller caller, String id, long version) {
        return start(caller, id, version, BringingIn.KIND, State.APPLYING, programme -> {
            switch (programme.state()) {
                case CHECKED, APPLIED -> {}
                case DRAFT -> throw ProblemException.conflict("Run a dry run first, to see what would come of it.");
                case UNDONE -> throw ProblemException.conflict("This import was taken back. Start a new one.");
                case CHECKING, APPLYING, UNDOING -> throw working();
            }
        });
    }

    public Mono<Job> undo(Caller caller, String id) {
        return get(caller.scope(), id)
                .flatMap(now -> start(caller, id, now.version(), TakingBack.KIND, State.UNDOING, programme -> {
                    switch (programme.state()) {
                        case APPLIED -> {}
                        case DRAFT, CHECKED, UNDONE ->
                            throw ProblemException.conflict("There is nothing to take back.");
                        case CHECKING, APPLYING, UNDOING -> throw working();
                    }
                }));
    }

    /** The import says first which job it waits for: a crash in between leaves one that never was, which is no harm. */
    private Mono<Job> start(
            Caller caller, String id, long version, String kind, State next, Consumer<RunningProgramme> check) {
        String key = id + "/" + version;
        return get(caller.scope(), id)
                .filter(programme -> programme.version() == version)
                .switchIfEmpty(Mono.error(ProblemException::stale))
                .doOnNext(check)
                .flatMap(programme ->
                        programmes.save(caller.scope(), programme.running(next, Jobs.id(caller, kind, key))))
                .then(Mono.defer(() -> jobs.submit(caller, kind, key, id)));
    }
}
