package org.waymark.backend.platform.jobs.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.jobs.Jobs;
import org.waymark.contract.job.Job;
import org.waymark.contract.job.JobApi;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class JobController implements JobApi {

    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<Job> job(String jobId) {
        return Callers.current().flatMap(caller -> jobs.get(caller.scope(), jobId));
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Flux<Job> events(String jobId) {
        return Callers.current().flatMapMany(caller -> jobs.follow(caller.scope(), jobId));
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<Void> cancel(String jobId) {
        return Callers.current().flatMap(caller -> jobs.cancel(caller.scope(), jobId));
    }
}
