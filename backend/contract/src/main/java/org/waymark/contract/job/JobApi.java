package org.waymark.contract.job;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Long work of the caller's own organisation, followed and stopped. */
@HttpExchange("/api/v1/jobs/{jobId}")
public interface JobApi {

    @GetExchange
    Mono<Job> job(@PathVariable("jobId") String jobId);

    /** The job now, then whenever it changes and at least every ten seconds, until it is over. */
    @GetExchange(url = "/events", accept = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<Job> events(@PathVariable("jobId") String jobId);

    /** Asks it to stop. What it has finished by then is as it says in its message. */
    @DeleteExchange
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> cancel(@PathVariable("jobId") String jobId);
}
