package org.waymark.backend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.waymark.contract.job.Job;

/** What a node leaves that dies between two writes of the day's learning, and the next that goes on with it. */
class ItemLearningKilledTest extends LearningCrowd {

    /** What was written last. */
    enum Killed {
        AFTER_ASKING,
        AFTER_TAKING,
        AFTER_STORING
    }

    @Autowired
    private ReactiveMongoTemplate mongo;

    @ParameterizedTest
    @EnumSource
    void no_answer_is_counted_twice_or_lost(Killed killed) {
        everybodyAnswers();
        answer(crowd.getLast(), List.of());
        Job job = learn();
        int before = answers(0);
        everybodyAnswers();
        die(killed, job.id());

        assertThat(learn().id()).isEqualTo(job.id());
        assertThat(answers(0)).isEqualTo(before + 1);
        learnTomorrow();
        assertThat(answers(0)).isEqualTo(before + 1);
    }

    @Test
    void a_node_that_was_taken_for_dead_and_stores_last_changes_nothing() {
        everybodyAnswers();
        Job job = learn();
        int before = answers(0);
        die(Killed.AFTER_TAKING, job.id());
        learn();

        long firstTurn = today.date().toEpochDay() * 1_000 + 1;
        items.save(ItemFigures.none(), firstTurn).block();

        assertThat(answers(0)).isEqualTo(before);
    }

    @Test
    void a_run_that_was_kept_waiting_for_days_does_not_replace_a_later_one() {
        everybodyAnswers();
        learn();
        int before = answers(0);
        crowd.forEach(one -> answer(one, List.of()));

        String late = jobs.submit(
                        WAYMARK, ItemLearning.KIND, today.date().minusYears(5).toString())
                .block()
                .id();
        Job over = jobs.follow(WAYMARK, late).blockLast(Duration.ofMinutes(2));

        assertThat(over.state()).isEqualTo(Job.State.DONE);
        assertThat(answers(0)).isEqualTo(before);
    }

    private void die(Killed killed, String jobId) {
        if (killed != Killed.AFTER_STORING) {
            mongo.remove(new Query(), "item_figures").block();
        }
        Update left = killed == Killed.AFTER_ASKING
                ? new Update().set("state", "QUEUED").set("fence", 0).unset("leaseUntil")
                : new Update()
                        .set("state", "RUNNING")
                        .set("leaseUntil", clock.instant().minusSeconds(1));
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(jobId)),
                        left.unset("finished").inc("version", 1),
                        "jobs")
                .block();
    }
}
