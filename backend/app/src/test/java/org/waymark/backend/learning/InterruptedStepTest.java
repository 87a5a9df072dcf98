package org.waymark.backend.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.util.AopTestUtils;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.NotesRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.participant.StepRecord;
import org.waymark.contract.pathway.Pathway.Step.Status;
import reactor.core.publisher.Mono;

/** The store goes away between two writes of one change to a step. */
class InterruptedStepTest extends ApiTest {

    private static final DataAccessResourceFailureException GONE =
            new DataAccessResourceFailureException("the store went away");

    @Autowired
    private Steps steps;

    @Autowired
    private Pathways pathways;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private StepTexts texts;

    @Autowired
    private LearningRepository learning;

    @Autowired
    private NotesRepository notes;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private Today today;

    @Test
    void notes_without_their_record_can_be_saved_again() {
        String id = "laura-fennimore";
        Scope laura = new Scope.Self(id);
        String step = readyStep(id);
        Steps.Work started = steps.start(laura, id, step).block();
        StepRecord wanted = new StepRecord(true, false, "A note", "A thought");

        assertThatThrownBy(() -> withoutLearning()
                        .save(laura, id, step, started.version(), wanted)
                        .block())
                .isSameAs(GONE);

        Steps.Work seen = steps.get(laura, id, step).block();
        assertThat(seen.version()).isEqualTo(started.version());
        assertThat(seen.work().record().read()).isFalse();
        assertThat(steps.save(laura, id, step, seen.version(), wanted)
                        .block()
                        .work()
                        .record())
                .isEqualTo(wanted);
    }

    @Test
    void a_start_without_its_row_is_kept_and_mended_by_the_next_read() {
        String id = "sophie-ledwell";
        Scope sophie = new Scope.Self(id);
        String step = readyStep(id);
        long rowBefore = row(id);

        assertThatThrownBy(() -> withoutParticipants().start(sophie, id, step).block())
                .isSameAs(GONE);
        assertThat(row(id)).isEqualTo(rowBefore);

        Steps.Work seen = steps.get(sophie, id, step).block();
        assertThat(seen.work().step().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(row(id)).isEqualTo(seen.version()).isGreaterThan(rowBefore);
    }

    /** Which version of the learning the row tells of. */
    private long row(String id) {
        return participants.find(new Scope.System(), id).block().summary().learningVersion();
    }

    private String readyStep(String id) {
        return api.pathwayOf(id).steps().stream()
                .filter(step -> step.status() == Status.READY)
                .findFirst()
                .orElseThrow()
                .moduleId();
    }

    private Steps withoutLearning() {
        LearningRepository failing = spy((LearningRepository) AopTestUtils.getUltimateTargetObject(learning));
        doReturn(Mono.error(GONE)).when(failing).save(any(), any());
        return new Steps(pathways, catalogue, texts, failing, notes, participants, today);
    }

    private Steps withoutParticipants() {
        ParticipantRepository failing = spy((ParticipantRepository) AopTestUtils.getUltimateTargetObject(participants));
        doReturn(Mono.error(GONE)).when(failing).save(any(), any());
        return new Steps(pathways, catalogue, texts, learning, notes, failing, today);
    }
}
