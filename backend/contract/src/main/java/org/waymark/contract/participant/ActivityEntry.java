package org.waymark.contract.participant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.diagnosis.Confidence;

/**
 * What somebody does in an activity.
 *
 * @param contentHash of the lesson's text that it is about
 * @param chosen positions, from 0. Of a scenario: the choices made, in turn. Of a sorting: for each item its group, -1
 *     while it has none. Of an ordering: the items in the order they were put. Of a short answer: the points ticked
 * @param text of a short answer; else empty
 * @param confidence how sure they were before they saw what is right; null while not said, and where it is not asked
 * @param finished whether they want to see what is right, or what is a good answer; a scenario ends by itself
 */
public record ActivityEntry(
        @NotBlank @Size(max = 64) String contentHash,

        @NotNull @Size(max = 20, message = "At most 20 choices")
        List<@NotNull Integer> chosen,

        @NotNull @Size(max = 20_000, message = "At most 20,000 characters: shorten your answer")
        String text,

        @Nullable Confidence confidence,
        boolean finished) {

    public static ActivityEntry empty(String contentHash) {
        return new ActivityEntry(contentHash, List.of(), "", null, false);
    }
}
