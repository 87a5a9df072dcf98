package org.waymark.backend.bringing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.backend.bringing.RunningProgramme.Uploaded;
import org.waymark.backend.bringing.store.FoundRepository;
import org.waymark.backend.bringing.store.ProgrammeRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.jobs.JobThreads;
import org.waymark.backend.platform.jobs.JobWork;
import org.waymark.backend.platform.jobs.RunningJob;
import org.waymark.backend.platform.table.Table;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.ProgrammeImport.Outcome;
import org.waymark.contract.bringing.ProgrammeImport.State;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds out what bringing a programme in would come to. Writes pages of its own and, last, that they are there. */
@Component
class Checking implements JobWork {

    static final String KIND = "programme-dry-run";
    static final String PEOPLE = "people";

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int AT_ONCE = 2;
    private static final int TELL_EVERY = 10;

    private final ProgrammeRepository programmes;
    private final FoundRepository found;
    private final UploadedTables tables;
    private final Surrounding surrounding;
    private final Bringing bringing;
    private final JobThreads threads;

    Checking(
            ProgrammeRepository programmes,
            FoundRepository found,
            UploadedTables tables,
            Surrounding surrounding,
            Bringing bringing,
            JobThreads threads) {
        this.programmes = programmes;
        this.found = found;
        this.tables = tables;
        this.surrounding = surrounding;
        this.bringing = bringing;
        this.threads = threads;
    }

    /** The lists that it writes. */
    static List<String> lists() {
        return List.of(PEOPLE, rows(FileKind.PEOPLE), rows(FileKind.PROGRESS));
    }

    /** The name of a list of rows. */
    static String rows(FileKind kind) {
        return "rows-" + kind.name();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> run(RunningJob job) {
        return programmes
                .find(WAYMARK, job.input())
                .filter(programme -> programme.waitsFor(job.id(), State.CHECKING))
                .flatMap(programme -> files(programme)
                        .flatMap(files -> check(programme, files))
                        .flatMap(checked -> planned(programme, checked, job))
                        .flatMap(checked -> job.isStopped()
                                ? Mono.just("Stopped. Nothing has changed.")
                                : keep(programme, checked, job)))
                .defaultIfEmpty("Somebody has changed the import meanwhile, so this run was left.");
    }

    /** @param progress null where no such file was uploaded */
    private record Files(
            Table people, Mapping mapping, @Nullable Table progress, Mapping mappingOfProgress) {}

    /** What is known of the files so far. */
    private record Checked(
            Files files, List<BroughtPerson> people, List<CheckedRow> ofPeople, List<CheckedRow> ofProgress) {}

    private Mono<Files> files(RunningProgramme programme) {
        Uploaded people = programme.files().get(FileKind.PEOPLE);
        Uploaded progress = programme.files().get(FileKind.PROGRESS);
        if (people == null) {
            return Mono.empty();
        }
        Mono<Files> alone = tables.read(people).map(table -> new Files(table, people.mapping(), null, Mapping.NONE));
        return progress == null
                ? alone
                : alone.zipWith(
                        tables.read(progress),
                        (files, table) -> new Files(files.people(), files.mapping(), table, progress.mapping()));
    }

    private Mono<Checked> check(RunningProgramme programme, Files files) {
        return surrounding
                .of(programme, files.people(), files.mapping())
                .publishOn(threads.scheduler())
                .map(around -> check(files, around));
    }

    private static Checked check(Files files, Surroundings around) {
        var people = new PeopleCheck(files.mapping(), around).check(files.people());
        if (files.progress() == null) {
            return new Checked(files, people.people(), people.rows(), List.of());
        }
        var progress = new ProgressCheck(files.mappingOfProgress(), around, people).check(files.progress());
        return new Checked(files, progress.people(), people.rows(), progress.rows());
    }

    /** With the day on which each would finish; without those for whom there is no pathway. */
    private Mono<Checked> planned(RunningProgramme programme, Checked checked, RunningJob job) {
        var done = new AtomicInteger();
        int all = checked.people().size();
        job.reached(0, all, "Planning the rest of the way");
        return Flux.fromIterable(checked.people())
                .flatMapSequential(
                        person -> job.isStopped() || !person.isToBring()
                                ? Mono.just(person)
                                : bringing.tryOut(programme, person).doOnNext(tried -> {
                                    int count = done.incrementAndGet();
                                    if (count % TELL_EVERY == 0) {
                                        job.reached(count, all, "Planning the rest of the way");
                                    }
                                }),
                        AT_ONCE)
                .collectList()
                .map(people -> without(checked, people));
    }

    private static Checked without(Checked checked, List<BroughtPerson> tried) {
        Map<String, String> problems = new HashMap<>();
        List<BroughtPerson> people = new ArrayList<>();
        for (BroughtPerson person : tried) {
            if (person.problem() == null) {
                people.add(person);
            } else {
                problems.put(person.personId(), person.problem());
            }
        }
        return new Checked(
                checked.files(),
                people,
                checked.ofPeople().stream()
                        .map(row -> row.personId() != null && problems.containsKey(row.personId())
                                ? row.withoutPathway(problems.get(row.personId()))
                                : row)
                        .toList(),
                checked.ofProgress().stream()
                        .map(row -> row.isGood() && problems.containsKey(String.valueOf(row.personId()))
                                ? row.passedOver("Of somebody who cannot be brought in")
                                : row)
                        .toList());
    }

    private Mono<String> keep(RunningProgramme programme, Checked checked, RunningJob job) {
        Outcome outcome = new Reconciliation(checked.people(), checked.ofPeople())
                .outcome(checked.files().progress(), checked.files().mappingOfProgress(), checked.ofProgress());
        var turn = EachPerson.turn(programme, job);
        return found.putAll(WAYMARK, programme, job.id(), PEOPLE, checked.people(), turn)
                .then(found.putAll(WAYMARK, programme, job.id(), rows(FileKind.PEOPLE), checked.ofPeople(), turn))
                .then(found.putAll(WAYMARK, programme, job.id(), rows(FileKind.PROGRESS), checked.ofProgress(), turn))
                .then(Mono.defer(() -> programmes.save(WAYMARK, programme.checked(job.id(), outcome))))
                .then(Mono.defer(() -> forgotten(programme, job)))
                .thenReturn(sentence(outcome));
    }

    /** What an earlier run found goes once this one counts. */
    private Mono<Void> forgotten(RunningProgramme programme, RunningJob job) {
        String before = programme.runId();
        return before == null || before.equals(job.id())
                ? Mono.empty()
                : found.delete(WAYMARK, programme, before, lists());
    }

    private static String sentence(Outcome outcome) {
        String faulty = outcome.faultyRows() == 0 ? "" : " " + outcome.faultyRows() + " rows need correcting.";
        return outcome.people() + " people can be brought in." + faulty;
    }
}
