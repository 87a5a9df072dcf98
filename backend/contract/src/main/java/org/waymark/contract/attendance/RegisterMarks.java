package org.waymark.contract.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Marks of those named; all others keep theirs. */
public record RegisterMarks(
        @NotNull @Size(max = 500, message = "Mark at most 500 people")
        List<@Valid Marked> marks) {

    public RegisterMarks {
        marks = marks == null ? List.of() : List.copyOf(marks);
    }

    public record Marked(
            @NotBlank String participantId, @NotNull Mark mark) {}
}
