package org.waymark.backend.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;

import java.time.LocalDate;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.util.AopTestUtils;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Training;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.Pathways.Restart;
import org.waymark.backend.pathway.store.PathwayRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.training.Training.State;
import reactor.core.publisher.Mono;

/** The store goes away between two steps of standing otherwise. */
class InterruptedRestandTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final String WHO = "ahmed-siddiqui";
    private static final LocalDate BACK = LocalDate.of(2027, 3, 1);

    @Autowired
    private Pathways pathways;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private LearningRepository learning;

    @Autowired
    private PathwayRepository stored;

    @Autowired
    private PlanningInputsFinder finder;

    @Autowired
    private Standings standings;

    @Autowired
    private PathwaySeats seats;

    @Autowired
    private Planning planning;

    @Autowired
    private Today today;

    @Autowired
    private ReactiveMongoTemplate mongo;

    private Document asTheyWere;

    @BeforeEach
    void rememberThem() {
        asTheyWere = mongo.findById(WHO, Document.class, "participants").block();
    }

    @AfterEach
    void putThemBack() {
        mongo.save(asTheyWere, "participants").block();
        participants.changed(WAYMARK, WHO).block();
    }

    @Test
    void before_the_participant_is_written_all_is_as_it_was_and_it_can_be_done_again() {
        var before = api.pathwayOf(WHO);
        ParticipantRepository failing = spy((ParticipantRepository) AopTestUtils.getUltimateTargetObject(participants));
        doReturn(gone()).when(failing).save(any(), any());

        assertThatThrownBy(
                        () -> pause(new Pathways(failing, learning, stored, finder, standings, seats, planning, today)))
                .isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(api.pathwayOf(WHO)).isEqualTo(before);
        assertThat(pause(pathways).training().state()).isEqualTo(State.DEFERRED);
    }

    @Test
    void after_it_is_written_the_change_holds_and_only_seats_are_left() {
        PathwaySeats failing = spy((PathwaySeats) AopTestUtils.getUltimateTargetObject(seats));
        doReturn(gone()).when(failing).giveBack(any(), any());

        assertThatThrownBy(() -> pause(
                        new Pathways(participants, learning, stored, finder, standings, failing, planning, today)))
                .isInstanceOf(DataAccessResourceFailureException.class);

        Participant now = participants.find(WAYMARK, WHO).block();
        assertThat(now.training().state()).isEqualTo(State.DEFERRED);
        assertThat(api.pathwayOf(WHO).finish()).isEqualTo(now.summary().finish());
    }

    private Participant pause(Pathways through) {
        Participant now = participants.find(WAYMARK, WHO).block();
        Participant as = now.withTraining(
                new Training(State.DEFERRED, TestClock.TODAY, BACK, false, WHO + ":test"),
                now.enrolment(),
                now.choices());
        Restart restart = through.restart(as).block();
        return through.restand(new Scope.Self(WHO), now, as, restart.planned(), restart.learning())
                .block();
    }

    private static Mono<Void> gone() {
        return Mono.error(new DataAccessResourceFailureException("the store went away"));
    }
}
