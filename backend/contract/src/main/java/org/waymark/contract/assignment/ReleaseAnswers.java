package org.waymark.contract.assignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** What a school says to days out; days that are not named stay as they are. */
public record ReleaseAnswers(
        @NotEmpty(message = "Choose a day") @Size(max = 400, message = "At most 400 days at once")
        List<@Valid OfDay> days) {

    public ReleaseAnswers {
        days = List.copyOf(days);
    }

    /**
     * @param answer open takes an answer back
     * @param words for the person and their trust; needed where the day is refused
     */
    public record OfDay(
            @NotNull(message = "Say which day") LocalDate on,

            @NotNull(message = "Agree, or say that it cannot be")
            ReleaseAgreement.Answer answer,

            @NotNull @Size(max = 500, message = "At most 500 characters: shorten it")
            String words) {}
}
