package org.waymark.ui.fake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.job.Job;
import org.waymark.contract.organisation.ImportReport;
import org.waymark.contract.organisation.ImportReport.Change;
import org.waymark.contract.organisation.ImportReport.Refusal;
import org.waymark.contract.organisation.SchoolImportApi;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An import of eight rows; an empty file is refused. One has ended already: {@link #DONE}. */
public class FakeImports implements SchoolImportApi {

    /** The job of an import that has ended. */
    public static final String DONE = "import-done";

    private static final String OUTCOME = "1 added, 2 changed, 1 closed.";

    private final FakeJobs jobs;

    FakeImports(FakeJobs jobs) {
        this.jobs = jobs;
        jobs.end(DONE, "school-import", 8, OUTCOME);
    }

    @Override
    public Mono<ResponseEntity<Job>> start(LocalDate validFrom, Flux<DataBuffer> file) {
        return DataBufferUtils.join(file)
                .map(read ->
                        ResponseEntity.accepted().body(jobs.begin("school-import", 8, OUTCOME, () -> {}, () -> {})))
                .switchIfEmpty(FakeProblems.refuse(422, "The file is empty. Choose another."));
    }

    @Override
    public Mono<ImportReport> report(String jobId) {
        return Mono.just(new ImportReport(
                8,
                1,
                2,
                1,
                0,
                2,
                1,
                1,
                List.of(new Refusal(7, "900007 Nowhere School", "The status 9 is not one of the register’s.")),
                List.of(
                        new Change("Fernhill Primary School", "412 pupils, before 418"),
                        new Change("Saltmarsh Primary School", "Added"),
                        new Change("Stonebeck Primary School", "Closed")),
                List.of(),
                ImportReport.Kind.SCHOOLS));
    }

    @Override
    public Mono<byte[]> refused(String jobId) {
        return Mono.just("Row,School,What is wrong".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Mono<byte[]> example() {
        return Mono.just("URN,EstablishmentName".getBytes(StandardCharsets.UTF_8));
    }
}
