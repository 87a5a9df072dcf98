package org.waymark.contract.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a trust lead writes about a priority: see {@link ImprovementPriority}. */
public record PriorityWanted(
        @NotBlank(message = "Give it a name") @Size(max = 100, message = "Use at most 100 characters for the name")
        String title,

        @NotNull @Size(max = 1000, message = "Use at most 1,000 characters to say why")
        String why,

        @NotBlank(message = "Choose a qualification") @Size(max = 64)
        String qualification,

        @NotEmpty(message = "Choose at least one statement")
        @Size(max = 100, message = "Choose at most 100 statements: a priority that is everything is none")
        List<@NotBlank @Size(max = 64) String> statementIds) {

    public PriorityWanted {
        statementIds = List.copyOf(statementIds);
    }
}
