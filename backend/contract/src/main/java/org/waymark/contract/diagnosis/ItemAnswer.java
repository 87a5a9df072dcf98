package org.waymark.contract.diagnosis;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * @param version of the question that was read
 * @param chosen positions of the chosen options, from 0
 */
public record ItemAnswer(
        @NotBlank @Size(max = 100) String itemId,

        @NotBlank @Size(max = 100) String version,

        @NotEmpty(message = "Choose an answer") @Size(max = 8)
        List<Integer> chosen,

        @NotNull(message = "Say how sure you are") Confidence confidence) {

    public ItemAnswer {
        chosen = chosen == null ? List.of() : List.copyOf(chosen);
    }
}
