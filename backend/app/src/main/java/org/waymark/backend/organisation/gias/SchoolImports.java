package org.waymark.backend.organisation.gias;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.waymark.backend.organisation.store.ImportReportRepository;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.files.UploadedFiles;
import org.waymark.backend.platform.jobs.JobWork;
import org.waymark.backend.platform.jobs.Jobs;
import org.waymark.backend.platform.jobs.RunningJob;
import org.waymark.contract.job.Job;
import org.waymark.contract.organisation.ImportReport;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Imports of schools as jobs: the file waits in the store, the report stays there. */
@Component
class SchoolImports implements JobWork {

    static final String KIND = "school-import";

    private final SchoolImport schools;
    private final UploadedFiles files;
    private final ImportReportRepository reports;

    SchoolImports(SchoolImport schools, UploadedFiles files, ImportReportRepository reports) {
        this.schools = schools;
        this.files = files;
        this.reports = reports;
    }

    /** What the job needs to know. */
    private record Input(String fileId, String trustId) {}

    /** Only a trust's own schools can be imported so far. */
    static Mono<Job> submit(Jobs jobs, Caller caller, String fileId) {
        return caller.scope() instanceof Scope.Trust(String trustId)
                ? jobs.submit(caller, KIND, fileId, JsonMapper.shared().writeValueAsString(new Input(fileId, trustId)))
                : Mono.error(ProblemException.forbidden());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> run(RunningJob job) {
        Input input = JsonMapper.shared().readValue(job.input(), Input.class);
        Scope.Trust scope = new Scope.Trust(input.trustId());
        return Mono.usingWhen(
                        files.fetch(input.fileId()),
                        file -> schools.run(file, scope, (rows, of, doing) -> reached(job, rows, of, doing)),
                        SchoolImports::delete)
                .delayUntil(report -> reports.put(scope, job.id(), report))
                .delayUntil(report -> files.delete(input.fileId()))
                .map(SchoolImports::sentence);
    }

    private static void reached(RunningJob job, long rows, long of, String doing) {
        if (job.isStopped()) {
            throw ProblemException.conflict(
                    "Stopped. What was read until then is in; importing the file again goes on with the rest.");
        }
        job.reached(rows, of, doing);
    }

    private static Mono<Void> delete(Path file) {
        return Mono.fromRunnable(() -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String sentence(ImportReport r) {
        long now = r.added() + r.changed() + r.closed() + r.reopened();
        return now == 0
                ? "Everything was as it is here already. Nothing has changed."
                : r.added() + " added, " + (r.changed() + r.reopened()) + " changed, " + r.closed() + " closed.";
    }
}
