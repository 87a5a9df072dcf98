package org.waymark.backend.pathway.web;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.web.ETags;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Options;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.contract.pathway.Preview;
import reactor.core.publisher.Mono;

@RestController
class PathwayController implements PathwayApi {

    private static final String THOSE_WHO_SEE_PATHWAYS =
            "hasAnyRole('PARTICIPANT', 'PROVIDER', 'PARTNER', 'TRUST_LEAD', 'SCHOOL_LEAD')";

    private final Pathways pathways;

    PathwayController(Pathways pathways) {
        this.pathways = pathways;
    }

    @Override
    @PreAuthorize(THOSE_WHO_SEE_PATHWAYS)
    public Mono<ResponseEntity<Pathway>> pathway(String participantId) {
        return Callers.current()
                .flatMap(caller -> pathways.current(caller.scope(), participantId)
                        .map(current -> ETags.tagged(current.participant().plan(), seenBy(caller, current.view()))));
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<Preview> preview(String participantId, Choices choices) {
        return own(participantId).flatMap(scope -> pathways.preview(scope, participantId, choices));
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<ResponseEntity<Pathway>> apply(String participantId, String ifMatch, Choices choices) {
        return own(participantId)
                .flatMap(scope -> pathways.apply(scope, participantId, ETags.version(ifMatch), choices))
                .map(current -> ETags.tagged(current.participant().plan(), current.view()));
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<Options> options(String participantId) {
        return own(participantId).flatMap(scope -> pathways.options(scope, participantId));
    }

    /** Choices are the person's own: nobody else makes them, and nobody learns from the answer whether they exist. */
    private static Mono<Scope> own(String participantId) {
        return Callers.current()
                .filter(caller -> caller.isPerson(participantId))
                .<Scope>map(caller -> new Scope.Self(participantId))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such participant here.")));
    }

    private static Pathway seenBy(Caller caller, Pathway pathway) {
        return caller.isEmployer() && !caller.isPerson(pathway.participantId())
                ? Pathways.forEmployer(pathway)
                : pathway;
    }
}
