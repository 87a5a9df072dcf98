package org.waymark.contract.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A stretch of days, both ends included.
 *
 * @param own true for the school's own entry, false where it is inherited
 */
public record CalendarEntry(
        @NotNull Kind kind,

        @NotBlank(message = "Give the entry a name") @Size(max = 80, message = "At most 80 characters")
        String name,

        @NotNull(message = "Give a first day") LocalDate from,
        @NotNull(message = "Give a last day") LocalDate to,
        boolean own) {

    public enum Kind {
        TERM,
        HALF_TERM,
        INSET,
        BANK_HOLIDAY,
        TESTS_AND_EXAMS,
        CLOSED
    }
}
