package org.waymark.contract.participant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.diagnosis.Confidence;

/**
 * @param chosen positions of the chosen options, from 0
 * @param confidence null where it was not said
 */
public record Answer(
        @NotBlank @Size(max = 64) String checkId,

        @NotEmpty(message = "Choose an answer") @Size(max = 8)
        List<Integer> chosen,

        @Nullable Confidence confidence) {

    public Answer {
        chosen = List.copyOf(chosen);
    }
}
