package org.waymark.ui.learn;

import java.io.Serializable;
import java.util.Optional;
import org.waymark.contract.participant.Answer;
import org.waymark.contract.participant.AnswerResult;

/** Where a lesson's checks are marked. */
interface Marking extends Serializable {

    /** What was answered before. */
    Optional<AnswerResult> answer(String checkId);

    AnswerResult answer(Answer answer);
}
