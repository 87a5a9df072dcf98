package org.waymark.backend.participant;

import java.util.Set;
import reactor.core.publisher.Mono;

/** Which offers a delivery partner runs: a provider may give it one, or take one back, at any time. */
public interface PartnersOffers {

    /** @param providerIds whose offers they are */
    record Run(Set<String> offerIds, Set<String> providerIds) {

        public static final Run NONE = new Run(Set.of(), Set.of());

        public Run {
            offerIds = Set.copyOf(offerIds);
            providerIds = Set.copyOf(providerIds);
        }

        public boolean has(Participant participant) {
            return offerIds.contains(participant.enrolment().offerId());
        }
    }

    Mono<Run> runBy(String partnerId);
}
