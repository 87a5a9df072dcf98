package org.waymark.contract.message;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.participant.ParticipantRow.State;

/**
 * What somebody wants to tell a list of participants. What is null narrows the list down by nothing.
 *
 * @param text plain, in paragraphs
 * @param school its name
 * @param sessionId one of the offer's: only those who have a seat in it, or for whom one is held
 * @param people how many the writer has been shown; another number by now is refused. 0 for a preview
 */
public record ListMessageDraft(
        @NotBlank(message = "Enter a subject")
        @Size(max = 120, message = "A subject has at most 120 characters")
        @Pattern(regexp = "\\P{Cntrl}*", message = "A subject is one line")
        String subject,

        @NotBlank(message = "Write something") @Size(max = 5000, message = "A message has at most 5,000 characters")
        String text,

        @Nullable State state,
        @Nullable Phase phase,

        @Nullable @Size(max = 200, message = "There is no such school")
        String school,

        @Nullable @Size(max = 100, message = "There is no such qualification")
        String qualification,

        @Nullable @Size(max = 100, message = "There is no such offer")
        String offerId,

        @Nullable @Size(max = 100, message = "There is no such session")
        String sessionId,

        @Min(value = 0, message = "Say how many people") @Max(value = 1_000_000, message = "Say how many people")
        int people) {

    @AssertTrue(message = "Say which offer the session is of")
    boolean isSessionOfAnOffer() {
        return sessionId == null || offerId != null;
    }
}
