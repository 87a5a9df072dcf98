package org.waymark.backend.assignment.web;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.assignment.release.ReleaseAgreements;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.web.ETags;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.ReleaseAgreement;
import org.waymark.contract.assignment.ReleaseAgreementApi;
import org.waymark.contract.assignment.ReleaseAnswers;
import reactor.core.publisher.Mono;

@RestController
class ReleaseAgreementController implements ReleaseAgreementApi {

    private final ReleaseAgreements agreements;

    ReleaseAgreementController(ReleaseAgreements agreements) {
        this.agreements = agreements;
    }

    @Override
    @PreAuthorize("hasAnyRole('TRUST_LEAD', 'SCHOOL_LEAD')")
    public Mono<Page<ReleaseAgreement>> agreements() {
        return Callers.current()
                .flatMap(caller -> agreements.list(caller.scope()))
                .map(Page::whole);
    }

    @Override
    @PreAuthorize("hasAnyRole('PARTICIPANT', 'TRUST_LEAD', 'SCHOOL_LEAD')")
    public Mono<ResponseEntity<ReleaseAgreement>> agreement(String participantId) {
        return Callers.current()
                .flatMap(caller -> agreements.get(caller.scope(), participantId))
                .map(ReleaseAgreementController::tagged);
    }

    @Override
    @PreAuthorize("hasRole('SCHOOL_LEAD')")
    public Mono<ResponseEntity<ReleaseAgreement>> answer(String participantId, String ifMatch, ReleaseAnswers answers) {
        return Callers.current()
                .flatMap(caller -> caller.scope() instanceof Scope.School school
                        ? agreements.answer(school, caller.name(), participantId, ETags.version(ifMatch), answers)
                        : Mono.error(ProblemException::forbidden))
                .map(ReleaseAgreementController::tagged);
    }

    private static ResponseEntity<ReleaseAgreement> tagged(ReleaseAgreements.Agreed agreed) {
        return ETags.tagged(agreed.version(), agreed.view());
    }
}
