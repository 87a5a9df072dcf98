package org.waymark.ui.fake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.FileMapping;
import org.waymark.contract.bringing.ImportedPerson;
import org.waymark.contract.bringing.ImportedPerson.Standing;
import org.waymark.contract.bringing.ImportedRow;
import org.waymark.contract.bringing.ImportedSession;
import org.waymark.contract.bringing.MappingWanted;
import org.waymark.contract.bringing.NewProgrammeImport;
import org.waymark.contract.bringing.ProgrammeImport;
import org.waymark.contract.bringing.ProgrammeImport.Difference;
import org.waymark.contract.bringing.ProgrammeImport.Line;
import org.waymark.contract.bringing.ProgrammeImport.Outcome;
import org.waymark.contract.bringing.ProgrammeImport.State;
import org.waymark.contract.bringing.ProgrammeImport.Uploaded;
import org.waymark.contract.bringing.ProgrammeImportApi;
import org.waymark.contract.job.Job;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Two people, one of whom has finished three modules, and a row of progress with a module that nobody knows. */
public class FakeProgrammeImports implements ProgrammeImportApi {

    private static final Outcome OUTCOME = new Outcome(
            2,
            1,
            0,
            1,
            new ProgrammeImport.Sessions(1, 1),
            List.of(
                    new Line("People", 3, 2, List.of(new Difference(1, "The same person as in an earlier row"))),
                    new Line("Modules finished", 4, 3, List.of(new Difference(1, "Left out until it is corrected")))));

    private final FakeJobs jobs;
    private final Map<String, ProgrammeImport> all = new LinkedHashMap<>();
    private final Map<String, String> meanings = new LinkedHashMap<>();
    private int versions = 1;

    FakeProgrammeImports(FakeJobs jobs) {
        this.jobs = jobs;
        keep(new ProgrammeImport(
                "draft",
                State.DRAFT,
                "offer-senior",
                "Senior Leadership (NPQSL), Autumn 2026",
                180,
                "Grace Liu",
                Instant.parse("2026-11-20T09:00:00Z"),
                List.of(),
                null,
                null));
    }

    /** From now on an ETag that was read is stale. */
    public void touch() {
        versions++;
    }

    private ProgrammeImport keep(ProgrammeImport one) {
        all.put(one.id(), one);
        versions++;
        return one;
    }

    private ProgrammeImport with(
            ProgrammeImport one, State state, List<Uploaded> files, @Nullable String job, @Nullable Outcome outcome) {
        return keep(new ProgrammeImport(
                one.id(),
                state,
                one.offerId(),
                one.offer(),
                one.minutesPerWeek(),
                one.createdBy(),
                one.created(),
                files,
                job,
                outcome));
    }

    private <T> Mono<ResponseEntity<T>> tagged(T body) {
        return Mono.just(ResponseEntity.ok().eTag("\"" + versions + "\"").body(body));
    }

    private ProgrammeImport get(String id) {
        return Objects.requireNonNull(all.get(id));
    }

    @Override
    public Mono<Page<ProgrammeImport>> imports() {
        return Mono.just(Page.whole(List.copyOf(all.values())));
    }

    @Override
    public Mono<ResponseEntity<ProgrammeImport>> create(String key, NewProgrammeImport wanted) {
        return tagged(keep(new ProgrammeImport(
                key,
                State.DRAFT,
                wanted.offerId(),
                "An offer",
                wanted.minutesPerWeek(),
                "Grace Liu",
                Instant.parse("2026-11-23T09:00:00Z"),
                List.of(),
                null,
                null)));
    }

    @Override
    public Mono<ResponseEntity<ProgrammeImport>> programmeImport(String importId) {
        return all.containsKey(importId) ? tagged(get(importId)) : FakeProblems.refuse(404, "No such import");
    }

    @Override
    public Mono<Void> discard(String importId) {
        all.remove(importId);
        return Mono.empty();
    }

    @Override
    public Mono<byte[]> template(FileKind kind) {
        return Mono.just("Name,Email".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Mono<ResponseEntity<ProgrammeImport>> upload(
            String importId, FileKind kind, String name, Flux<DataBuffer> bytes) {
        return tagged(file(importId, kind, name, kind == FileKind.PEOPLE));
    }

    /** As if it had been uploaded. */
    public ProgrammeImport file(String importId, FileKind kind, String name, boolean matched) {
        ProgrammeImport one = get(importId);
        List<Uploaded> files = new ArrayList<>(one.files());
        files.removeIf(file -> file.kind() == kind);
        files.add(new Uploaded(kind, name, 3, matched));
        return with(one, State.DRAFT, files, one.jobId(), null);
    }

    @Override
    public Mono<Void> removeFile(String importId, FileKind kind) {
        ProgrammeImport one = get(importId);
        List<Uploaded> files = new ArrayList<>(one.files());
        files.removeIf(file -> file.kind() == kind);
        with(one, State.DRAFT, files, one.jobId(), null);
        return Mono.empty();
    }

    @Override
    public Mono<ResponseEntity<FileMapping>> mapping(String importId, FileKind kind) {
        return tagged(new FileMapping(
                kind,
                "moodle.csv",
                3,
                List.of("Learner", "Unit", "Status"),
                List.of(
                        new FileMapping.Field("PERSON", "Person", true, "Learner"),
                        new FileMapping.Field("TOPIC", "Module", true, "Unit"),
                        new FileMapping.Field("MINUTES", "Minutes", false, null)),
                List.of(new FileMapping.Values(
                        "TOPIC",
                        "Module",
                        List.of(
                                new FileMapping.Option("behaviour", "Behaviour systems"),
                                new FileMapping.Option("LEAVE_OUT", "None of these: leave it out")),
                        List.of(new FileMapping.Value("Unit 3", 2, meanings.get(importId + "/Unit 3")))))));
    }

    @Override
    public Mono<ResponseEntity<FileMapping>> map(String importId, FileKind kind, String ifMatch, MappingWanted wanted) {
        if (!ifMatch.equals("\"" + versions + "\"")) return FakeProblems.refuse(412, "Changed meanwhile");
        wanted.meanings().forEach(told -> meanings.put(importId + "/" + told.value(), told.meaning()));
        file(importId, kind, "moodle.csv", !wanted.meanings().isEmpty());
        return mapping(importId, kind);
    }

    @Override
    public Mono<ResponseEntity<Job>> dryRun(String importId, String ifMatch) {
        return work(importId, State.CHECKING, State.CHECKED, State.DRAFT, "2 people can be brought in.");
    }

    @Override
    public Mono<ResponseEntity<Job>> apply(String importId, String ifMatch) {
        return work(importId, State.APPLYING, State.APPLIED, State.APPLIED, "2 people are brought in.");
    }

    @Override
    public Mono<ResponseEntity<Job>> undo(String importId) {
        return work(importId, State.UNDOING, State.UNDONE, State.APPLIED, "Everything is taken back.");
    }

    private Mono<ResponseEntity<Job>> work(String id, State during, State after, State stopped, String outcome) {
        ProgrammeImport one = get(id);
        Job job = jobs.begin(
                "programme",
                2,
                outcome,
                () -> with(get(id), after, get(id).files(), get(id).jobId(), OUTCOME),
                () -> with(get(id), stopped, get(id).files(), get(id).jobId(), get(id).outcome()));
        if (get(id).state() == one.state()) with(one, during, one.files(), job.id(), one.outcome());
        return Mono.just(ResponseEntity.accepted().body(job));
    }

    @Override
    public Mono<Page<ImportedRow>> rows(
            String importId, FileKind kind, ImportedRow.@Nullable Status status, @Nullable String cursor) {
        return Mono.just(Page.whole(
                kind == FileKind.PEOPLE
                        ? List.of()
                        : List.of(new ImportedRow(
                                kind,
                                4,
                                "ada@example.org: Astrology",
                                ImportedRow.Status.FAULTY,
                                "Left out until it is corrected",
                                "The framework of NPQSL has no module ‘Astrology’."))));
    }

    @Override
    public Mono<byte[]> corrections(String importId, FileKind kind) {
        return Mono.just("What to correct".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Mono<Page<ImportedPerson>> people(String importId, @Nullable String cursor) {
        Standing standing = switch (get(importId).state()) {
            case APPLIED -> Standing.BROUGHT_IN;
            case UNDONE -> Standing.TAKEN_BACK;
            default -> Standing.NEW;
        };
        return Mono.just(Page.whole(List.of(
                new ImportedPerson(
                        "ada", "Ada Example", "Fernhill School", standing, 3, 1, 2, 1, LocalDate.of(2027, 6, 1), null),
                new ImportedPerson(
                        "ben",
                        "Ben Example",
                        "Fernhill School",
                        standing,
                        0,
                        0,
                        0,
                        0,
                        LocalDate.of(2027, 7, 1),
                        null))));
    }

    @Override
    public Mono<Page<ImportedSession>> sessions(String importId, @Nullable String cursor) {
        ImportedSession.Standing standing = switch (get(importId).state()) {
            case APPLIED -> ImportedSession.Standing.ADDED;
            case UNDONE -> ImportedSession.Standing.TAKEN_BACK;
            default -> ImportedSession.Standing.NEW;
        };
        return Mono.just(Page.whole(
                List.of(session("s-1", "S-1", standing), session("s-2", "S-2", ImportedSession.Standing.UNCHANGED))));
    }

    private static ImportedSession session(String id, String theirs, ImportedSession.Standing standing) {
        return new ImportedSession(
                id,
                theirs,
                "Behaviour systems",
                LocalDateTime.of(2027, 1, 14, 16, 0),
                90,
                "Online",
                30,
                standing,
                null);
    }
}
