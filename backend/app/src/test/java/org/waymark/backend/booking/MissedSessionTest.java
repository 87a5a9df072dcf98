package org.waymark.backend.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Attended;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.pathway.AttendedSessions;
import org.waymark.backend.pathway.PlannedPathway.PlannedStep;
import org.waymark.backend.pathway.Summaries;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.pathway.Pathway.Step.Status;
import reactor.core.publisher.Mono;

/** Whoever missed a session takes another date, though all else of its step is done. */
class MissedSessionTest extends BookingApiTest {

    @Autowired
    private AttendedSessions attended;

    @Autowired
    private LearningRepository learning;

    @Test
    void another_date_can_be_booked_is_planned_and_finishes_the_step() {
        String id = enrol();
        Participant participant = participant(id);
        PlannedStep step = pathways.planned(participant).block().steps().stream()
                .filter(one -> one.parts().stream().anyMatch(part -> part.sessionId() != null))
                .findFirst()
                .orElseThrow();
        Offer.Session missed = step.parts().stream()
                .filter(part -> part.sessionId() != null)
                .map(part -> offer().session(part.sessionId()))
                .findFirst()
                .orElseThrow();
        learn(participant, step);
        String again = "again-" + UUID.randomUUID();
        change(offer -> offer.with(missed.as(again).at(missed.start().plusDays(70))));
        clock.advance(
                Duration.between(TestClock.TODAY.atTime(10, 0), missed.start().plusDays(1)));
        api.forgetTokens();
        assertThat(list(id)).noneMatch(own -> own.topicId().equals(step.topicId()));

        attended.put(id, Mono.just(List.of(marked(missed, Mark.ABSENT)))).block();
        assertThat(own(id, step.topicId()).others())
                .extracting(other -> other.session().sessionId())
                .contains(again);
        assertThat(book(id, again, (String) null)).isEqualTo(201);
        untilPlanned(id);

        assertThat(sessionsOf(id)).contains(again).doesNotContain(missed.id());
        assertThat(status(id, step)).isEqualTo(Status.IN_PROGRESS);
        attended.put(id, Mono.just(List.of(marked(offer().session(again), Mark.PRESENT))))
                .block();
        assertThat(status(id, step)).isEqualTo(Status.DONE);
    }

    private void learn(Participant participant, PlannedStep step) {
        Learning done = learning.save(
                        WAYMARK,
                        Learning.none(participant.id())
                                .with(Learning.Step.started(step.moduleId(), step.topicId(), "hash", TestClock.TODAY)
                                        .withRecord(true, true)
                                        .withDone(TestClock.TODAY)))
                .block();
        participants
                .save(
                        WAYMARK,
                        participant.withSummary(
                                Summaries.of(pathways.planned(participant).block(), done)))
                .block();
    }

    private Attended marked(Offer.Session session, Mark mark) {
        return new Attended(
                offerId,
                session.id(),
                session.topicId(),
                session.start().toLocalDate(),
                session.minutes(),
                mark,
                mark.counts());
    }

    private Status status(String id, PlannedStep step) {
        return api.pathwayOf(id).steps().stream()
                .filter(one -> one.moduleId().equals(step.moduleId()))
                .findFirst()
                .orElseThrow()
                .status();
    }
}
