package org.waymark.backend.bringing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.backend.bringing.store.FoundRepository;
import org.waymark.backend.bringing.store.ProgrammeRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.jobs.JobThreads;
import org.waymark.backend.platform.jobs.JobWork;
import org.waymark.backend.platform.jobs.RunningJob;
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
    static final String SESSIONS = "sessions";

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int AT_ONCE = 2;
    private static final int TELL_EVERY = 10;

    private final ProgrammeRepository programmes;
    private final FoundRepository found;
    private final UploadedTables tables;
    private final Surrounding surrounding;
    private final SessionClashes clashes;
    private final Bringing bringing;
    private final JobThreads threads;

    Checking(
            ProgrammeRepository programmes,
            FoundRepository found,
            UploadedTables tables,
            Surrounding surrounding,
            SessionClashes clashes,
            Bringing bringing,
            JobThreads threads) {
        this.programmes = programmes;
        this.found = found;
        this.tables = tables;
        this.surrounding = surrounding;
        this.clashes = clashes;
        this.bringing = bringing;
        this.threads = threads;
    }

    /** The lists that it writes. */
    static List<String> lists() {
        return Stream.concat(
                        Stream.of(PEOPLE, SESSIONS),
                        Stream.of(FileKind.values()).map(Checking::rows))
                .toList();
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

    /** What is known of the files so far. */
    private record Checked(
            Map<FileKind, ReadFile> files,
            List<BroughtPerson> people,
            List<BroughtSession> sessions,
            Map<FileKind, List<CheckedRow>> rows,
            PersonKeys keys) {

        Checked with(AttendanceCheck.Checked found) {
            Map<FileKind, List<CheckedRow>> all = new EnumMap<>(rows);
            all.put(FileKind.ATTENDANCE, found.rows());
            return new Checked(files, found.people(), sessions, all, keys);
        }

        Checked with(SessionsCheck.Checked found) {
            Map<FileKind, List<CheckedRow>> all = new EnumMap<>(rows);
            all.put(FileKind.SESSIONS, found.rows());
            return new Checked(files, people, found.sessions(), all, keys);
        }

        List<CheckedRow> rows(FileKind kind) {
            return rows.getOrDefault(kind, List.of());
        }
    }

    private Mono<Map<FileKind, ReadFile>> files(RunningProgramme programme) {
        return Flux.fromIterable(programme.files().entrySet())
                .concatMap(file -> tables.read(file.getValue())
                        .map(table -> Map.entry(
                                file.getKey(),
                                new ReadFile(table, file.getValue().mapping()))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .filter(files -> files.containsKey(FileKind.PEOPLE));
    }

    private Mono<Checked> check(RunningProgramme programme, Map<FileKind, ReadFile> files) {
        ReadFile people = Objects.requireNonNull(files.get(FileKind.PEOPLE));
        return surrounding
                .of(programme, people.table(), people.mapping())
                .publishOn(threads.scheduler())
                .flatMap(around -> withSessions(programme, people(files, people, around), around));
    }

    private static Checked people(Map<FileKind, ReadFile> files, ReadFile file, Surroundings around) {
        var people = new PeopleCheck(file.mapping(), around).check(file.table());
        Map<FileKind, List<CheckedRow>> rows = new EnumMap<>(FileKind.class);
        rows.put(FileKind.PEOPLE, people.rows());
        ReadFile ofProgress = files.get(FileKind.PROGRESS);
        if (ofProgress == null) {
            return new Checked(files, people.people(), List.of(), rows, people.keys());
        }
        var progress = new ProgressCheck(ofProgress.mapping(), around, people).check(ofProgress.table());
        rows.put(FileKind.PROGRESS, progress.rows());
        return new Checked(files, progress.people(), List.of(), rows, people.keys());
    }

    private Mono<Checked> withSessions(RunningProgramme programme, Checked checked, Surroundings around) {
        ReadFile file = checked.files().get(FileKind.SESSIONS);
        if (file == null) {
            return Mono.just(checked);
        }
        var sessions = new SessionsCheck(programme.id(), file.mapping(), around).check(file.table());
        return surrounding
                .hubs(programme.providerId())
                .map(hubs -> OfferSessions.with(around.offer(), hubs, sessions.sessions())
                        .withSessions(around.offer().sessions()))
                .flatMap(offer -> clashes.judge(offer, sessions))
                .map(checked::with)
                .map(known -> withAttendance(known, file, around));
    }

    private static Checked withAttendance(Checked checked, ReadFile ofSessions, Surroundings around) {
        ReadFile file = checked.files().get(FileKind.ATTENDANCE);
        if (file == null) {
            return checked;
        }
        var sessions = new SessionKeys(ofSessions, checked.rows(FileKind.SESSIONS), checked.sessions());
        return checked.with(new AttendanceCheck(file.mapping(), around, checked.keys(), sessions, checked.people())
                .check(file.table()));
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
                                : bringing.tryOut(programme, person, checked.sessions())
                                        .doOnNext(tried -> {
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
        Set<Integer> used = new HashSet<>();
        List<BroughtPerson> people = new ArrayList<>();
        for (BroughtPerson person : tried) {
            if (person.problem() == null) {
                people.add(person);
                person.allSessions().forEach(one -> used.add(one.row()));
            } else {
                problems.put(person.personId(), person.problem());
            }
        }
        Map<FileKind, List<CheckedRow>> rows = new EnumMap<>(checked.rows());
        rows.replaceAll((kind, all) ->
                all.stream().map(row -> without(row, problems, used)).toList());
        return new Checked(checked.files(), people, checked.sessions(), rows, checked.keys());
    }

    /** @param used rows of attendance that something comes of */
    private static CheckedRow without(CheckedRow row, Map<String, String> problems, Set<Integer> used) {
        String problem = row.personId() == null ? null : problems.get(row.personId());
        if (problem == null) {
            return row.kind() == FileKind.ATTENDANCE && row.isGood() && !used.contains(row.number())
                    ? row.passedOver(AttendanceCheck.NO_USE)
                    : row;
        }
        if (row.kind() == FileKind.PEOPLE) {
            return row.withoutPathway(problem);
        }
        return row.isGood() ? row.passedOver("Of somebody who cannot be brought in") : row;
    }

    private Mono<String> keep(RunningProgramme programme, Checked checked, RunningJob job) {
        Outcome outcome =
                new Reconciliation(checked.files(), checked.rows(), checked.people(), checked.sessions()).outcome();
        var turn = EachPerson.turn(programme, job);
        return found.putAll(WAYMARK, programme, job.id(), PEOPLE, checked.people(), turn)
                .then(found.putAll(WAYMARK, programme, job.id(), SESSIONS, checked.sessions(), turn))
                .thenMany(Flux.fromArray(FileKind.values())
                        .concatMap(kind ->
                                found.putAll(WAYMARK, programme, job.id(), rows(kind), checked.rows(kind), turn)))
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
        String sessions = outcome.sessions() == null ? "" : " " + outcome.addedSessions() + " sessions can be added.";
        return outcome.people() + " people can be brought in." + sessions + faulty;
    }
}
