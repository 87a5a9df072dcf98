package org.waymark.backend.health.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.health.CohortHealths;
import org.waymark.backend.health.Packs;
import org.waymark.backend.health.Part;
import org.waymark.backend.health.Satisfactions;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.web.Cursors;
import org.waymark.contract.FileFormat;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.PersonAtRisk;
import org.waymark.contract.health.CohortHealth;
import org.waymark.contract.health.CohortHealthApi;
import org.waymark.contract.health.Satisfaction;
import org.waymark.contract.health.SessionHealth;
import reactor.core.publisher.Mono;

@RestController
class CohortHealthController implements CohortHealthApi {

    private static final String THOSE_WHO_RUN_COHORTS = "hasAnyRole('PROVIDER', 'PARTNER')";
    private static final int PEOPLE_A_PAGE = 100;
    private static final int SESSIONS_A_PAGE = 50;

    private final CohortHealths healths;
    private final Satisfactions satisfactions;
    private final Packs packs;

    CohortHealthController(CohortHealths healths, Satisfactions satisfactions, Packs packs) {
        this.healths = healths;
        this.satisfactions = satisfactions;
        this.packs = packs;
    }

    @Override
    @PreAuthorize(THOSE_WHO_RUN_COHORTS)
    public Mono<CohortHealth> health(@Nullable String offerId, @Nullable String placeId, @Nullable String partnerId) {
        Part part = new Part(offerId, placeId, partnerId);
        return Callers.current().flatMap(caller -> healths.health(caller.scope(), part));
    }

    @Override
    @PreAuthorize(THOSE_WHO_RUN_COHORTS)
    public Mono<Page<PersonAtRisk>> peopleFallingBehind(
            @Nullable String offerId, @Nullable String placeId, @Nullable String partnerId, @Nullable String cursor) {
        int page = Cursors.page(cursor);
        Part part = new Part(offerId, placeId, partnerId);
        return Callers.current()
                .flatMap(caller -> healths.fallingBehind(caller.scope(), part))
                .map(all -> Cursors.page(all, page, PEOPLE_A_PAGE));
    }

    @Override
    @PreAuthorize(THOSE_WHO_RUN_COHORTS)
    public Mono<Page<SessionHealth>> sessions(
            @Nullable String offerId,
            @Nullable String placeId,
            @Nullable String partnerId,
            SessionHealth.Which which,
            @Nullable String cursor) {
        int page = Cursors.page(cursor);
        Part part = new Part(offerId, placeId, partnerId);
        return Callers.current()
                .flatMap(caller -> healths.sessions(caller.scope(), part, which))
                .map(all -> Cursors.page(all, page, SESSIONS_A_PAGE));
    }

    @Override
    @PreAuthorize(THOSE_WHO_RUN_COHORTS)
    public Mono<Satisfaction> satisfaction(
            @Nullable String offerId, @Nullable String placeId, @Nullable String partnerId) {
        Part part = new Part(offerId, placeId, partnerId);
        return Callers.current().flatMap(caller -> satisfactions.of(caller.scope(), part));
    }

    @Override
    @PreAuthorize(THOSE_WHO_RUN_COHORTS)
    public Mono<ResponseEntity<byte[]>> file(
            @Nullable String offerId,
            @Nullable String placeId,
            @Nullable String partnerId,
            Table table,
            FileFormat format) {
        Part part = new Part(offerId, placeId, partnerId);
        String name = "cohort-health-" + table.name().toLowerCase(Locale.ROOT) + "." + format.extension();
        return Callers.current()
                .flatMap(caller -> healths.file(caller.scope(), part, table, format))
                .map(content -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(format.mediaType()))
                        .headers(headers -> headers.setContentDisposition(
                                ContentDisposition.attachment().filename(name).build()))
                        .body(content));
    }

    @Override
    @PreAuthorize("hasRole('PROVIDER')")
    public Mono<ResponseEntity<byte[]>> pack() {
        return Callers.current()
                .flatMap(packs::build)
                .map(zip -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("application/zip"))
                        .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                                .filename("inspection-pack.zip")
                                .build()))
                        .body(zip));
    }
}
