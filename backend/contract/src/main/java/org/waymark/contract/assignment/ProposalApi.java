package org.waymark.contract.assignment;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** An assignment is a proposal: the person says yes or no, then the provider gives the place. */
@HttpExchange("/api/v1")
public interface ProposalApi {

    /** Of the participant; 404 where nothing was proposed. */
    @GetExchange("/participants/{participantId}/proposal")
    Mono<Proposal> proposal(@PathVariable("participantId") String participantId);

    /** The person accepts. Twice is once. 409 where seats are gone meanwhile: the pathway has to be planned again. */
    @PostExchange("/participants/{participantId}/proposal/accept")
    Mono<Proposal> accept(@PathVariable("participantId") String participantId);

    @PostExchange("/participants/{participantId}/proposal/decline")
    Mono<Proposal> decline(@PathVariable("participantId") String participantId);

    /** Those that wait for the calling provider, by name, 100 a page. */
    @GetExchange("/places/waiting")
    Mono<Page<Proposal>> waiting(@RequestParam(name = "cursor", required = false) @Nullable String cursor);

    /** How many wait for the calling provider. */
    @GetExchange("/places/waiting/count")
    Mono<Integer> waitingCount();

    /** The provider gives the place. Twice is once. */
    @PostExchange("/places/{participantId}/give")
    Mono<Proposal> give(@PathVariable("participantId") String participantId);

    /** The provider gives no place; seats go back. */
    @PostExchange("/places/{participantId}/refuse")
    @ResponseStatus(HttpStatus.OK)
    Mono<Proposal> refuse(@PathVariable("participantId") String participantId);
}
