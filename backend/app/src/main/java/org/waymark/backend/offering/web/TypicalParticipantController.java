package org.waymark.backend.offering.web;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.offering.OwnTypical;
import org.waymark.backend.offering.OwnTypicalPeople;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.web.ETags;
import org.waymark.contract.delivery.TypicalParticipantApi;
import org.waymark.contract.delivery.TypicalParticipants;
import reactor.core.publisher.Mono;

@RestController
class TypicalParticipantController implements TypicalParticipantApi {

    private static final String PROVIDERS = "hasRole('PROVIDER')";

    private final OwnTypical own;

    TypicalParticipantController(OwnTypical own) {
        this.own = own;
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<TypicalParticipants>> typicalParticipants() {
        return Callers.current().flatMap(caller -> own.get(caller.scope())).map(TypicalParticipantController::tagged);
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<TypicalParticipants>> change(String ifMatch, TypicalParticipants wanted) {
        return Callers.current()
                .flatMap(caller -> own.change(caller.scope(), ETags.version(ifMatch), wanted.people()))
                .map(TypicalParticipantController::tagged);
    }

    private static ResponseEntity<TypicalParticipants> tagged(OwnTypicalPeople people) {
        return ETags.tagged(people.version(), new TypicalParticipants(people.people()));
    }
}
