package org.waymark.backend.organisation.gias;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Service;
import org.waymark.backend.organisation.store.ImportReportRepository;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.files.UploadedFiles;
import org.waymark.backend.platform.jobs.Jobs;
import org.waymark.backend.platform.table.TableFile;
import org.waymark.contract.job.Job;
import org.waymark.contract.organisation.ImportReport;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Starts imports of schools and tells what came of them. */
@Service
public class SchoolImporting {

    private static final long LARGEST_BYTES = 100L * 1024 * 1024;
    private static final String EXAMPLE = "/register/edubasealldata-example.csv";

    private final UploadedFiles files;
    private final Jobs jobs;
    private final ImportReportRepository reports;

    SchoolImporting(UploadedFiles files, Jobs jobs, ImportReportRepository reports) {
        this.files = files;
        this.jobs = jobs;
        this.reports = reports;
    }

    /** @param validFrom from when lists of eligibility decide, or null for the day of the import */
    public Mono<Job> start(Caller caller, @Nullable LocalDate validFrom, Flux<DataBuffer> file) {
        return files.keep(file, LARGEST_BYTES).flatMap(id -> SchoolImports.submit(jobs, caller, id, validFrom));
    }

    public Mono<ImportReport> report(Scope scope, String jobId) {
        return reports.find(scope, jobId)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such import here.")));
    }

    public Mono<byte[]> refused(Scope scope, String jobId) {
        return report(scope, jobId)
                .map(report -> TableFile.csv(
                        List.of("Row", "School", "What is wrong"),
                        report.refusals().stream()
                                .map(refusal -> List.of(String.valueOf(refusal.row()), refusal.what(), refusal.why()))
                                .toList()));
    }

    /** In the register's own alphabet. */
    public static byte[] example() {
        try (InputStream file = Objects.requireNonNull(SchoolImporting.class.getResourceAsStream(EXAMPLE))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
