package org.waymark.contract.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a link shows to whoever was asked. Once it is answered, only that it was, when and by whom.
 *
 * @param asked the name that the participant wrote for them
 * @param participant who asks
 * @param title of the module
 * @param steps that were ticked off, without the participant's notes
 * @param until the last day on which the link works
 * @param answered null while there is no answer
 * @param by the name under which it was answered, or null
 */
public record TaskToVerify(
        String asked,
        String participant,
        String title,
        String heading,
        String html,
        List<Portfolio.DoneStep> steps,
        List<Evidence> evidence,
        LocalDate until,
        Verification.State state,
        @Nullable Instant answered,
        @Nullable String by) {

    public TaskToVerify {
        steps = List.copyOf(steps);
        evidence = List.copyOf(evidence);
    }
}
