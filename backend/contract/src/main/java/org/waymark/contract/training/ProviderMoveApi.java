package org.waymark.contract.training;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** Going on with another provider: the person asks, that provider gives the place. */
@HttpExchange("/api/v1")
public interface ProviderMoveApi {

    /** Cohorts that the person could ask for. */
    @GetExchange("/participants/{participantId}/provider-move/options")
    Mono<Page<ProviderOption>> options(@PathVariable("participantId") String participantId);

    /** What was asked last; 404 where nothing was. */
    @GetExchange("/participants/{participantId}/provider-move")
    Mono<ProviderMove> move(@PathVariable("participantId") String participantId);

    /** Asks. Twice is once; asking for another cohort takes the first wish back. 409 where it does not work there. */
    @PutExchange("/participants/{participantId}/provider-move")
    Mono<ProviderMove> ask(
            @PathVariable("participantId") String participantId, @RequestParam("offerId") String offerId);

    /** Takes the wish back. Again, it changes nothing. */
    @DeleteExchange("/participants/{participantId}/provider-move")
    Mono<Void> takeBack(@PathVariable("participantId") String participantId);

    /** Those who ask the calling provider. */
    @GetExchange("/provider-moves")
    Mono<Page<ProviderMove>> waiting();

    /** Gives the place: from now on they are with the calling provider. Twice is once. 409 where it no longer works. */
    @PostExchange("/provider-moves/{participantId}/give")
    Mono<ProviderMove> give(@PathVariable("participantId") String participantId);

    @PostExchange("/provider-moves/{participantId}/refuse")
    Mono<ProviderMove> refuse(@PathVariable("participantId") String participantId);
}
