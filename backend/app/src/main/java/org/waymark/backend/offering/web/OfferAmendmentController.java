package org.waymark.backend.offering.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.offering.Amendments;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.web.ETags;
import org.waymark.contract.Page;
import org.waymark.contract.delivery.AmendmentEffect;
import org.waymark.contract.delivery.OfferAmendment;
import org.waymark.contract.delivery.OfferAmendmentApi;
import org.waymark.contract.job.Job;
import reactor.core.publisher.Mono;

@RestController
class OfferAmendmentController implements OfferAmendmentApi {

    private static final String PROVIDERS = "hasRole('PROVIDER')";

    private final Amendments amendments;

    OfferAmendmentController(Amendments amendments) {
        this.amendments = amendments;
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<OfferAmendment> amendment(String offerId) {
        return Callers.current().flatMap(caller -> amendments.get(caller.scope(), offerId));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<OfferAmendment> begin(String offerId, String ifMatch) {
        return Callers.current().flatMap(caller -> amendments.begin(caller.scope(), offerId, ETags.version(ifMatch)));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<Job>> effect(String offerId) {
        return Callers.current()
                .flatMap(caller -> amendments.effect(caller, offerId))
                .map(OfferAmendmentController::accepted);
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<Page<AmendmentEffect>> people(String offerId, @Nullable String cursor) {
        if (cursor != null && !cursor.matches("[0-9]{1,6}")) {
            return Mono.error(ProblemException.invalid("This page is not there. Begin at the first."));
        }
        int page = cursor == null ? 0 : Integer.parseInt(cursor);
        return Callers.current().flatMap(caller -> amendments.people(caller.scope(), offerId, page));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<Job>> apply(String offerId, String ifMatch) {
        return Callers.current()
                .flatMap(caller -> amendments.apply(caller, offerId, ETags.version(ifMatch)))
                .map(OfferAmendmentController::accepted);
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<Job>> undo(String offerId) {
        return Callers.current()
                .flatMap(caller -> amendments.undo(caller, offerId))
                .map(OfferAmendmentController::accepted);
    }

    private static ResponseEntity<Job> accepted(Job job) {
        return ResponseEntity.accepted().body(job);
    }
}
