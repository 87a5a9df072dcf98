package org.waymark.ui.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.contract.participant.Answer;
import org.waymark.contract.participant.AnswerResult;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.contract.participant.StepRecord;
import org.waymark.contract.participant.StepWork;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.Versioned;

/** One person's work on one step: what is saved, and the version that the next save names. Tells who listens. */
final class Work implements Marking {

    private final transient ParticipantApi participants;
    private final String participantId;
    private final String moduleId;
    private final List<Runnable> listeners = new ArrayList<>();
    private StepWork work;
    private String etag;

    private Work(ParticipantApi participants, String participantId, String moduleId) {
        this.participants = participants;
        this.participantId = participantId;
        this.moduleId = moduleId;
        Versioned<StepWork> read = Calls.versioned(participants.step(participantId, moduleId));
        if (read.value().step().status() == Step.Status.READY)
            read = Calls.versioned(participants.start(participantId, moduleId));
        this.work = read.value();
        this.etag = read.etag();
    }

    /** Opening a step that is ready starts it: its text stays the same for this person from now on. */
    static Work open(ParticipantApi participants, String participantId, String moduleId) {
        return new Work(participants, participantId, moduleId);
    }

    Step step() {
        return work.step();
    }

    Lesson lesson() {
        return work.lesson();
    }

    StepRecord saved() {
        return work.record();
    }

    @Override
    public Optional<AnswerResult> answer(String checkId) {
        return work.answers().stream()
                .filter(answer -> answer.checkId().equals(checkId))
                .findFirst();
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** @throws ProblemException stale where another tab saved in between; nothing is overwritten then */
    void save(StepRecord record) {
        take(Calls.versioned(participants.saveRecord(participantId, moduleId, etag, record)));
    }

    /** What is saved now, whoever saved it. */
    StepRecord reread() {
        take(Calls.versioned(participants.step(participantId, moduleId)));
        return saved();
    }

    @Override
    public AnswerResult answer(Answer answer) {
        AnswerResult result = Calls.call(participants.answer(participantId, moduleId, answer));
        take(Calls.versioned(participants.step(participantId, moduleId)));
        return result;
    }

    private void take(Versioned<StepWork> read) {
        work = read.value();
        etag = read.etag();
        listeners.forEach(Runnable::run);
    }
}
