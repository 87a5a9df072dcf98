package org.waymark.backend.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.CountingWork;
import org.waymark.contract.identity.Role;
import org.waymark.contract.job.Job;
import org.waymark.contract.job.Job.State;

class JobsTest extends ApiTest {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Caller MARCUS = new Caller(
            "account-marcus",
            "Marcus Bell",
            Role.TRUST_LEAD,
            "trust-lead.trust-larkfield",
            new Scope.Trust("trust-larkfield"),
            null,
            null,
            "sign-in");

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobRepository stored;

    @Autowired
    private CountingWork counting;

    @Test
    void progress_is_told_until_the_job_is_over() {
        Job job = submit("12");

        List<Job> seen = api.as("marcus")
                .get()
                .uri("/api/v1/jobs/{id}/events", job.id())
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Job.class)
                .getResponseBody()
                .collectList()
                .block(LONGEST);

        assertThat(seen).extracting(Job::state).endsWith(State.DONE).contains(State.RUNNING);
        assertThat(seen).extracting(Job::done).isSorted().anyMatch(done -> done > 0 && done < 12);
        assertThat(seen.getLast().message()).isEqualTo("Counted to 12.");
    }

    @Test
    void the_same_key_makes_one_job() {
        String key = UUID.randomUUID().toString();
        int before = counting.runs();

        Job first = jobs.submit(MARCUS, CountingWork.KIND, key, "1").block(LONGEST);
        over(first.id());
        Job second = jobs.submit(MARCUS, CountingWork.KIND, key, "1").block(LONGEST);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(counting.runs() - before).isEqualTo(1);
    }

    @Test
    void a_job_that_runs_can_be_stopped() {
        Job job = submit("600");
        jobs.follow(MARCUS.scope(), job.id()).filter(now -> now.done() > 0).blockFirst(LONGEST);

        api.as("marcus")
                .delete()
                .uri("/api/v1/jobs/{id}", job.id())
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(over(job.id()).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void what_cannot_be_done_says_why_and_what_breaks_does_not() {
        assertThat(over(submit("0").id()))
                .returns(State.FAILED, Job::state)
                .returns("Counting to nothing cannot be done. Give a number.", Job::message);
        assertThat(over(submit("no number").id()))
                .returns(State.FAILED, Job::state)
                .satisfies(job -> assertThat(job.message()).doesNotContain("no number"));
    }

    @Test
    void a_job_whose_node_died_is_done_by_another() {
        String id = UUID.randomUUID().toString();
        Instant longAgo = clock.instant().minusSeconds(600);
        stored.insert(new StoredJob(
                        id,
                        0,
                        CountingWork.KIND,
                        "trust/trust-larkfield",
                        "account-marcus",
                        "2",
                        State.RUNNING,
                        false,
                        3,
                        longAgo,
                        1,
                        2,
                        "Counting",
                        longAgo,
                        null))
                .block(LONGEST);

        assertThat(over(id).state()).isEqualTo(State.DONE);
        assertThat(stored.find(id).block(LONGEST).fence()).isEqualTo(4);
    }

    @Test
    void work_that_nobody_asked_for_has_another_turn_where_it_failed_and_none_where_it_is_done() {
        var waymark = new Scope.System();
        for (var expected : List.of(State.FAILED, State.DONE)) {
            String key = expected == State.FAILED ? "no number" : "1";
            int runs = counting.runs();
            for (int turn = 1; turn <= 2; turn++) {
                Job job = jobs.submit(waymark, CountingWork.KIND, key).block(LONGEST);
                assertThat(jobs.follow(waymark, job.id()).blockLast(LONGEST).state())
                        .isEqualTo(expected);
            }
            assertThat(counting.runs() - runs).isEqualTo(expected == State.FAILED ? 2 : 1);
        }
    }

    @Test
    void who_lost_the_job_writes_nothing_more() {
        Job job = submit("1");
        over(job.id());
        StoredJob now = stored.find(job.id()).block(LONGEST);

        var late = stored.finish(now, State.FAILED, new RunningJob.Reached(0, 0, "late"), clock.instant());

        assertThat(late.blockOptional(LONGEST)).isEmpty();
        assertThat(stored.find(job.id()).block(LONGEST).state()).isEqualTo(State.DONE);
    }

    @Test
    void another_organisation_sees_nothing_of_it() {
        Job job = submit("1");

        for (String stranger : List.of("other-lead", "helen", "amara", "noor")) {
            api.as(stranger)
                    .get()
                    .uri("/api/v1/jobs/{id}", job.id())
                    .exchange()
                    .expectStatus()
                    .isNotFound();
            api.as(stranger)
                    .delete()
                    .uri("/api/v1/jobs/{id}", job.id())
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }

    private Job submit(String to) {
        return jobs.submit(MARCUS, CountingWork.KIND, UUID.randomUUID().toString(), to)
                .block(LONGEST);
    }

    private Job over(String id) {
        return jobs.follow(MARCUS.scope(), id).blockLast(LONGEST);
    }
}
