package org.waymark.backend.assignment.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.assignment.progress.TrustProgresses;
import org.waymark.backend.assignment.progress.TrustProgresses.Looked;
import org.waymark.backend.assignment.progress.TrustProgresses.Part;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.web.Cursors;
import org.waymark.backend.platform.web.TableAnswer;
import org.waymark.contract.FileFormat;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.PersonAtRisk;
import org.waymark.contract.assignment.TrustProgress;
import org.waymark.contract.assignment.TrustProgressApi;
import reactor.core.publisher.Mono;

@RestController
class TrustProgressController implements TrustProgressApi {

    private static final String TRUST_LEADS = "hasRole('TRUST_LEAD')";
    private static final int A_PAGE = 100;

    private final TrustProgresses progresses;

    TrustProgressController(TrustProgresses progresses) {
        this.progresses = progresses;
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<TrustProgress> progress(@Nullable String schoolId, @Nullable String qualification) {
        return Callers.current().flatMap(caller -> progresses.of(caller.scope(), new Part(schoolId, qualification)));
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<Page<TrustProgress.OfSchool>> schools(
            @Nullable String schoolId, @Nullable String qualification, @Nullable String cursor) {
        int page = Cursors.page(cursor);
        return Callers.current()
                .flatMap(caller -> progresses.schools(caller.scope(), new Part(schoolId, qualification)))
                .map(all -> Cursors.page(all, page, A_PAGE));
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<Page<PersonAtRisk>> peopleAtRisk(
            @Nullable String schoolId,
            @Nullable String qualification,
            PersonAtRisk.@Nullable Reason reason,
            @Nullable String cursor) {
        int page = Cursors.page(cursor);
        return Callers.current()
                .flatMap(caller -> progresses.atRisk(caller.scope(), new Part(schoolId, qualification), reason))
                .map(all -> Cursors.page(all, page, A_PAGE))
                .map(looked ->
                        new Page<>(looked.items().stream().map(Looked::told).toList(), looked.next()));
    }

    @Override
    @PreAuthorize(TRUST_LEADS)
    public Mono<ResponseEntity<byte[]>> file(FileFormat format, Audience audience) {
        String name = audience == Audience.TO_SHARE ? "progress-to-share" : "progress";
        return Callers.current()
                .flatMap(caller -> progresses.file(caller.scope(), format, audience))
                .map(table -> TableAnswer.of(format, name, table));
    }
}
