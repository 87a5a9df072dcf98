package org.waymark.contract.participant;

import java.util.List;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.contract.pathway.Pathway;

/** A step with what the participant has done in it so far. */
public record StepWork(Pathway.Step step, Lesson lesson, StepRecord record, List<AnswerResult> answers) {

    public StepWork {
        answers = List.copyOf(answers);
    }
}
