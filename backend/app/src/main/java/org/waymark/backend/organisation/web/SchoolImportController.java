package org.waymark.backend.organisation.web;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.organisation.gias.Importers;
import org.waymark.backend.organisation.gias.SchoolImporting;
import org.waymark.backend.platform.Callers;
import org.waymark.contract.job.Job;
import org.waymark.contract.organisation.ImportReport;
import org.waymark.contract.organisation.SchoolImportApi;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class SchoolImportController implements SchoolImportApi {

    private static final String IMPORTERS = "hasAnyRole('TRUST_LEAD', 'ADMINISTRATOR')";

    private final SchoolImporting importing;

    SchoolImportController(SchoolImporting importing) {
        this.importing = importing;
    }

    @Override
    @PreAuthorize(IMPORTERS)
    public Mono<ResponseEntity<Job>> start(@Nullable LocalDate validFrom, Flux<DataBuffer> file) {
        return Callers.current()
                .flatMap(caller -> importing.start(caller, validFrom, file))
                .map(job -> ResponseEntity.accepted()
                        .location(URI.create("/api/v1/jobs/" + job.id()))
                        .body(job));
    }

    @Override
    @PreAuthorize(IMPORTERS)
    public Mono<ImportReport> report(String jobId) {
        return Callers.current().flatMap(caller -> importing.report(Importers.scope(caller), jobId));
    }

    @Override
    @PreAuthorize(IMPORTERS)
    public Mono<byte[]> refused(String jobId) {
        return Callers.current().flatMap(caller -> importing.refused(Importers.scope(caller), jobId));
    }

    @Override
    @PreAuthorize(IMPORTERS)
    public Mono<byte[]> example() {
        return Mono.fromSupplier(SchoolImporting::example);
    }
}
