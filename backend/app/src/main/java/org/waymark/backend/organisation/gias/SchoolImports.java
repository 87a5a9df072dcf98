package org.waymark.backend.organisation.gias;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.backend.organisation.RegisterFollower;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Imports of schools as jobs: the file waits in the store, the report stays there. */
@Component
class SchoolImports implements JobWork {

    static final String KIND = "school-import";

    private static final Logger log = LoggerFactory.getLogger(SchoolImports.class);

    private final RegisterImport register;
    private final UploadedFiles files;
    private final ImportReportRepository reports;
    private final List<RegisterFollower> followers;

    SchoolImports(
            RegisterImport register,
            UploadedFiles files,
            ImportReportRepository reports,
            List<RegisterFollower> followers) {
        this.register = register;
        this.followers = List.copyOf(followers);
        this.files = files;
        this.reports = reports;
    }

    /**
     * @param trustId whose rows alone are applied, or null for the whole file
     * @param validFrom from when lists of eligibility decide, or null for the day of the import
     * @param by who imports; null in jobs of before it was asked
     */
    private record Input(
            String fileId,
            @Nullable String trustId,
            @Nullable LocalDate validFrom,
            @Nullable String by) {

        ListOrigin origin() {
            return new ListOrigin(validFrom, by == null ? "Somebody" : by);
        }

        Scope scope() {
            return trustId == null ? new Scope.System() : new Scope.Trust(trustId);
        }
    }

    /** A trust's lead imports what is of the trust, an administrator everything. */
    static Mono<Job> submit(Jobs jobs, Caller caller, String fileId, @Nullable LocalDate validFrom) {
        return switch (Importers.scope(caller)) {
            case Scope.Trust(String trustId) -> submit(jobs, caller, new Input(fileId, trustId, null, caller.name()));
            case Scope.System() -> submit(jobs, caller, new Input(fileId, null, validFrom, caller.name()));
            case Scope.Self _,
                    Scope.School _,
                    Scope.Provider _,
                    Scope.Partner _,
                    Scope.Facilitator _,
                    Scope.National _,
                    Scope.Nobody _ -> Mono.error(ProblemException.forbidden());
        };
    }

    private static Mono<Job> submit(Jobs jobs, Caller caller, Input input) {
        return jobs.submit(caller, KIND, input.fileId(), JsonMapper.shared().writeValueAsString(input));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> run(RunningJob job) {
        Input input = JsonMapper.shared().readValue(job.input(), Input.class);
        Scope scope = input.scope();
        return Mono.usingWhen(
                        files.fetch(input.fileId()),
                        file -> register.run(
                                file, scope, input.origin(), (rows, of, doing) -> reached(job, rows, of, doing)),
                        SchoolImports::delete)
                .delayUntil(report -> reports.put(scope, job.id(), report))
                .delayUntil(report -> files.delete(input.fileId()))
                .delayUntil(report -> followers())
                .map(SchoolImports::sentence);
    }

    /** Each of them looks for itself now and then too, so one that fails here is made good later. */
    private Mono<Void> followers() {
        return Flux.fromIterable(followers)
                .concatMap(follower -> follower.registerChanged().onErrorResume(e -> {
                    log.warn("What follows from an import is done later: {}", e.getMessage());
                    return Mono.empty();
                }))
                .then();
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
